import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type RecordedBallot,
  type RecordedVote,
  tallyOf,
  type VoteChoice,
} from "../../../shared/meeting/voting/tally.ts";
import { type VerdictRules, verdictOf } from "../../../shared/meeting/voting/verdict.ts";

const members = ["a", "b", "c", "d", "e"];
const choice = fc.constantFrom<VoteChoice>("in-favour", "against", "blank");

const ballots: fc.Arbitrary<readonly RecordedBallot[]> = fc.array(
  fc.record({ member: fc.constantFrom(...members, "stranger"), choices: fc.array(choice, { maxLength: 2 }) }),
  { maxLength: 9 },
);

const byName: fc.Arbitrary<RecordedVote> = fc.record({
  method: fc.constant("names" as const),
  counts: fc.constant({ inFavour: 40, against: 40, blank: 40 }),
  ballots,
  entitled: fc.subarray(members),
  barred: fc.subarray(members).map((list) => new Set(list)),
});

const rules: fc.Arbitrary<VerdictRules> = fc.record({
  rule: fc.constantFrom("majority" as const, "two-thirds" as const),
  tie: fc.constantFrom("chair" as const, "falls" as const, "postpone" as const),
  isContest: fc.boolean(),
  chair: fc.constantFrom("a", undefined),
  chairChoice: fc.constantFrom("in-favour" as const, "against" as const, undefined),
});

/** One member after another, as somebody would count by hand. */
function byHand(vote: RecordedVote): Record<VoteChoice | "contested" | "silent", number> {
  const counted = { "in-favour": 0, against: 0, blank: 0, contested: 0, silent: 0 };
  for (const member of members) {
    if (vote.entitled?.includes(member) !== true || vote.barred.has(member)) continue;
    const said = new Set(vote.ballots.filter((each) => each.member === member).flatMap(({ choices }) => choices));
    const [only] = said;
    if (only === undefined) counted.silent += 1;
    else if (said.size > 1) counted.contested += 1;
    else counted[only] += 1;
  }
  return counted;
}

describe("a vote by name", () => {
  test("is counted as by hand", () => {
    fc.assert(
      fc.property(byName, (vote) => {
        const { inFavour, against, blank, contested, silent } = tallyOf(vote);
        expect({
          "in-favour": inFavour,
          against,
          blank,
          contested: contested.length,
          silent: silent.length,
        }).toEqual(byHand(vote));
      }),
    );
  });

  test("never has more voices than there are entitled, and names everybody whose voice does not count", () => {
    fc.assert(
      fc.property(byName, (vote) => {
        const tally = tallyOf(vote);
        const voices = tally.inFavour + tally.against + tally.blank;
        expect(voices + tally.contested.length + tally.silent.length).toBe(tally.entitled);
        const voted = new Set(vote.ballots.flatMap(({ member, choices }) => (choices.length > 0 ? [member] : [])));
        expect(
          new Set([...tally.choices.keys(), ...tally.contested.map(({ member }) => member), ...tally.unentitled]),
        ).toEqual(voted);
      }),
    );
  });

  test("is the same in whatever order the ballots came, and however often", () => {
    const shuffled = ballots.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length })),
    );
    fc.assert(
      fc.property(byName, shuffled, (vote, [list, again]) => {
        expect(tallyOf({ ...vote, ballots: again })).toEqual(tallyOf({ ...vote, ballots: list }));
      }),
    );
  });

  test("counts the same ballot of two copies once, and neither of two that differ", () => {
    const vote: RecordedVote = {
      method: "names",
      counts: { inFavour: 0, against: 0, blank: 0 },
      ballots: [
        { member: "a", choices: ["in-favour"] },
        { member: "a", choices: ["in-favour"] },
        { member: "b", choices: ["in-favour", "against"] },
        { member: "e", choices: ["against"] },
      ],
      entitled: ["a", "b", "c"],
      barred: new Set(),
    };
    expect(tallyOf(vote)).toEqual({
      inFavour: 1,
      against: 0,
      blank: 0,
      entitled: 3,
      choices: new Map([["a", "in-favour"]]),
      silent: ["c"],
      contested: [{ member: "b", choices: ["in-favour", "against"] }],
      unentitled: ["e"],
      excess: 0,
    });
  });
});

test("a vote by count says by how much it exceeds those entitled", () => {
  const vote: RecordedVote = {
    method: "count",
    counts: { inFavour: 4, against: 2, blank: 1 },
    ballots: [],
    entitled: ["a", "b", "c", "d", "e"],
    barred: new Set(["e"]),
  };
  expect(tallyOf(vote)).toMatchObject({ entitled: 4, excess: 3 });
  expect(tallyOf({ ...vote, entitled: undefined })).toMatchObject({ entitled: undefined, excess: 0 });
});

describe("a verdict", () => {
  test("that is given although voices are contested holds whatever they were", () => {
    fc.assert(
      fc.property(byName, rules, (vote, by) => {
        const tally = tallyOf(vote);
        const verdict = verdictOf(tally, by);
        if (verdict.type !== "carried" && verdict.type !== "not-carried") return;
        for (const settled of everyWay(tally.contested)) {
          const added = (wanted: VoteChoice) => settled.filter((each) => each === wanted).length;
          const sure = {
            ...tally,
            contested: [],
            inFavour: tally.inFavour + added("in-favour"),
            against: tally.against + added("against"),
          };
          expect(verdictOf(sure, by).type).toBe(verdict.type);
        }
      }),
    );
  });

  test("is the other way round when everybody votes the other way, ties aside", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (inFavour, against) => {
        fc.pre(inFavour !== against);
        const by: VerdictRules = {
          rule: "majority",
          tie: "falls",
          isContest: true,
          chair: undefined,
          chairChoice: undefined,
        };
        expect(
          new Set([verdictOf(counts(inFavour, against), by).type, verdictOf(counts(against, inFavour), by).type]),
        ).toEqual(new Set(["carried", "not-carried"]));
      }),
    );
  });

  const by = (more: Partial<VerdictRules>): VerdictRules => ({
    rule: "majority",
    tie: "chair",
    isContest: false,
    chair: "a",
    chairChoice: undefined,
    ...more,
  });

  test.each([
    [
      "two thirds of the votes given, blank ones aside",
      4,
      2,
      by({ rule: "two-thirds" }),
      { type: "carried", by: "votes" },
    ],
    ["short of two thirds", 3, 2, by({ rule: "two-thirds" }), { type: "not-carried", by: "votes" }],
    [
      "between two motions more votes are enough",
      3,
      2,
      by({ rule: "two-thirds", isContest: true }),
      { type: "carried", by: "votes" },
    ],
    ["a tie waits for the chair", 2, 2, by({}), { type: "needs-chair" }],
    ["the chair settles a tie", 2, 2, by({ chairChoice: "against" }), { type: "not-carried", by: "chair" }],
    ["in a tie the motion falls", 2, 2, by({ tie: "falls" }), { type: "not-carried", by: "tie" }],
    ["in a tie the base stands", 2, 2, by({ tie: "falls", isContest: true }), { type: "carried", by: "tie" }],
    ["a tie moves the matter on", 2, 2, by({ tie: "postpone" }), { type: "postponed" }],
    ["nobody voted", 0, 0, by({ tie: "falls" }), { type: "nobody" }],
  ] as const)("%s", (_, inFavour, against, how, expected) => {
    expect(verdictOf(counts(inFavour, against), how)).toEqual(expected);
  });

  test("takes the chair's own ballot in a tie before what is written of it", () => {
    const tally = {
      ...counts(1, 1),
      choices: new Map<string, VoteChoice>([
        ["a", "in-favour"],
        ["b", "against"],
      ]),
    };
    expect(verdictOf(tally, by({ chairChoice: "against" }))).toEqual({ type: "carried", by: "chair" });
    const blank = { ...counts(1, 1), choices: new Map<string, VoteChoice>([["a", "blank"]]) };
    expect(verdictOf(blank, by({ chairChoice: "against" }))).toEqual({ type: "not-carried", by: "chair" });
  });
});

function counts(inFavour: number, against: number) {
  return tallyOf({
    method: "count",
    counts: { inFavour, against, blank: 1 },
    ballots: [],
    entitled: undefined,
    barred: new Set(),
  });
}

function everyWay(contested: readonly RecordedBallot[]): readonly (readonly VoteChoice[])[] {
  return contested.reduce<readonly (readonly VoteChoice[])[]>(
    (ways, { choices }) => ways.flatMap((way) => choices.map((one) => [...way, one])),
    [[]],
  );
}
