import type { Json } from "../core/canonical-json.ts";
import type { Correction } from "../domain/correction.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules, isKindName, type KindName } from "../domain/kinds.ts";
import { planEdit } from "../log/author.ts";
import type { Operation } from "../log/change.ts";
import { correctionsOf, isAmendmentAnswer } from "./review-state.ts";
import type { ProposedAmendment } from "./late-writes.ts";
import type { Settlement } from "./plan-review.ts";

/**
 * [Note: Declining an amendment] A late write is a proposal that nobody made on purpose, and it stays late in the log for
 * ever unless an amendment covers it. Declining it therefore changes nothing of it: it is answered by a correction that
 * names the write, with the reason, as a proposal of the correction round is. What is written later to the same place is
 * a proposal of its own. An amendment that comes afterwards leaves out what was declined.
 */
export interface DeclinedAmendment {
  readonly correction: Correction;
  readonly kind: KindName;
  readonly id: string;
  /** Missing when the record would have been deleted. */
  readonly field: string | undefined;
  readonly approved: Json | undefined;
  /** Missing when a later amendment has covered it and its value was no text. */
  readonly proposed: Json | undefined;
}

/** Declines a proposal: an answer to each who wrote there, so that everybody finds their own. */
export function planDecliningAmendment(
  book: GroupBook,
  meeting: string,
  { kind, id, field, approved, writes }: ProposedAmendment,
  { answer, by, day }: Settlement,
  newId: () => string,
): readonly Operation[] {
  const authors = [...new Set(writes.map(({ origin }) => origin.author))];
  return authors.flatMap((author) => {
    const own = writes.filter(({ origin }) => origin.author === author);
    const proposed = own.at(-1)?.value;
    const record = newId();
    return planEdit(domainRules, book.state("correction", record), "correction", record, {
      meeting,
      targetKind: kind,
      target: id,
      ...(field === undefined ? {} : { targetField: field }),
      ...(typeof approved === "string" ? { original: approved } : {}),
      ...(field !== undefined && typeof proposed === "string" ? { proposed } : {}),
      ...(author === "" ? {} : { member: author }),
      writes: own.map(({ origin }) => origin.dot),
      status: "declined",
      answer: answer.trim(),
      answeredBy: by,
      answeredOn: day,
    });
  });
}

/** The proposals that still wait for an answer. */
export function waitingAmendments(
  book: GroupBook,
  meeting: string,
  proposals: readonly ProposedAmendment[],
): readonly ProposedAmendment[] {
  const answered = new Set(declinedAnswers(book, meeting).flatMap(({ writes = [] }) => writes));
  return proposals.flatMap((proposal) => {
    const writes = proposal.writes.filter(({ origin }) => !answered.has(origin.dot));
    return writes.length === 0 ? [] : [{ ...proposal, writes }];
  });
}

/** The proposals that were declined, each with its answer. */
export function declinedAmendments(
  book: GroupBook,
  meeting: string,
  proposals: readonly ProposedAmendment[],
): readonly DeclinedAmendment[] {
  return declinedAnswers(book, meeting).flatMap((correction) => {
    const { targetKind: kind, target: id, targetField: field, writes = [] } = correction;
    if (kind === undefined || id === undefined || !isKindName(kind)) return [];
    const late = proposals.find((each) => each.kind === kind && each.id === id && each.field === field);
    const own = late?.writes.filter(({ origin }) => writes.includes(origin.dot)) ?? [];
    return {
      correction,
      kind,
      id,
      field,
      approved: correction.original ?? late?.approved,
      proposed: own.at(-1)?.value ?? correction.proposed,
    };
  });
}

function declinedAnswers(book: GroupBook, meeting: string): readonly Correction[] {
  return correctionsOf(book, meeting).filter((each) => each.status === "declined" && isAmendmentAnswer(each));
}

/** Takes the answer back: the proposal waits again. */
export function planReconsidering(book: GroupBook, { id }: Correction): readonly Operation[] {
  return planEdit(domainRules, book.state("correction", id), "correction", id, { status: "withdrawn" });
}
