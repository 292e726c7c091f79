import { compareText } from "../../core/compare.ts";
import type { Motion } from "../../domain/motion.ts";
import type { Vote } from "../../domain/vote.ts";
import type { Verdict } from "./verdict.ts";

/** What a course is worked out from: one round of motions and votes on one item. */
export interface CourseFacts {
  readonly motions: readonly Motion[];
  readonly votes: readonly Vote[];
  /** Whether a counter-motion needs a seconder, by the rules card. */
  readonly needsSeconder: boolean;
  /** Disqualified in the item: neither their motions nor their seconding count. */
  readonly barred: ReadonlySet<string>;
  /** Whether the motion that wins the others must still be adopted by itself: two thirds cannot be had in a contest. */
  readonly mustBeAdopted: boolean;
  readonly verdictOf: (vote: Vote) => Verdict;
}

/**
 * - `stands`: to be voted on, or so far unbeaten; `needs-seconder`: not yet;
 * - `lapsed`: voting began without a seconder; `barred`: made by somebody who may not take part;
 * - `won`, `lost`: by the votes.
 */
export type MotionState = "stands" | "needs-seconder" | "withdrawn" | "lapsed" | "barred" | "won" | "lost";

/** What is voted on: two motions against each other, or one by itself. */
export interface Question {
  readonly base: Motion;
  readonly counter?: Motion;
}

export interface Course {
  readonly motions: readonly { readonly motion: Motion; readonly state: MotionState }[];
  /** The motion that no other has beaten. */
  readonly leading: Motion | undefined;
  /** The vote that is open now. */
  readonly open: Vote | undefined;
  /** A closed vote without a result: the chair has to settle it, or people have to agree on what was recorded. */
  readonly hanging: Vote | undefined;
  /** What can be voted on next; nothing while a vote is open or hangs, and when all is settled. */
  readonly next: Question | undefined;
  readonly outcome: "adopted" | "rejected" | "postponed" | undefined;
}

/**
 * The course of voting on an item: the base motion meets the counter-motions one by one in the order in which they were
 * made, and the winner of each vote meets the next. With no counter-motion the base is voted on by itself.
 *
 * The order in which records came does not matter: motions go by their place and then by id, and of several votes on the
 * same two motions, as two people may have recorded them or the group may have voted anew, the last one holds.
 */
export function courseOf(facts: CourseFacts): Course {
  const { verdictOf } = facts;
  const motions = inOrder(facts.motions);
  const votes = facts.votes.toSorted(byPlace);
  const hasBegun = votes.length > 0;
  const states = new Map(motions.map((motion) => [motion.id, stateBefore(motion, facts, hasBegun)]));
  const running = motions.filter(({ id }) => states.get(id) === "stands");
  let leading = running[0];
  let hanging: Vote | undefined;
  let next: Question | undefined;
  let outcome: Course["outcome"];
  const ask = (question: Question) => {
    const vote = votes.findLast((each) => each.status !== "open" && isOn(each, question));
    const verdict = vote === undefined ? undefined : verdictOf(vote);
    if (verdict === undefined || verdict.type === "nobody") next = question;
    else if (verdict.type === "postponed") outcome = "postponed";
    else if (verdict.type === "needs-chair" || verdict.type === "disputed") hanging = vote;
    else return (verdict.type === "carried") !== isTurned(vote, question);
    return undefined;
  };
  let isContested = false;
  for (const counter of running.slice(1)) {
    if (leading === undefined) break;
    isContested = true;
    const baseWins = ask({ base: leading, counter });
    if (baseWins === undefined) break;
    states.set((baseWins ? counter : leading).id, "lost");
    leading = baseWins ? leading : counter;
  }
  const isThrough = leading !== undefined && next === undefined && hanging === undefined && outcome === undefined;
  if (leading !== undefined && isThrough) {
    const isAdopted = isContested && !facts.mustBeAdopted ? true : ask({ base: leading });
    if (isAdopted !== undefined) {
      outcome = isAdopted ? "adopted" : "rejected";
      states.set(leading.id, isAdopted ? "won" : "lost");
    }
  }
  const open = votes.findLast(({ status }) => status === "open");
  return {
    motions: motions.map((motion) => ({ motion, state: states.get(motion.id) ?? "stands" })),
    leading,
    open,
    hanging: open === undefined ? hanging : undefined,
    next: open === undefined ? next : undefined,
    outcome,
  };
}

/** The base first, then as they were made. */
export function inOrder(motions: readonly Motion[]): readonly Motion[] {
  const rank = ({ base }: Motion) => (base === true ? 0 : 1);
  return motions.toSorted((a, b) => rank(a) - rank(b) || byPlace(a, b));
}

function stateBefore(motion: Motion, { needsSeconder, barred }: CourseFacts, hasBegun: boolean): MotionState {
  if (motion.status === "withdrawn" || motion.status === "lapsed") return motion.status;
  // What was voted on stood then, whatever the rules card says by now.
  if (motion.status === "won" || motion.status === "lost") return "stands";
  if (motion.member !== undefined && barred.has(motion.member)) return "barred";
  if (motion.base === true || !needsSeconder || isSeconded(motion, barred)) return "stands";
  return hasBegun ? "lapsed" : "needs-seconder";
}

/** By somebody else than who made it, and who may take part. */
function isSeconded({ member, seconder }: Motion, barred: ReadonlySet<string>): boolean {
  return seconder !== undefined && seconder !== member && !barred.has(seconder);
}

function isOn({ base, counter }: Vote, question: Question): boolean {
  const asked = question.counter?.id;
  if (asked === undefined) return counter === undefined && (base === undefined || base === question.base.id);
  return (base === question.base.id && counter === asked) || (base === asked && counter === question.base.id);
}

/** Whether the vote had the two motions the other way round. */
function isTurned(vote: Vote | undefined, { base, counter }: Question): boolean {
  return counter !== undefined && vote?.base !== base.id;
}

/** By place, then by id: of two that were put in one place at different machines the order is the same everywhere. */
export function byPlace(
  a: { readonly id: string; readonly place?: string },
  b: { readonly id: string; readonly place?: string },
): number {
  return compareText(a.place ?? "", b.place ?? "") || compareText(a.id, b.id);
}
