import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayToText, parseDay } from "../../renderer/ui/day-text.ts";
import { parseTime, timeToText } from "../../renderer/ui/time-text.ts";

describe("parseDay", () => {
  it.each([
    "15.3.2026",
    " 15.3.2026 ",
    "15.03.2026",
    "15.3.26",
    "15 3 2026",
    "15. 3. 2026",
    "15/3/2026",
    "15-3-2026",
    "15,3,2026",
    "15032026",
    "2026-03-15",
    "2026-3-15",
    "15.3.2026.",
  ])("understands %j", (text) => {
    expect(parseDay(text)).toEqual({ type: "day", day: "2026-03-15" });
  });

  it("takes a missing year from the day nearby, and without one asks", () => {
    expect(parseDay("15.3.", "2027-01-01")).toEqual({ type: "day", day: "2027-03-15" });
    expect(parseDay("15.3", "2027-01-01")).toEqual({ type: "day", day: "2027-03-15" });
    expect(parseDay("15.3.")).toEqual({ type: "unclear" });
  });

  it.each(["30.2.2026", "31.4.2026", "29.2.2025", "0.1.2026", "1.13.2026", "1.1.0000"])(
    "says of %j that there is no such day",
    (text) => {
      expect(parseDay(text)).toEqual({ type: "no-such-day" });
    },
  );

  it.each(["huomenna", "15", "15.3.202", "1.2.3.4", "3.2026", "-", "15.3.20261", "2026", "1e3.1.2026"])(
    "does not guess what %j means",
    (text) => {
      expect(parseDay(text)).toEqual({ type: "unclear" });
    },
  );

  it("takes nothing as nothing", () => {
    for (const text of ["", "  ", "."]) expect(parseDay(text)).toEqual({ type: "empty" });
  });

  it("reads back every day that it shows", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseDay(dayToText(day))).toEqual({ type: "day", day });
      }),
    );
  });

  it("never throws and answers only real days, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d. /-]{0,14}$/)), (text) => {
        const typed = parseDay(text, "2026-01-01");
        const day = typed.type === "day" ? typed.day : "2026-01-01";
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        expect(["day", "empty", "unclear", "no-such-day"]).toContain(typed.type);
      }),
    );
  });
});

describe("parseTime", () => {
  it.each([
    ["14.05", "14:05"],
    ["14:05", "14:05"],
    ["14,05", "14:05"],
    ["1405", "14:05"],
    ["905", "09:05"],
    ["9.00", "09:00"],
    ["14", "14:00"],
    ["klo 14", "14:00"],
    ["kl. 14.05", "14:05"],
    ["0.00", "00:00"],
    ["23.59", "23:59"],
    ["14 . 05", "14:05"],
  ])("understands %j", (text, time) => {
    expect(parseTime(text)).toEqual({ type: "time", time });
  });

  it.each(["24.00", "14.60", "2460", "14.5", "kaksi", "14.05.06", "99", "-1"])(
    "does not guess what %j means",
    (text) => {
      expect(parseTime(text)).toEqual({ type: "unclear" });
    },
  );

  it("takes nothing as nothing and reads back what it shows", () => {
    expect(parseTime(" ")).toEqual({ type: "empty" });
    for (const mark of [".", ":"] as const) {
      for (let minute = 0; minute < 24 * 60; minute += 1) {
        const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        expect(parseTime(timeToText(time, mark))).toEqual({ type: "time", time });
      }
    }
  });

  it("shows text that is not a time or a day as it is", () => {
    expect(timeToText("noin kaksi", ".")).toBe("noin kaksi");
    expect(dayToText("keväällä")).toBe("keväällä");
  });
});
