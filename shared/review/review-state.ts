import type { DateOnly } from "../core/date-only.ts";
import { compareText } from "../core/compare.ts";
import type { Correction } from "../domain/correction.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { MinutesCheck } from "../domain/minutes-check.ts";
import type { ReviewRound } from "../domain/review-round.ts";
import { approvalsOf } from "./approval-chain.ts";
import { textFingerprint } from "./reviewed-text.ts";

/**
 * How far a meeting's minutes have come: being written, out for correction, checked, approved, amended. Checked is not
 * written anywhere: it follows from the answers, and is lost again when the text changes.
 */
export type ReviewStage = "writing" | "out" | "checked" | "approved" | "amended";

/** How a member stands to the text as it is now. An answer to an earlier text says nothing of this one. */
export type Standing = "approves" | "asks-correction" | "earlier-text" | "not-answered";

export interface MemberAnswer {
  readonly member: string;
  readonly isChecker: boolean;
  readonly standing: Standing;
  readonly answeredOn: DateOnly | undefined;
}

export interface ReviewState {
  readonly stage: ReviewStage;
  /** The fingerprint of the text as it is now. */
  readonly fingerprint: string | undefined;
  /** The latest round. */
  readonly round: ReviewRound | undefined;
  /** Whether the text has changed since it was sent out. */
  readonly isChanged: boolean;
  /** Those who are asked, the checkers first, and whoever else has answered. */
  readonly answers: readonly MemberAnswer[];
  /** How many checkers have to approve by the rules card; 0 when all who are asked may answer until the due day. */
  readonly checkersNeeded: number;
  /** Comments and proposed texts of the rounds. */
  readonly corrections: readonly Correction[];
  readonly isDisputed: boolean;
  /** Whether what is approved is frozen: minutes that an older version of the app marked approved are not. */
  readonly isFrozen: boolean;
}

/** @param today the due day of a round is over when it is later. */
export function reviewState(book: GroupBook, meeting: Meeting, today: DateOnly): ReviewState {
  const approvals = approvalsOf(book, "meeting", meeting.id);
  const isApproved = meeting.status === "approved" || approvals.inForce.length > 0;
  const fingerprint = textFingerprint(book, { meeting: meeting.id });
  const round = roundsOf(book, meeting.id).at(-1);
  const answers = answersOf(book, meeting, round, fingerprint);
  const corrections = correctionsOf(book, meeting.id).filter((each) => !isAmendmentAnswer(each));
  const checkersNeeded = book.get("rules", "rules")?.checkerCount ?? meeting.checkers?.length ?? 0;
  const isChecked =
    meeting.status === "in-review" &&
    !corrections.some(isOpen) &&
    hasBeenChecked(answers, checkersNeeded, round !== undefined && (round.dueOn ?? today) < today);
  return {
    stage: isApproved
      ? approvals.replaced.length > 0
        ? "amended"
        : "approved"
      : isChecked
        ? "checked"
        : meeting.status === "in-review"
          ? "out"
          : "writing",
    fingerprint,
    round,
    isChanged: round?.fingerprint !== undefined && round.fingerprint !== fingerprint,
    answers,
    checkersNeeded,
    corrections,
    isDisputed: approvals.isDisputed,
    isFrozen: approvals.inForce.length > 0,
  };
}

/** The rounds of a meeting's minutes in their order. */
export function roundsOf(book: GroupBook, meeting: string): readonly ReviewRound[] {
  return book
    .all("review-round")
    .filter((round) => round.meeting === meeting)
    .sort(
      (a, b) =>
        (a.number ?? 0) - (b.number ?? 0) || compareText(a.sentOn ?? "", b.sentOn ?? "") || compareText(a.id, b.id),
    );
}

/** Who has not answered to the text as it is now, out of those who are asked. */
export function notAnswered({ answers, round }: Pick<ReviewState, "answers" | "round">): readonly string[] {
  const asked = new Set(round?.members);
  return answers
    .filter(({ standing }) => standing === "not-answered" || standing === "earlier-text")
    .filter(({ member, isChecker }) => isChecker || asked.has(member))
    .map(({ member }) => member);
}

/** A member's answer to a meeting's minutes, or to one item of them: each has one, and writes it again. */
export function checkOf(
  book: GroupBook,
  meeting: string,
  member: string,
  item: string | undefined,
): MinutesCheck | undefined {
  return book
    .all("minutes-check")
    .find((each) => each.meeting === meeting && each.member === member && each.item === item);
}

export function isOpen({ status = "open" }: Correction): boolean {
  return status === "open";
}

/** Whether it answers a late write to approved minutes; the others were made in a round of corrections. */
export function isAmendmentAnswer({ writes }: Correction): boolean {
  return writes !== undefined;
}

/** Comments, proposed texts and answers to late writes, in the order in which they were made. */
export function correctionsOf(book: GroupBook, meeting: string): readonly Correction[] {
  return book
    .all("correction")
    .filter((each) => each.meeting === meeting)
    .sort((a, b) => compareText(a.madeOn ?? "", b.madeOn ?? "") || compareText(a.id, b.id));
}

function answersOf(
  book: GroupBook,
  meeting: Meeting,
  round: ReviewRound | undefined,
  fingerprint: string | undefined,
): readonly MemberAnswer[] {
  const checkers = meeting.checkers ?? [];
  const checks = book.all("minutes-check").filter((each) => each.meeting === meeting.id && each.item === undefined);
  const people = new Set([
    ...checkers,
    ...(round?.members ?? []),
    ...checks.flatMap(({ member }) => (member === undefined ? [] : [member])),
  ]);
  return [...people].map((member) => {
    const check = checks.find((each) => each.member === member);
    return {
      member,
      isChecker: checkers.includes(member),
      standing: standingOf(check, fingerprint),
      answeredOn: check?.madeOn,
    };
  });
}

function standingOf(check: MinutesCheck | undefined, fingerprint: string | undefined): Standing {
  if (check?.answer === undefined) return "not-answered";
  return check.fingerprint === fingerprint ? check.answer : "earlier-text";
}

/**
 * Where the rules card asks for checkers, so many of those named have to approve exactly this text. Otherwise all who
 * were asked, or nobody has asked for a correction of it when the time is over.
 */
function hasBeenChecked(answers: readonly MemberAnswer[], needed: number, isOver: boolean): boolean {
  if (answers.some(({ standing }) => standing === "asks-correction")) return false;
  if (needed > 0) {
    return answers.filter(({ isChecker, standing }) => isChecker && standing === "approves").length >= needed;
  }
  return isOver || (answers.length > 0 && answers.every(({ standing }) => standing === "approves"));
}
