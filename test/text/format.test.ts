import { describe, expect, it } from "vitest";
import { createFormats } from "../../renderer/text/format.ts";
import { documentLanguage, languageFrom, languages, localeOf } from "../../renderer/text/language.ts";

const fi = createFormats("fi", "Europe/Helsinki");
const sv = createFormats("sv", "Europe/Helsinki");
const en = createFormats("en", "Europe/Helsinki");
const selko = createFormats("fi-simple", "Europe/Helsinki");
const nb = "\u00a0";

describe("days and times", () => {
  it("writes days as the language does", () => {
    expect([fi, sv, en, selko].map((f) => f.date("2026-01-24"))).toEqual([
      "24.1.2026",
      "24.1.2026",
      "24 January 2026",
      "24.1.2026",
    ]);
    expect([fi, sv, en].map((f) => f.dayAndMonth("2026-12-05"))).toEqual(["5.12.", "5.12.", "5 December"]);
    expect([fi, sv, en].map((f) => f.dateWithWeekday("2026-01-28"))).toEqual([
      "keskiviikko 28.1.2026",
      "onsdag 28.1.2026",
      "Wednesday 28 January 2026",
    ]);
    expect([fi, sv, en].map((f) => f.month("2026-01"))).toEqual(["tammikuu 2026", "januari 2026", "January 2026"]);
  });

  it.each(["", "2026-02-30", "2026-13-01", "24.1.2026", "2026-1-4", "tomorrow", "2026-01-24T10:00"])(
    "shows %j as it is, because it is not a day",
    (text) => {
      for (const f of [fi, sv, en]) {
        expect(f.date(text)).toBe(text);
        expect(f.dateWithWeekday(text)).toBe(text);
      }
    },
  );

  it("takes the ends of the calendar", () => {
    expect(fi.date("0001-01-01")).toBe("1.1.1");
    expect(fi.date("9999-12-31")).toBe("31.12.9999");
    expect(fi.date("2024-02-29")).toBe("29.2.2024");
  });

  it("writes times without the word before them", () => {
    expect([fi, sv, en].map((f) => f.time("14:05"))).toEqual(["14.05", "14.05", "14:05"]);
    expect([fi, sv, en].map((f) => f.time("09:00"))).toEqual(["9.00", "9.00", "09:00"]);
    expect(fi.time("25:00")).toBe("25:00");
    expect(fi.timeRange("14:00", "16:00")).toBe("14.00–16.00");
  });

  it("writes an instant in the zone asked for, over a day's change", () => {
    const instant = Date.UTC(2026, 0, 23, 22, 5);
    expect(fi.dateTime(instant)).toBe("24.1.2026 klo 0.05");
    expect(sv.dateTime(instant)).toBe("24.1.2026 kl. 0.05");
    expect(en.dateTime(instant)).toBe("24 January 2026 at 00:05");
    expect(selko.dateTime(instant)).toBe("24.1.2026 kello 0.05");
    expect(createFormats("fi", "UTC").dateTime(instant)).toBe("23.1.2026 klo 22.05");
    expect(fi.dateTime(Number.NaN)).toBe("NaN");
  });

  it("uses the device's zone when none is given", () => {
    const local = new Date(2026, 4, 5, 6, 7);
    expect(createFormats("fi").dateTime(local.getTime())).toBe("5.5.2026 klo 6.07");
  });
});

describe("numbers", () => {
  it("writes numbers, shares and money", () => {
    expect([fi, sv, en].map((f) => f.number(1234567.5))).toEqual([
      `1${nb}234${nb}567,5`,
      `1${nb}234${nb}567,5`,
      "1,234,567.5",
    ]);
    expect(fi.number(2, { decimals: 1, exact: true })).toBe("2,0");
    expect(fi.number(-0.001)).toBe("0");
    expect(fi.number(-3)).toBe("\u22123");
    expect([fi, sv, en].map((f) => f.percent(0.124))).toEqual([`12${nb}%`, `12${nb}%`, "12%"]);
    expect(fi.percent(0.1254, { decimals: 1 })).toBe(`12,5${nb}%`);
    expect([fi, sv, en].map((f) => f.money(123450))).toEqual([`1${nb}234,50${nb}€`, `1${nb}234,50${nb}€`, "€1,234.50"]);
    expect(fi.money(-5)).toBe(`\u22120,05${nb}€`);
    expect(fi.money(0)).toBe(`0,00${nb}€`);
  });

  it("writes sections, lists and sizes", () => {
    expect([fi, sv, en].map((f) => f.section(9))).toEqual([`9${nb}§`, `9${nb}§`, `§${nb}9`]);
    expect([fi, sv, en].map((f) => f.list(["a", "b", "c"]))).toEqual(["a, b ja c", "a, b och c", "a, b and c"]);
    expect([0, 999, 1000, 412_345, 1_900_000, 999_999, 5e12].map((n) => fi.fileSize(n))).toEqual([
      `0${nb}t`,
      `999${nb}t`,
      `1${nb}kt`,
      `412${nb}kt`,
      `1,9${nb}Mt`,
      `1${nb}Mt`,
      `5${nb}000${nb}Gt`,
    ]);
    expect(en.fileSize(412_345)).toBe(`412${nb}kB`);
  });

  it("sorts å, ä and ö last and numbers by size", () => {
    expect(["Öhman", "Ähtäri", "Åbo", "Zeniitti", "Aalto"].toSorted(fi.compare)).toEqual([
      "Aalto",
      "Zeniitti",
      "Åbo",
      "Ähtäri",
      "Öhman",
    ]);
    expect(["10 §", "9 §"].toSorted(fi.compare)).toEqual(["9 §", "10 §"]);
  });
});

describe("languages", () => {
  it("picks the first language of the device that the interface speaks", () => {
    expect(languageFrom(["de-DE", "sv-FI", "fi"])).toBe("sv");
    expect(languageFrom(["EN-us"])).toBe("en");
    expect(languageFrom(["de", "ru"])).toBe("fi");
    expect(languageFrom([])).toBe("fi");
  });

  it("gives every language a document language and a locale that the engine knows", () => {
    for (const language of languages) {
      expect(localeOf(language).startsWith(documentLanguage(language))).toBe(true);
      expect(Intl.DateTimeFormat.supportedLocalesOf([localeOf(language)])).toHaveLength(1);
    }
  });
});
