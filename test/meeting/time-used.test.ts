import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DateOnly, TimeOnly } from "../../shared/core/date-only.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import type { ItemHandling } from "../../shared/domain/item-handling.ts";
import type { Meeting } from "../../shared/domain/meeting.ts";
import { meetingTime } from "../../shared/meeting/time-used.ts";
import { createFakeSession, fakeRecord } from "../support/fake-session.ts";

const time = (text: string) => text as TimeOnly;
const items = [{ id: "a", minutes: 10 }, { id: "b", minutes: 20 }, { id: "c" }];
const meeting: Meeting = {
  id: "m",
  date: "2026-11-02" as DateOnly,
  start: time("13:00"),
  openedAt: time("13:05"),
  end: time("15:00"),
};

type Stretch = readonly [item: string, from: string, to?: string];

function bookOf(stretches: readonly Stretch[]): GroupBook {
  return createFakeSession({
    records: [
      ...items.map(({ id }) => fakeRecord("agenda-item", id, { meeting: "m", place: id })),
      ...stretches.map(([item, from, to], index) =>
        fakeRecord("item-handling", `s${index}`, {
          meeting: "m",
          item,
          from: time(from),
          ...(to === undefined ? {} : { to: time(to) }),
        } satisfies Omit<ItemHandling, "id">),
      ),
    ],
  }).snapshot().book;
}

const clock = (minute: number) =>
  `${String(Math.floor((minute % 1440) / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

describe("time used", () => {
  it("is counted for each item over all its stretches, the running one to now", () => {
    const book = bookOf([
      ["a", "13:05", "13:20"],
      ["b", "13:20", "13:30"],
      ["a", "13:30"],
    ]);
    const { ofItem, running, handled } = meetingTime(book, meeting, items);
    expect(ofItem("a", "13:34")).toEqual({ used: 19, budget: 10, left: -9 });
    expect(ofItem("b", "13:34")).toEqual({ used: 10, budget: 20, left: 10 });
    expect(ofItem("c", "13:34")).toEqual({ used: 0, budget: undefined, left: undefined });
    expect([running, [...handled]]).toEqual(["a", ["a", "b"]]);
  });

  it("tells how far the whole is behind its budgets and what is left", () => {
    const { ofWhole } = meetingTime(
      bookOf([
        ["a", "13:05", "13:20"],
        ["b", "13:20"],
      ]),
      meeting,
      items,
    );
    expect(ofWhole("13:30")).toEqual({ used: 25, left: 90, behind: 10 });
    expect(ofWhole("15:04").left).toBe(-4);
  });

  it("takes an item without a budget to need what it took, and a meeting without hours for one without an end", () => {
    const book = bookOf([["c", "13:00", "13:25"]]);
    expect(meetingTime(book, { ...meeting, openedAt: time("13:00") }, items).ofWhole("13:25").behind).toBe(0);
    expect(meetingTime(book, { id: "m" }, items).ofWhole("13:25")).toMatchObject({ used: 0, left: undefined });
  });

  it("runs past midnight, and never backwards where a clock is behind", () => {
    const late = { ...meeting, start: time("23:00"), openedAt: time("23:00"), end: time("01:00") };
    const { ofItem, ofWhole } = meetingTime(bookOf([["a", "23:50", "00:10"]]), late, items);
    expect(ofItem("a", "00:30").used).toBe(20);
    expect(ofItem("a", "23:48").used).toBe(0);
    expect(ofWhole("00:30")).toMatchObject({ used: 90, left: 30 });
  });

  it("equals a count of minutes one by one, whatever overlaps (two people keeping time)", () => {
    const spans = fc.array(fc.record({ item: fc.constantFrom("a", "b", "c"), from: fc.nat(299), length: fc.nat(90) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(spans, (drawn) => {
        const opened = 13 * 60;
        const book = bookOf(
          drawn.map(({ item, from, length }) => [item, clock(opened + from), clock(opened + from + length)]),
        );
        const counted = meetingTime(book, meeting, items);
        for (const item of ["a", "b", "c"]) {
          const minutes = new Set<number>();
          for (const each of drawn) {
            if (each.item !== item) continue;
            for (let at = each.from; at < each.from + each.length; at += 1) minutes.add(at);
          }
          expect(counted.ofItem(item, clock(opened + 400)).used).toBe(minutes.size);
        }
      }),
    );
  });
});
