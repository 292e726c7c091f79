import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cycleOf, monthOf, proposedDay } from "../../shared/agenda/cycle.ts";
import { defaultTemplate, usualMonths } from "../../shared/agenda/default-template.ts";
import type { DateOnly } from "../../shared/core/date-only.ts";
import type { Meeting } from "../../shared/domain/meeting.ts";
import { type MonthName, monthNames } from "../../shared/domain/month.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { createFakeSession, type FakeRecord, fakeRecord } from "../support/fake-session.ts";

const day = (text: string) => text as DateOnly;

function bookWith(months: readonly MonthName[], days: readonly string[], more: readonly FakeRecord[] = []) {
  const meetings = days.map((date, index) => fakeRecord("meeting", `m${index}`, { date: day(date), status: "held" }));
  const { book } = createFakeSession({
    records: [fakeRecord("series", "s", { months, template: "t" }), ...meetings, ...more],
  }).snapshot();
  return { book, series: book.get("series", "s") ?? { id: "s" } };
}

function propose(months: readonly MonthName[], days: readonly string[], today: string, more?: readonly FakeRecord[]) {
  const { book, series } = bookWith(months, days, more);
  return proposedDay(book, series, day(today));
}

describe("the day proposed for the next meeting", () => {
  it("is in the next month of the cycle that has no meeting, on the usual weekday of the month", () => {
    const third = ["2025-08-20", "2025-10-15", "2025-12-17"];
    expect(propose(["january", "march", "may"], third, "2026-01-05")).toBe("2026-01-21");
    expect(propose(["january", "march", "may"], [...third, "2026-01-21"], "2026-01-05")).toBe("2026-03-18");
    expect(propose(["december"], third, "2025-12-18")).toBe("2026-12-16");
  });

  it("does not follow an extraordinary meeting, and takes a cancelled one for none", () => {
    const extra = fakeRecord("meeting", "x", { date: day("2025-12-29"), type: "extraordinary", status: "held" });
    expect(propose(["january"], ["2025-08-20"], "2026-01-05", [extra])).toBe("2026-01-21");
    const off = fakeRecord("meeting", "off", { date: day("2026-01-21"), status: "cancelled" });
    expect(propose(["january"], ["2025-08-20"], "2026-01-05", [off])).toBe("2026-01-21");
  });

  it("is the third Wednesday for a group that has not met, and none without months", () => {
    expect(propose(["february"], [], "2026-01-05")).toBe("2026-02-18");
    expect(propose([], ["2025-08-20"], "2026-01-05")).toBeUndefined();
  });

  it("takes the last such weekday where the month has no fifth", () => {
    expect(propose(["february"], ["2025-07-30"], "2026-01-05")).toBe("2026-02-25");
  });

  it("is always later than today, in a free month of the cycle", () => {
    const date = fc
      .tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
    fc.assert(
      fc.property(
        fc.subarray([...monthNames], { minLength: 1 }),
        fc.array(date, { maxLength: 12 }),
        date,
        (months, days, today) => {
          const proposed = propose(months, days, today);
          const taken = new Set(days.map((each) => each.slice(0, 7)));
          // None only where every month of the cycle within two years has its meeting already.
          if (proposed === undefined) return taken.size >= months.length;
          return proposed > today && months.includes(monthOf(proposed)) && !taken.has(proposed.slice(0, 7));
        },
      ),
    );
  });
});

describe("the year", () => {
  it("has in each month its meetings, whether one is missing, and the yearly items", () => {
    const { book, series } = bookWith(
      ["january", "march"],
      ["2026-01-21", "2025-03-19"],
      [
        fakeRecord("template-item", "b", { template: "t", place: "a1", title: "Lausunto", months: ["january"] }),
        fakeRecord("template-item", "a", { template: "t", place: "a0", title: "Katsaus", months: ["january", "may"] }),
        fakeRecord("template-item", "c", { template: "t", place: "a2", title: "Joka kerta" }),
        fakeRecord("template-item", "d", { template: "other", place: "a2", title: "Toinen", months: ["january"] }),
        fakeRecord("meeting", "off", { date: day("2026-03-18"), status: "cancelled" } satisfies Omit<Meeting, "id">),
      ],
    );
    const year = cycleOf(book, series, 2026);
    expect(year.map(({ month }) => month)).toEqual(monthNames);
    expect(year.filter(({ isMissing }) => isMissing).map(({ month }) => month)).toEqual(["march"]);
    expect(year[0]?.yearly.map(({ title }) => title)).toEqual(["Katsaus", "Lausunto"]);
    expect(year[4]?.yearly.map(({ title }) => title)).toEqual(["Katsaus"]);
    expect(year[2]?.meetings.map(({ id }) => id)).toEqual(["off"]);
  });
});

describe("the template that a group begins with", () => {
  const titles = new Proxy({} as Parameters<typeof defaultTemplate>[0], { get: (_, key) => String(key) });

  it("has the standing agenda in every meeting and each quarter's items in its first meeting", () => {
    const items = defaultTemplate(titles, ["january", "march", "may", "august", "october", "december"]);
    const standing = items.filter(({ months }) => months === undefined).map(({ title }) => title);
    expect(standing).toHaveLength(15);
    const inMonth = (month: MonthName) =>
      items
        .filter(({ months }) => (months as readonly string[] | undefined)?.includes(month))
        .map(({ title }) => title);
    expect(inMonth("january")).toEqual(["yearReview", "incentives", "selfMonitoring", "finances"]);
    expect(inMonth("may")).toEqual(["developmentTheme", "clientDay"]);
    expect(inMonth("august")).toEqual(["halfYearReview", "finances", "budgetEstimate"]);
    expect(inMonth("october")).toEqual(["priorityOrder", "targets", "nextCycle"]);
    expect(inMonth("march")).toEqual([]);
  });

  it.each([[usualMonths], [["june"]], [[]]] as const)("fits the kind's fields whatever the months: %s", (months) => {
    for (const wish of defaultTemplate(titles, months)) {
      for (const [field, value] of Object.entries(wish)) {
        for (const each of field === "months" ? (value as readonly string[]) : [value]) {
          expect(domainRules.fits("template-item", field, each), field).toBe(true);
        }
      }
    }
  });
});
