import { describe, expect, test } from "vitest";
import type { TimeOnly } from "../../shared/core/date-only.ts";
import type { Attendance } from "../../shared/domain/attendance.ts";
import type { Member } from "../../shared/domain/member.ts";
import { type QuorumFacts, quorateDuring, quorumTimeline } from "../../shared/minutes/quorum-timeline.ts";

const members: readonly Member[] = [
  { id: "b", side: "buyer", voting: true },
  { id: "p", side: "provider", voting: true },
  { id: "c", side: "client", voting: true },
];

function come(member: string, at?: string, item?: string): Attendance {
  return event("in", member, at, item);
}

function go(member: string, at: string, item?: string): Attendance {
  return event("out", member, at, item);
}

function event(kind: "in" | "out", member: string, at?: string, item?: string): Attendance {
  return {
    id: `${member} ${kind} ${at ?? ""}`,
    meeting: "m",
    member,
    event: kind,
    ...(at === undefined ? {} : { at: at as TimeOnly }),
    ...(item === undefined ? {} : { item }),
  };
}

function facts(events: readonly Attendance[], disqualified: readonly string[] = []): QuorumFacts {
  return {
    card: { id: "rules", quorumMin: 3, quorumSides: ["buyer", "provider", "client"] },
    members,
    events,
    start: "13:00",
    numberOf: (item) => (item === undefined ? undefined : Number(item)),
    isDisqualified: (member, item) => disqualified.includes(`${member}/${item}`),
  };
}

function told(events: readonly Attendance[], disqualified: readonly string[] = []) {
  return quorumTimeline(facts(events, disqualified)).map(({ from, quorum }) => [from ?? "start", quorum.quorate]);
}

describe("the stretches of a meeting", () => {
  test("are one when nobody comes or goes", () => {
    expect(told([come("b"), come("p"), come("c", "13:00")])).toEqual([["start", true]]);
  });

  test("turn when the last one needed comes and when one goes", () => {
    expect(told([come("b"), come("p"), come("c", "13:25"), go("p", "14:40")])).toEqual([
      ["start", false],
      ["13:25", true],
      ["14:40", false],
    ]);
  });

  test("do not turn for coming and going that changes nothing", () => {
    expect(told([come("b"), come("p"), come("c"), go("b", "14:00"), come("b", "14:00")])).toEqual([
      ["start", true],
      ["14:00", false],
    ]);
    expect(told([come("b"), go("b", "13:30"), come("b", "13:40")])).toEqual([["start", false]]);
  });

  test("are not ended by stepping out for the resolution of one's own matter", () => {
    const events = [come("b"), come("p"), come("c"), go("p", "14:00", "9"), come("p", "14:10", "9")];
    expect(told(events, ["p/9"])).toEqual([["start", true]]);
    expect(told(events)).toEqual([
      ["start", true],
      ["14:00", false],
      ["14:10", true],
    ]);
  });
});

describe("the quorum during an item", () => {
  const late = [come("b"), come("p"), come("c", "13:25", "3")];

  test("follows from the items during which people came and went", () => {
    expect(quorateDuring(facts(late), 2)).toBe(false);
    expect(quorateDuring(facts(late), 3)).toBe(true);
    expect(quorateDuring(facts(late), 4)).toBe(true);
    const early = [come("b"), come("p"), come("c"), go("c", "14:00", "5")];
    expect(quorateDuring(facts(early), 5)).toBe(true);
    expect(quorateDuring(facts(early), 6)).toBe(false);
  });

  test("cannot be told when a time is not tied to an item", () => {
    expect(quorateDuring(facts([come("b"), come("p"), come("c", "13:25")]), 4)).toBeUndefined();
  });

  test("is that of the whole meeting when it never turned", () => {
    expect(quorateDuring(facts([come("b"), come("p")]), 4)).toBe(false);
    expect(quorateDuring(facts([come("b"), come("p"), come("c"), come("x", "14:00")]), 4)).toBe(true);
  });
});
