import { isDateOnly, isTimeOnly } from "../../core/date-only.ts";
import type { WrittenDay } from "../../document/written-day.ts";
import type { MinutesFormats } from "./minutes-words.ts";

/** How one language puts the parts of dates, times and lists together. */
export interface FormatParts {
  readonly date: WrittenDay;
  /** Hours and minutes, of two digits each. */
  readonly time: (hours: string, minutes: string) => string;
  /** What stands before a time, with its space: "klo ". */
  readonly at: string;
  readonly from: (time: string) => string;
  readonly until: (time: string) => string;
  readonly section: (number: number) => string;
  readonly and: string;
}

/**
 * Makes the pure formats of a language. Days and times come as they are stored; text that is neither is shown as it is,
 * because a file from elsewhere may carry it and hiding it would lose it.
 */
export function createMinutesFormats(parts: FormatParts): MinutesFormats {
  const time = (text: string) => (isTimeOnly(text) ? parts.time(text.slice(0, 2), text.slice(3)) : text);
  const atTime = (text: string) => `${parts.at}${time(text)}`;
  return {
    date(text) {
      if (!isDateOnly(text)) return text;
      const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
      return parts.date(day, month, year);
    },
    time,
    atTime,
    timeRange(from, to) {
      if (from !== undefined && to !== undefined) return `${atTime(from)}–${time(to)}`;
      if (from !== undefined) return parts.from(atTime(from));
      return to === undefined ? "" : parts.until(atTime(to));
    },
    section: parts.section,
    list(items) {
      const last = items.at(-1);
      if (last === undefined) return "";
      const head = items.slice(0, -1).join(", ");
      return head === "" ? last : `${head} ${parts.and} ${last}`;
    },
  };
}

/** 9.10, as Finnish and the Swedish of Finland write it: no zero before the hour. */
export function dottedTime(hours: string, minutes: string): string {
  return `${Number(hours)}.${minutes}`;
}

/** No-break space: a number is never parted from its sign. */
export const noBreakSpace = "\u00A0";
