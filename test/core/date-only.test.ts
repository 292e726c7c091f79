import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  type DateOnly,
  daysBetween,
  isDateOnly,
  isTimeOnly,
  parseDateOnly,
} from "../../shared/core/date-only.ts";

const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10) as DateOnly);

describe("a day", () => {
  test("every day of three centuries is one, and no other text is", () => {
    let count = 0;
    for (let day = Date.UTC(1900, 0, 1); day <= Date.UTC(2199, 11, 31); day += 86_400_000) {
      if (!isDateOnly(new Date(day).toISOString().slice(0, 10))) throw new Error(new Date(day).toISOString());
      count += 1;
    }
    expect(count).toBe(109_573);
  });

  test.each([
    "",
    "2026-1-1",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "1899-12-31",
    "2200-01-01",
    "2026-01-01T00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "２026-01-01",
    "01.02.2026",
  ])("%j is none", (text) => {
    expect(isDateOnly(text)).toBe(false);
    expect(parseDateOnly(text)).toBeUndefined();
  });

  test("29 February is one every fourth year, but for full centuries that 400 does not divide", () => {
    expect(["2024-02-29", "2000-02-29"].every(isDateOnly)).toBe(true);
    expect(["2023-02-29", "2100-02-29"].some(isDateOnly)).toBe(false);
  });
});

describe("counting days", () => {
  test("adding and taking the difference undo each other", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, step) => {
        const other = addDays(day, step);
        fc.pre(isDateOnly(other));
        expect(daysBetween(day, other)).toBe(step);
        expect(addDays(other, -step)).toBe(day);
      }),
    );
  });

  test("the difference is that of the days’ own milliseconds", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(daysBetween(a, b) * 86_400_000).toBe(Date.parse(b) - Date.parse(a));
      }),
    );
  });

  test("B63: the night in which clocks change has a day's length like any other", () => {
    expect(daysBetween("2026-03-28" as DateOnly, "2026-03-30" as DateOnly)).toBe(2);
    expect(daysBetween("2026-10-24" as DateOnly, "2026-10-26" as DateOnly)).toBe(2);
    expect(addDays("2024-02-28" as DateOnly, 2)).toBe("2024-03-01");
    expect(addDays("2011-12-29" as DateOnly, 1)).toBe("2011-12-30");
  });
});

test("a time of day", () => {
  expect(["00:00", "09:05", "23:59"].every(isTimeOnly)).toBe(true);
  expect(["24:00", "9:05", "12:60", "12:5", "", "12:00:00", "12.00"].some(isTimeOnly)).toBe(false);
});
