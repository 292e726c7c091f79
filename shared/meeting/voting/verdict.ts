import type { Tally, VoteChoice } from "./tally.ts";

/** By which rules a vote is settled, as they were when it was opened. */
export interface VerdictRules {
  readonly rule: "majority" | "two-thirds";
  readonly tie: "chair" | "falls" | "postpone";
  /** Between two motions: one of them wins, so it takes more votes than the other and never two thirds. */
  readonly isContest: boolean;
  /** The member whose vote settles a tie. */
  readonly chair: string | undefined;
  /** Which way the chair settled it, where the votes do not tell: a vote by count, or a chair who voted blank. */
  readonly chairChoice: "in-favour" | "against" | undefined;
}

/**
 * What came of a vote. "Carried" is for the motion, and in a contest for the base.
 *
 * - `needs-chair`: a tie that the chair settles and has not.
 * - `disputed`: it hangs on members of whom different choices were recorded.
 * - `nobody`: no vote was given either way.
 */
export type Verdict =
  | { readonly type: "carried" | "not-carried"; readonly by: "votes" | "chair" | "tie" }
  | { readonly type: "postponed" }
  | { readonly type: "needs-chair" }
  | { readonly type: "disputed" }
  | { readonly type: "nobody" };

/**
 * Settles a vote by the votes that were given: blank ones and those who did not vote are neither for nor against. Equal
 * votes are a tie where a majority decides; short of two thirds a motion is simply not carried. When ties fall, the
 * motion falls, and in a contest the one that was made against the base.
 */
export function verdictOf(tally: Tally, rules: VerdictRules): Verdict {
  if (tally.contested.length === 0) return settled(tally.inFavour, tally.against, tally.choices, rules);
  // More votes in favour never make a motion fall, so the two extremes tell whether anything in between matters.
  const most = settled(...withContested(tally, favourable), tally.choices, rules);
  const least = settled(...withContested(tally, unfavourable), tally.choices, rules);
  const isSame = most.type === least.type && (most.type === "carried" || most.type === "not-carried");
  return isSame ? most : { type: "disputed" };
}

function settled(
  inFavour: number,
  against: number,
  choices: ReadonlyMap<string, VoteChoice>,
  { rule, tie, isContest, chair, chairChoice }: VerdictRules,
): Verdict {
  if (inFavour + against === 0) return { type: "nobody" };
  if (rule === "two-thirds" && !isContest) {
    return { type: 3 * inFavour >= 2 * (inFavour + against) ? "carried" : "not-carried", by: "votes" };
  }
  if (inFavour !== against) return { type: inFavour > against ? "carried" : "not-carried", by: "votes" };
  if (tie === "postpone") return { type: "postponed" };
  if (tie === "falls") return { type: isContest ? "carried" : "not-carried", by: "tie" };
  const voted = chair === undefined ? undefined : choices.get(chair);
  const choice = voted === undefined || voted === "blank" ? chairChoice : voted;
  if (choice === undefined) return { type: "needs-chair" };
  return { type: choice === "in-favour" ? "carried" : "not-carried", by: "chair" };
}

const favourable: readonly VoteChoice[] = ["in-favour", "blank", "against"];
const unfavourable: readonly VoteChoice[] = ["against", "blank", "in-favour"];

/** The counts if each contested voice were the first of `order` that was recorded of it. */
function withContested(tally: Tally, order: readonly VoteChoice[]): readonly [number, number] {
  const supposed = tally.contested.map(({ choices }) => order.find((choice) => choices.includes(choice)));
  const more = (choice: VoteChoice) => supposed.filter((each) => each === choice).length;
  return [tally.inFavour + more("in-favour"), tally.against + more("against")];
}
