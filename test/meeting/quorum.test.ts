import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member } from "../../shared/domain/member.ts";
import type { Rules } from "../../shared/domain/rules.ts";
import { filledSeats, quorumOf, type Sitter } from "../../shared/meeting/quorum.ts";

const here = (...ids: readonly string[]): readonly Sitter[] => ids.map((member) => ({ member }));

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
      fc.property(people, cards, fc.subarray(["p0", "p1", "p2", "p3", "p4", "p5"]), (members, card, ids) => {
        const present = new Set(ids);
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
        const quorum = quorumOf(card, members, here(...ids));
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
    expect(quorumOf(undefined, members, here("a", "c")).voting).toBe(1);
    expect(quorumOf(undefined, members, here("c", "b")).voting).toBe(2);
  });

  test("without a number in the rules, more than half of the seats are needed", () => {
    const members = ["a", "b", "c", "d"].map((id) => seat(id, "buyer"));
    expect(quorumOf(undefined, members, here("a", "b"))).toMatchObject({ needed: 3, quorate: false });
    expect(quorumOf(undefined, members, here("a", "b", "c"))).toMatchObject({ needed: 3, quorate: true });
    expect(quorumOf(undefined, [], [])).toMatchObject({ needed: 1, quorate: false });
  });

  test("a side that the rules name must be there", () => {
    const members = [seat("a", "buyer"), seat("b", "client")];
    const card: Rules = { id: "rules", quorumMin: 1, quorumSides: ["client"] };
    expect(quorumOf(card, members, here("a"))).toMatchObject({ quorate: false, missingSides: ["client"] });
    expect(quorumOf(card, members, here("b"))).toMatchObject({ quorate: true, missingSides: [] });
  });

  test("of several deputies of one seat the one who came first sits in it, wherever they said they came", () => {
    const members = [
      seat("a", "buyer"),
      seat("b", "client"),
      seat("c", "buyer", { deputyFor: "a" }),
      seat("d", "buyer", { deputyFor: "a" }),
    ];
    const sits = (sitters: readonly Sitter[]) =>
      filledSeats(members, sitters).map((each) => `${each.seat}/${each.member}`);
    expect(sits(here("d", "c"))).toEqual(["a/d"]);
    expect(sits([{ member: "c", deputyFor: "b" }, { member: "d" }])).toEqual(["a/d", "b/c"]);
    expect(sits([{ member: "b", deputyFor: "a" }])).toEqual(["b/b"]);
  });
});
