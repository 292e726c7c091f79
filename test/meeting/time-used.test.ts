import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimeOnly } from "../../shared/core/date-only.ts";
import type { ItemHandling } from "../../shared/domain/item-handling.ts";
import { itemTime, meetingTime, minutesBetween, runningStretch } from "../../shared/meeting/time-used.ts";

function stretch(id: string, item: string, from: string, to?: string): ItemHandling {
  return { id, item, from: from as TimeOnly, ...(to === undefined ? {} : { to: to as TimeOnly }) };
}

const clock = (minute: number) =>
  `${String(Math.floor((minute % 1440) / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

describe("time used", () => {
  const items = [{ id: "a", minutes: 10 }, { id: "b", minutes: 20 }, { id: "c" }];
  const facts = { start: "13:00", openedAt: "13:05", end: "15:00", items };

  it("is counted for each item over all its stretches, the running one to now", () => {
    const stretches = [
      stretch("1", "a", "13:05", "13:20"),
      stretch("2", "b", "13:20", "13:30"),
      stretch("3", "a", "13:30"),
    ];
    expect(itemTime({ ...facts, stretches }, "a", "13:34")).toEqual({ used: 19, budget: 10, left: -9 });
    expect(itemTime({ ...facts, stretches }, "b", "13:34")).toEqual({ used: 10, budget: 20, left: 10 });
    expect(itemTime({ ...facts, stretches }, "c", "13:34")).toEqual({ used: 0, budget: undefined, left: undefined });
  });

  it("tells how far the whole is behind its budgets and what is left", () => {
    const stretches = [stretch("1", "a", "13:05", "13:20"), stretch("2", "b", "13:20")];
    expect(meetingTime({ ...facts, stretches }, "13:30")).toEqual({ used: 25, left: 90, behind: 10 });
    expect(meetingTime({ ...facts, stretches }, "15:04").left).toBe(-4);
  });

  it("counts what an item without a budget took as planned", () => {
    const stretches = [stretch("1", "c", "13:00", "13:25")];
    expect(meetingTime({ ...facts, openedAt: "13:00", stretches }, "13:25").behind).toBe(0);
  });

  it("runs past midnight, and takes a clock that is a little behind for no time", () => {
    expect(minutesBetween("23:50", "00:10")).toBe(20);
    expect(minutesBetween("14:05", "14:03")).toBe(0);
    expect(
      itemTime({ start: "23:30", items, stretches: [stretch("1", "a", "23:50", "00:10")] }, "a", "00:30").used,
    ).toBe(20);
    expect(meetingTime({ start: "23:00", end: "01:00", items, stretches: [] }, "00:30").left).toBe(30);
  });

  it("ends a stretch that was left open where the next one begins, and takes the last for the running one", () => {
    const stretches = [stretch("1", "a", "13:00"), stretch("2", "b", "13:10"), stretch("3", "c", "13:12", "13:20")];
    expect(itemTime({ items, stretches }, "a", "14:00").used).toBe(10);
    expect(runningStretch(stretches)?.item).toBe("b");
    expect(runningStretch([])).toBeUndefined();
  });

  it("equals a count of minutes one by one, whatever overlaps (two people keeping time)", () => {
    const spans = fc.array(fc.record({ item: fc.constantFrom("a", "b", "c"), from: fc.nat(299), length: fc.nat(90) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 1439 }), (drawn, opened) => {
        const stretches = drawn.map(({ item, from, length }, index) =>
          stretch(String(index), item, clock(opened + from), clock(opened + from + length)),
        );
        for (const item of ["a", "b", "c"]) {
          const minutes = new Set<number>();
          for (const each of drawn) {
            if (each.item !== item) continue;
            for (let at = each.from; at < each.from + each.length; at += 1) minutes.add(at);
          }
          const counted = itemTime({ openedAt: clock(opened), items, stretches }, item, clock(opened + 400));
          expect(counted.used).toBe(minutes.size);
        }
      }),
    );
  });

  it("does not depend on the order in which stretches came", () => {
    const ids = fc.uniqueArray(fc.record({ item: fc.constantFrom("a", "b"), from: fc.nat(200), open: fc.boolean() }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(ids, fc.nat(), (drawn, turn) => {
        const stretches = drawn.map(({ item, from, open }, index) =>
          stretch(String(index), item, clock(600 + from), open ? undefined : clock(605 + from)),
        );
        const turned = stretches
          .map((_, index) => stretches[(index + turn) % stretches.length])
          .flatMap((x) => x ?? []);
        expect(itemTime({ items, stretches: turned }, "a", "14:00")).toEqual(
          itemTime({ items, stretches }, "a", "14:00"),
        );
        expect(runningStretch(turned)).toEqual(runningStretch(stretches));
      }),
    );
  });
});
