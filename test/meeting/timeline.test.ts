import { describe, expect, test } from "vitest";
import type { TimeOnly } from "../../shared/core/date-only.ts";
import type { Attendance } from "../../shared/domain/attendance.ts";
import type { Member } from "../../shared/domain/member.ts";
import { meetingPresence } from "../../shared/meeting/presence.ts";
import { plainBook } from "./plain-book.ts";

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

function presence(events: readonly Attendance[], disqualified: readonly string[] = []) {
  const meeting = { id: "m", start: "13:00" as TimeOnly };
  const book = plainBook({
    meeting: [meeting],
    rules: [{ id: "rules", quorumMin: 3, quorumSides: ["buyer", "provider", "client"] }],
    member: members,
    "agenda-item": ["2", "3", "4", "5", "6", "9"].map((id) => ({ id, meeting: "m", place: `a${id}` })),
    attendance: events,
    disqualification: disqualified.map((each) => {
      const [member = "", item = ""] = each.split("/");
      return { id: each, meeting: "m", member, item };
    }),
  });
  return meetingPresence(book, meeting);
}

function told(events: readonly Attendance[], disqualified: readonly string[] = []) {
  return presence(events, disqualified)
    .timeline()
    .map(({ from, quorum }) => [from ?? "start", quorum.quorate]);
}

/** Whether the meeting was quorate for an item, `undefined` where that cannot be told. */
function quorateDuring(events: readonly Attendance[], item: string, disqualified: readonly string[] = []) {
  const { quorum, isCertain } = presence(events, disqualified).forItem(item);
  return isCertain ? quorum.quorate : undefined;
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
    expect(quorateDuring(late, "2")).toBe(false);
    expect(quorateDuring(late, "3")).toBe(true);
    expect(quorateDuring(late, "4")).toBe(true);
    const early = [come("b"), come("p"), come("c"), go("c", "14:00", "5")];
    expect(quorateDuring(early, "5")).toBe(true);
    expect(quorateDuring(early, "6")).toBe(false);
  });

  test("cannot be told when a time is not tied to an item", () => {
    expect(quorateDuring([come("b"), come("p"), come("c", "13:25")], "4")).toBeUndefined();
  });

  test("is that of the whole meeting when it never turned", () => {
    expect(quorateDuring([come("b"), come("p")], "4")).toBe(false);
    expect(quorateDuring([come("b"), come("p"), come("c"), come("x", "14:00")], "4")).toBe(true);
  });

  test("is without those who are disqualified in it", () => {
    const all = [come("b"), come("p"), come("c")];
    expect(quorateDuring(all, "4", ["p/9"])).toBe(true);
    expect(quorateDuring(all, "9", ["p/9"])).toBe(false);
  });
});

describe("comings and goings", () => {
  const changes = (events: readonly Attendance[]) =>
    presence(events)
      .movements()
      .map(({ event: { member }, change, item }) => [member, change, item].filter(Boolean).join(" "));

  test("are told of late arrivals, of leaving, of coming back and of going on elsewhere, and of nothing twice", () => {
    const remote = { ...come("b", "14:20"), id: "b remote", mode: "remote" as const };
    expect(
      changes([
        come("b"),
        come("p", "12:50"),
        come("c", "13:25", "3"),
        { ...come("c", "13:26"), id: "c again" },
        go("p", "14:00", "5"),
        { ...go("p", "14:01"), id: "p again" },
        come("p", "14:10", "5"),
        remote,
      ]),
    ).toEqual(["c came 3", "p left 5", "p returned 5", "b went-remote"]);
  });

  test("of a meeting past midnight come in their order", () => {
    const meeting = { id: "m", start: "22:00" as TimeOnly };
    const events = [go("b", "00:20"), come("b", "22:30"), come("p", "21:50")];
    const found = meetingPresence(plainBook({ meeting: [meeting], member: members, attendance: events }), meeting);
    expect(found.movements().map(({ event: each, change }) => [each.at, change])).toEqual([
      ["22:30", "came"],
      ["00:20", "left"],
    ]);
    expect(found.staysOf({ member: "b" })).toEqual([{ from: "22:30", to: "00:20", isRemote: false, isHere: false }]);
    expect([...found.at("23:59").present].sort()).toEqual(["b", "p"]);
    expect([...found.at("00:20").present]).toEqual(["p"]);
  });
});
