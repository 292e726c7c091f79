import { describe, expect, it } from "vitest";
import { dayOf, finnishMs, plusDays, spread, timeOf, workday } from "../../shared/demo/demo-time.ts";

describe("Finnish local time", () => {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Helsinki",
    dateStyle: "short",
    timeStyle: "short",
  });

  it("agrees with the zone's own rule on every day of the example's years, before and after the change of the hour", () => {
    for (let day = dayOf("2023-12-30"); day <= "2026-04-02"; day = plusDays(day, 1)) {
      for (const time of ["00:15", "02:59", "04:00", "13:25", "23:45"]) {
        expect(parts.format(finnishMs(day, time))).toBe(`${day} ${time}`);
      }
    }
  });

  it("takes the Finnish spelling of a time", () => {
    expect(timeOf("13.25")).toBe("13:25");
    expect(finnishMs("2024-10-16", "13.25")).toBe(Date.UTC(2024, 9, 16, 10, 25));
  });

  it("refuses what is no day or time", () => {
    expect(() => dayOf("2024-02-30")).toThrow("2024-02-30 is a day");
    expect(() => timeOf("25.00")).toThrow("25.00 is a time of day");
  });

  it("moves a weekend to its Monday", () => {
    expect(["2024-06-07", "2024-06-08", "2024-06-09"].map((day) => workday(dayOf(day)))).toEqual([
      "2024-06-07",
      "2024-06-10",
      "2024-06-10",
    ]);
  });

  it("spreads names over the whole range", () => {
    const values = new Set(Array.from({ length: 400 }, (_, index) => spread(`a${index}`, 10)));
    expect([...values].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
