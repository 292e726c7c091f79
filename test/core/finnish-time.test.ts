import { describe, expect, it } from "vitest";
import { addDays, type DateOnly, type TimeOnly } from "../../shared/core/date-only.ts";
import { finnishWallMs } from "../../shared/core/finnish-time.ts";

const day = (text: string) => text as DateOnly;
const time = (text: string) => text as TimeOnly;

describe("Finnish local time", () => {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Helsinki",
    dateStyle: "short",
    timeStyle: "short",
  });

  it("agrees with the zone's own rule on every day of 2020–2040", () => {
    const wrong: string[] = [];
    for (let at = day("2020-01-01"); at <= "2040-12-31"; at = addDays(at, 1)) {
      for (const clock of ["00:00", "02:59", "04:00", "13:25", "23:59"]) {
        if (parts.format(finnishWallMs(at, time(clock))) !== `${at} ${clock}`) wrong.push(`${at} ${clock}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["2020-03-29", "2020-10-25"],
    ["2025-03-30", "2025-10-26"],
    ["2026-03-29", "2026-10-25"],
    ["2032-03-28", "2032-10-31"],
    ["2040-03-25", "2040-10-28"],
  ])("changes the clocks on %s and %s", (spring, autumn) => {
    expect(new Date(finnishWallMs(day(spring), time("02:59"))).toISOString()).toBe(`${spring}T00:59:00.000Z`);
    expect(new Date(finnishWallMs(day(spring), time("04:00"))).toISOString()).toBe(`${spring}T01:00:00.000Z`);
    expect(new Date(finnishWallMs(day(autumn), time("02:59"))).toISOString()).toBe(
      `${addDays(day(autumn), -1)}T23:59:00.000Z`,
    );
    expect(new Date(finnishWallMs(day(autumn), time("04:00"))).toISOString()).toBe(`${autumn}T02:00:00.000Z`);
  });

  it("takes the first coming of the hour that comes twice, and counts on through the hour that is skipped", () => {
    expect(new Date(finnishWallMs(day("2026-10-25"), time("03:30"))).toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(new Date(finnishWallMs(day("2026-03-29"), time("03:30"))).toISOString()).toBe("2026-03-29T01:30:00.000Z");
  });
});
