import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TimeOnly } from "../../shared/core/date-only.ts";
import type { Attendance } from "../../shared/domain/attendance.ts";
import type { Member } from "../../shared/domain/member.ts";
import { everPresent, inTimeOrder, presentAt, quorumOf } from "../../shared/domain/presence.ts";
import type { Rules } from "../../shared/domain/rules.ts";

const memberIds = ["anna", "bertil", "cecilia", "david"];
const times = ["09:00", "09:01", "10:00"] as TimeOnly[];
const events: fc.Arbitrary<readonly Attendance[]> = fc
  .array(
    fc.record(
      {
        member: fc.constantFrom(...memberIds),
        event: fc.constantFrom("in", "out", "excused" as const),
        at: fc.constantFrom(...times),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 10 },
  )
  .map((list) => list.map((event, index) => ({ ...event, id: `e${index}` }) as Attendance));

/** Asks of one member: what was the last that happened to them until then, and of what happened last, was any a leaving? */
function isPresent(list: readonly Attendance[], member: string, at: string): boolean {
  const own = list.filter((event) => event.member === member && (event.at === undefined || event.at <= at));
  const lastAt = own
    .map((event) => event.at ?? "")
    .sort()
    .at(-1);
  const last = own.filter((event) => (event.at ?? "") === lastAt);
  return last.length > 0 && last.every((event) => event.event === "in");
}

describe("presence", () => {
  test("at any moment is what the events until then say of each member", () => {
    fc.assert(
      fc.property(events, fc.constantFrom("", "08:00", "09:00", "09:30", "23:59"), (list, at) => {
        const expected = memberIds.filter((member) => isPresent(list, member, at));
        expect([...presentAt(list, at)].sort()).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("does not depend on the order in which events were written", () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(inTimeOrder(list.toReversed())).toEqual(inTimeOrder(list));
        expect(presentAt(list.toReversed(), "09:30")).toEqual(presentAt(list, "09:30"));
      }),
    );
  });

  test("whoever came at any time was there", () => {
    fc.assert(
      fc.property(events, (list) => {
        const ever = everPresent(list);
        for (const at of times) for (const member of presentAt(list, at)) expect(ever.has(member)).toBe(true);
        expect([...ever].sort()).toEqual(
          memberIds.filter((id) => list.some(({ member, event }) => member === id && event === "in")),
        );
      }),
    );
  });
});

const people: fc.Arbitrary<readonly Member[]> = fc
  .array(
    fc.record(
      {
        voting: fc.boolean(),
        side: fc.constantFrom("buyer", "provider", "client", "outside" as const),
        deputyFor: fc.constantFrom("p0", "p1", "p9"),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 6 },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: `p${index}` }) as Member));
const cards: fc.Arbitrary<Rules | undefined> = fc.option(
  fc
    .record(
      { quorumMin: fc.integer({ min: 1, max: 4 }), quorumSides: fc.subarray(["buyer", "provider", "client"] as const) },
      { requiredKeys: [] },
    )
    .map((card) => ({ ...card, id: "rules" }) as Rules),
  { nil: undefined },
);

describe("quorum", () => {
  test("counts seats, each once, as one would by hand", () => {
    fc.assert(
      fc.property(people, cards, fc.subarray(["p0", "p1", "p2", "p3", "p4", "p5"]), (members, card, here) => {
        const present = new Set(here);
        const seats = members.filter(
          (one) => one.voting === true && one.deputyFor === undefined && one.side !== "outside",
        );
        let voting = 0;
        const bySide: Record<string, number> = { buyer: 0, provider: 0, client: 0 };
        for (const seat of seats) {
          let taken = present.has(seat.id);
          for (const one of members) if (one.deputyFor === seat.id && present.has(one.id)) taken = true;
          const side = seat.side ?? "outside";
          if (!taken || side === "outside") continue;
          voting += 1;
          bySide[side] = (bySide[side] ?? 0) + 1;
        }
        const quorum = quorumOf(card, members, present);
        expect(quorum).toMatchObject({ voting, votingBySide: bySide });
        const missing = (card?.quorumSides ?? []).filter((side) => bySide[side] === 0);
        expect([...quorum.missingSides].sort()).toEqual([...missing].sort());
        expect(quorum.quorate).toBe(voting >= quorum.needed && missing.length === 0);
        expect(quorum.needed).toBe(card?.quorumMin ?? Math.floor(seats.length / 2) + 1);
      }),
      { numRuns: 1000 },
    );
  });

  const seat = (id: string, side: "buyer" | "client", more: Partial<Member> = {}): Member => ({
    id,
    side,
    voting: true,
    ...more,
  });

  test("a deputy beside the member whose place it is, is not counted", () => {
    const members = [seat("a", "buyer"), seat("b", "client"), seat("c", "buyer", { deputyFor: "a" })];
    expect(quorumOf(undefined, members, new Set(["a", "c"])).voting).toBe(1);
    expect(quorumOf(undefined, members, new Set(["c", "b"])).voting).toBe(2);
  });

  test("without a number in the rules, more than half of the seats are needed", () => {
    const members = ["a", "b", "c", "d"].map((id) => seat(id, "buyer"));
    expect(quorumOf(undefined, members, new Set(["a", "b"]))).toMatchObject({ needed: 3, quorate: false });
    expect(quorumOf(undefined, members, new Set(["a", "b", "c"]))).toMatchObject({ needed: 3, quorate: true });
    expect(quorumOf(undefined, [], new Set())).toMatchObject({ needed: 1, quorate: false });
  });

  test("a side that the rules name must be there", () => {
    const members = [seat("a", "buyer"), seat("b", "client")];
    const card: Rules = { id: "rules", quorumMin: 1, quorumSides: ["client"] };
    expect(quorumOf(card, members, new Set(["a"]))).toMatchObject({ quorate: false, missingSides: ["client"] });
    expect(quorumOf(card, members, new Set(["b"]))).toMatchObject({ quorate: true, missingSides: [] });
  });
});
