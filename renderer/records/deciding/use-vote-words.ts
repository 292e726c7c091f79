import { useMemo } from "react";
import type { Motion } from "../../../shared/domain/motion.ts";
import type { Vote } from "../../../shared/domain/vote.ts";
import type { Question } from "../../../shared/meeting/voting/course.ts";
import type { ReadVote } from "../../../shared/meeting/voting/recorded-vote.ts";
import type { VoteChoice } from "../../../shared/meeting/voting/tally.ts";
import type { Formats } from "../../text/format.ts";
import { useFormats, useWords, type Words } from "../../text/words.ts";

/** How motions, votes and their results are told. */
export interface VoteWords {
  /** Counter-motions are called by their number, in the order in which they were made. */
  readonly motion: (id: string | undefined) => string;
  readonly question: (vote: Vote) => string;
  readonly asked: (question: Question | undefined) => string;
  readonly choice: (vote: Vote, choice: VoteChoice) => string;
  readonly counts: (read: ReadVote) => string;
  /** What came of it, in one or two sentences. */
  readonly result: (read: ReadVote) => string;
  /** What was announced in the meeting. */
  readonly announced: (vote: Vote) => string;
}

/** @param motions the motions of the same round, in their order. */
export function useVoteWords(motions: readonly Motion[]): VoteWords {
  const t = useWords("deciding");
  const format = useFormats();
  return useMemo(() => voteWords(t, format, motions), [t, format, motions]);
}

/** The same where there is no component to ask from, as in the cells of a list. */
export function voteWords(t: Words<"deciding">, format: Formats, motions: readonly Motion[]): VoteWords {
  const counters = motions.filter(({ base }) => base !== true).map(({ id }) => id);
  const motion = (id: string | undefined) => {
    const at = id === undefined ? -1 : counters.indexOf(id);
    return at < 0 ? t("motions.base") : t("motions.counter", { number: at + 1 });
  };
  const questionOf = (base: string | undefined, counter: string | undefined) =>
    counter === undefined
      ? t("vote.single", { base: motion(base) })
      : t("vote.contest", { base: motion(base), counter: motion(counter) });
  const choice = ({ base, counter }: Vote, each: VoteChoice) => {
    if (each === "blank") return t("vote.blank");
    if (counter === undefined) return t(each === "in-favour" ? "vote.inFavour" : "vote.against");
    return motion(each === "in-favour" ? base : counter);
  };
  const outcome = ({ base, counter }: Vote, type: "carried" | "not-carried" | "postponed") => {
    if (type === "postponed") return t("vote.result.postponed");
    if (counter === undefined) return t(`vote.result.${type}`);
    return t("vote.result.wins", { motion: motion(type === "carried" ? base : counter) });
  };
  return {
    motion,
    // A vote of an earlier version knows no motions, only what was voted on in words.
    question: (vote) =>
      vote.base === undefined && vote.motion !== undefined ? vote.motion : questionOf(vote.base, vote.counter),
    asked: (question) => questionOf(question?.base.id, question?.counter?.id),
    choice,
    counts: ({ vote, tally }) =>
      t("vote.counts", {
        first: choice(vote, "in-favour"),
        second: choice(vote, "against"),
        inFavour: format.number(tally.inFavour),
        against: format.number(tally.against),
        blank: format.number(tally.blank),
      }),
    result({ vote, verdict }) {
      if (verdict.type !== "carried" && verdict.type !== "not-carried") return t(`vote.result.${verdict.type}`);
      const why =
        verdict.by === "chair" ? [t("vote.result.byChair")] : verdict.by === "tie" ? [t("vote.result.byTie")] : [];
      const isShort = vote.rule === "two-thirds" && vote.counter === undefined && verdict.type === "not-carried";
      return [...why, outcome(vote, verdict.type), ...(isShort ? [t("vote.result.twoThirds")] : [])].join(" ");
    },
    announced: (vote) => (vote.result === undefined ? "" : outcome(vote, vote.result)),
  };
}
