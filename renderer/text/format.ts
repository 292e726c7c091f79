import { type Language, localeOf } from "./language.ts";

/**
 * Writes dates, times, numbers and lists as the language does. Finnish and Swedish follow the usage of Finland (SFS
 * 4175): 24.1.2026, 14.05, decimal comma, a no-break space between thousands and before a unit.
 *
 * Days and times come in as the strings that are stored. Text that is not a day or a time is shown as it is, because
 * a file from elsewhere may carry it and hiding it would lose it.
 */
export interface Formats {
  readonly language: Language;
  /** "2026-01-24" → 24.1.2026; 24 January 2026 in English. */
  readonly date: (day: string) => string;
  /** "2026-01-24" → 24.1.; 24 January in English. For places where the year is plain from what is around. */
  readonly dayAndMonth: (day: string) => string;
  /** "2026-01-28" → keskiviikko 28.1.2026. */
  readonly dateWithWeekday: (day: string) => string;
  /** "2026-01" → tammikuu 2026. */
  readonly month: (month: string) => string;
  /** "14:05" → 14.05; 14:05 in English. Without "klo": that is in the sentence. */
  readonly time: (time: string) => string;
  /** "14:00", "16:00" → 14.00–16.00. */
  readonly timeRange: (from: string, to: string) => string;
  /** Milliseconds since 1970 → 24.1.2026 klo 14.05, in the device's zone or in the one given to `createFormats`. */
  readonly dateTime: (milliseconds: number) => string;
  /** 1234.5 → 1 234,5. At most `decimals` decimals; exactly so many with `exact`. */
  readonly number: (value: number, options?: NumberOptions) => string;
  /** Cents → 1 234,50 €. */
  readonly money: (cents: number) => string;
  /** A share, 0.12 → 12 %. */
  readonly percent: (share: number, options?: NumberOptions) => string;
  /** 9 → 9 §; § 9 in English. */
  readonly section: (number: number | string) => string;
  /** ["a", "b", "c"] → a, b ja c. */
  readonly list: (items: readonly string[]) => string;
  /** Bytes → 412 kt; kB in the others. */
  readonly fileSize: (bytes: number) => string;
  /** Order of names and titles on screen, å ä ö last, numbers by size. Never for what is stored. */
  readonly compare: (a: string, b: string) => number;
}

export interface NumberOptions {
  readonly decimals?: number;
  readonly exact?: boolean;
}

/** `zone` is an IANA name, for tests and for the meeting's own zone; without it the device's zone is used. */
export function createFormats(language: Language, zone?: string): Formats {
  const locale = localeOf(language);
  const english = language === "en";
  // Each is made when it is first used: making one takes longer than drawing a row, and most rows need none.
  const collator = once(() => new Intl.Collator(locale, { numeric: true }));
  const listFormat = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" }));
  const long = inUtc({ day: "numeric", month: "long", year: "numeric" });
  const dayMonth = inUtc({ day: "numeric", month: "long" });
  const weekday = inUtc({ weekday: "long" });
  const monthName = inUtc({ month: "long", year: "numeric" });
  const clock = once(
    () =>
      new Intl.DateTimeFormat("en-GB", {
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        calendar: "gregory",
        ...(zone === undefined ? {} : { timeZone: zone }),
      }),
  );
  const number = (value: number, { decimals = 2, exact = false }: NumberOptions = {}) =>
    new Intl.NumberFormat(locale, {
      maximumFractionDigits: decimals,
      minimumFractionDigits: exact ? decimals : 0,
      signDisplay: "negative",
    }).format(value);

  const date = (day: string) => {
    const parts = partsOfDay(day);
    if (parts === undefined) return day;
    return english ? long().format(parts.instant) : `${parts.day}.${parts.month}.${parts.year}`;
  };
  const time = (text: string) => {
    if (!timePattern.test(text)) return text;
    const [hours = "", minutes = ""] = text.split(":");
    return english ? `${hours}:${minutes}` : `${Number(hours)}.${minutes}`;
  };

  return {
    language,
    date,
    dayAndMonth: (day) => {
      const parts = partsOfDay(day);
      if (parts === undefined) return day;
      return english ? dayMonth().format(parts.instant) : `${parts.day}.${parts.month}.`;
    },
    dateWithWeekday: (day) => {
      const parts = partsOfDay(day);
      return parts === undefined ? day : `${weekday().format(parts.instant)} ${date(day)}`;
    },
    month: (text) => {
      const parts = partsOfDay(`${text}-01`);
      return parts === undefined ? text : monthName().format(parts.instant);
    },
    time,
    timeRange: (from, to) => `${time(from)}–${time(to)}`,
    dateTime: (milliseconds) => {
      const instant = new Date(milliseconds);
      if (Number.isNaN(instant.getTime())) return String(milliseconds);
      const part = new Map(
        clock()
          .formatToParts(instant)
          .map(({ type, value }) => [type, value]),
      );
      const day = `${part.get("year")?.padStart(4, "0")}-${part.get("month")}-${part.get("day")}`;
      return `${date(day)} ${atWord[language]} ${time(`${part.get("hour")}:${part.get("minute")}`)}`;
    },
    number,
    money: (cents) => {
      const amount = new Intl.NumberFormat(locale, {
        style: "currency",
        currency: "EUR",
        signDisplay: "negative",
      });
      return amount.format(cents / 100);
    },
    percent: (share, options) => {
      const digits = number(share * 100, { decimals: 0, ...options });
      return english ? `${digits}%` : `${digits}${noBreakSpace}%`;
    },
    section: (value) => (english ? `§${noBreakSpace}${value}` : `${value}${noBreakSpace}§`),
    list: (items) => listFormat().format(items),
    fileSize: (bytes) => {
      const finnish = locale === "fi-FI";
      const units = finnish ? ["t", "kt", "Mt", "Gt"] : ["B", "kB", "MB", "GB"];
      let value = bytes;
      let unit = 0;
      while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
      }
      return `${number(value, { decimals: value < 10 && unit > 0 ? 1 : 0 })}${noBreakSpace}${units[unit] ?? ""}`;
    },
    compare: (a, b) => collator().compare(a, b),
  };
}

/** Makes a thing when it is first asked for, and answers the same one ever after. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const noBreakSpace = "\u00a0";
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const atWord: Readonly<Record<Language, string>> = { fi: "klo", sv: "kl.", en: "at", "fi-simple": "kello" };

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Midnight UTC of the day, in milliseconds, for the engine's formatters. */
  readonly instant: number;
}

/** The parts of a real day of the calendar, or undefined: "2026-02-30" is none. */
function partsOfDay(text: string): DayParts | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) return undefined;
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)), instant };
}
