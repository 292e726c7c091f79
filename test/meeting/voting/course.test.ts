import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Motion } from "../../../shared/domain/motion.ts";
import type { Vote } from "../../../shared/domain/vote.ts";
import { courseOf, type CourseFacts } from "../../../shared/meeting/voting/course.ts";
import type { Verdict } from "../../../shared/meeting/voting/verdict.ts";

const base: Motion = { id: "base", base: true, text: "Pohja", status: "open" };
const counter = (id: string, more: Partial<Motion> = {}): Motion => ({ id, place: `a${id}`, status: "open", ...more });

function facts(more: Partial<CourseFacts>): CourseFacts {
  return {
    motions: [base],
    votes: [],
    needsSeconder: false,
    barred: new Set(),
    mustBeAdopted: false,
    verdictOf: ({ result }) => (result === undefined ? { type: "nobody" } : verdictFor(result)),
    ...more,
  };
}

function verdictFor(result: NonNullable<Vote["result"]>): Verdict {
  return result === "postponed" ? { type: "postponed" } : { type: result, by: "votes" };
}

const vote = (id: string, more: Partial<Vote>): Vote => ({ id, place: id, status: "closed", ...more });

/** Who wins when each counter-motion in turn meets the winner so far, voted on to the end. */
function champion(counters: readonly string[], strength: ReadonlyMap<string, number>): string {
  let winner = "base";
  for (const each of counters) if ((strength.get(each) ?? 0) > (strength.get(winner) ?? 0)) winner = each;
  return winner;
}

describe("the course of voting", () => {
  test("ends with the motion that beats all it meets, whatever order the records came in", () => {
    const counters = ["1", "2", "3", "4"];
    const setting = fc.record({
      strengths: fc.uniqueArray(fc.nat(50), { minLength: 5, maxLength: 5 }),
      count: fc.nat(4),
      mustBeAdopted: fc.boolean(),
      turned: fc.boolean(),
      seed: fc.nat(1000),
    });
    fc.assert(
      fc.property(setting, ({ strengths, count, mustBeAdopted, turned, seed }) => {
        const used = counters.slice(0, count);
        const strength = new Map(["base", ...used].map((id, index) => [id, strengths[index] ?? 0]));
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((each, index) => ({ each, rank: ((index + 1) * (seed + 7)) % 11 }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ each }) => each);
        const votes: Vote[] = [];
        const course = () =>
          courseOf(
            facts({ motions: shuffle([base, ...used.map((id) => counter(id))]), votes: shuffle(votes), mustBeAdopted }),
          );
        for (let step = 0; step < 6; step += 1) {
          const { next } = course();
          if (next === undefined) break;
          const { base: first, counter: second } = next;
          if (second === undefined) {
            votes.push(vote(`v${step}`, { base: first.id, result: "carried" }));
          } else {
            const wins = (strength.get(first.id) ?? 0) > (strength.get(second.id) ?? 0);
            const [one, other] = turned ? [second, first] : [first, second];
            votes.push(
              vote(`v${step}`, {
                base: one.id,
                counter: other.id,
                result: wins === turned ? "not-carried" : "carried",
              }),
            );
          }
        }
        const end = course();
        expect(end.next).toBeUndefined();
        expect(end.outcome).toBe("adopted");
        expect(end.leading?.id).toBe(champion(used, strength));
        expect(end.motions.filter(({ state }) => state === "won").map(({ motion }) => motion.id)).toEqual([
          champion(used, strength),
        ]);
        expect(end.motions.filter(({ state }) => state === "lost")).toHaveLength(count);
        expect(votes).toHaveLength(count === 0 ? 1 : mustBeAdopted ? count + 1 : count);
      }),
    );
  });

  test("asks for the base by itself when nobody moved anything else", () => {
    expect(courseOf(facts({})).next).toEqual({ base });
    expect(courseOf(facts({ votes: [vote("v", { base: "base", result: "not-carried" })] }))).toMatchObject({
      outcome: "rejected",
      leading: base,
    });
  });

  test("takes up a counter-motion when the base is withdrawn", () => {
    const { next, leading } = courseOf(
      facts({ motions: [{ ...base, status: "withdrawn" }, counter("1"), counter("2")] }),
    );
    expect([leading?.id, next?.counter?.id]).toEqual(["1", "2"]);
  });

  test("passes over what nobody has seconded, where the rules card asks for it", () => {
    const motions = [
      base,
      counter("1"),
      counter("2", { member: "m", seconder: "m" }),
      counter("3", { member: "m", seconder: "n" }),
    ];
    const states = (more: Partial<CourseFacts>) =>
      courseOf(facts({ motions, needsSeconder: true, ...more })).motions.map(({ state }) => state);
    expect(states({})).toEqual(["stands", "needs-seconder", "needs-seconder", "stands"]);
    expect(states({ votes: [vote("v", { base: "base", counter: "3", result: "not-carried" })] })).toEqual([
      "lost",
      "lapsed",
      "lapsed",
      "won",
    ]);
    expect(states({ needsSeconder: false })).toEqual(["stands", "stands", "stands", "stands"]);
    expect(states({ barred: new Set(["n"]) })).toEqual([
      "stands",
      "needs-seconder",
      "needs-seconder",
      "needs-seconder",
    ]);
  });

  test("leaves out what a disqualified member moved, and shows that it does", () => {
    const { motions, next } = courseOf(
      facts({ motions: [base, counter("1", { member: "out" })], barred: new Set(["out"]) }),
    );
    expect(motions.map(({ state }) => state)).toEqual(["stands", "barred"]);
    expect(next).toEqual({ base });
  });

  test("holds to the last of several votes on the same two motions", () => {
    const votes = [
      vote("v2", { base: "1", counter: "base", result: "carried" }),
      vote("v1", { base: "base", counter: "1", result: "carried" }),
    ];
    expect(courseOf(facts({ motions: [base, counter("1")], votes })).leading?.id).toBe("1");
  });

  test("goes no further while a vote is open, hangs or was put off", () => {
    const motions = [base, counter("1")];
    const open = vote("v", { base: "base", counter: "1", status: "open" });
    expect(courseOf(facts({ motions, votes: [open] }))).toMatchObject({ open, next: undefined, outcome: undefined });
    const hung = vote("v", { base: "base", counter: "1" });
    expect(courseOf(facts({ motions, votes: [hung], verdictOf: () => ({ type: "needs-chair" }) }))).toMatchObject({
      hanging: hung,
      next: undefined,
    });
    expect(
      courseOf(facts({ motions, votes: [vote("v", { base: "base", counter: "1", result: "postponed" })] })),
    ).toMatchObject({ outcome: "postponed", next: undefined });
  });
});
