import { addDays, type DateOnly } from "../core/date-only.ts";
import type { Correction } from "../domain/correction.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules, isKindName, type KindName } from "../domain/kinds.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import type { MinutesCheck } from "../domain/minutes-check.ts";
import { planEdit, type Wish } from "../log/author.ts";
import type { Operation } from "../log/change.ts";
import { membersOn } from "../meeting/attendance.ts";
import { checkOf, roundsOf } from "./review-state.ts";
import { type Reviewed, textFingerprint } from "./reviewed-text.ts";

/** Where the text of a record's field stands in minutes. */
export interface Passage {
  readonly kind: KindName;
  readonly id: string;
  readonly field: string;
}

/** By when corrections are asked for, by the rules card; without a rule a week is proposed. */
export function reviewDueDay(book: GroupBook, today: DateOnly): DateOnly {
  return addDays(today, book.get("rules", "rules")?.correctionDays ?? proposedDays);
}

const proposedDays = 7;

/** Who is asked to answer at first: the checkers, and the members of that day who may vote and stand for nobody else. */
export function proposedReaders(book: GroupBook, meeting: Meeting): readonly string[] {
  const isReader = ({ id, voting, deputyFor }: Member) =>
    (voting === true && deputyFor === undefined) || meeting.checkers?.includes(id) === true;
  return membersOn(book, meeting.date)
    .filter((member) => isReader(member) && member.id !== meeting.secretary)
    .map(({ id }) => id);
}

export interface Sending {
  readonly day: DateOnly;
  readonly dueOn: DateOnly;
  readonly members: readonly string[];
  readonly text: string;
}

/** Sends the minutes out for correction: a round of its own, which names exactly the text that was sent. */
export function planSending(book: GroupBook, meeting: Meeting, id: string, sending: Sending): readonly Operation[] {
  const { day, dueOn, members, text } = sending;
  const last = roundsOf(book, meeting.id).at(-1)?.number ?? 0;
  return [
    ...edit(book, "meeting", meeting.id, { status: "in-review", minutesSentOn: day }),
    ...edit(book, "review-round", id, {
      meeting: meeting.id,
      number: Math.min(last + 1, 99),
      sentOn: day,
      dueOn,
      members,
      fingerprint: textFingerprint(book, { meeting: meeting.id }) ?? null,
      text: text.trim() === "" ? null : text.trim(),
    }),
  ];
}

/** A member's answer to exactly the text that is here now; a later answer takes the place of the earlier one. */
export function planAnswer(
  book: GroupBook,
  reviewed: Reviewed,
  newId: string,
  { member, day, answer }: { readonly member: string; readonly day: DateOnly; readonly answer: MinutesCheck["answer"] },
): readonly Operation[] {
  const { meeting, item } = reviewed;
  return edit(book, "minutes-check", checkOf(book, meeting, member, item)?.id ?? newId, {
    meeting,
    ...(item === undefined ? {} : { item }),
    member,
    fingerprint: textFingerprint(book, reviewed) ?? null,
    answer: answer ?? null,
    madeOn: day,
  });
}

/** What a member would have otherwise: another text for a passage, a comment on it, or a comment on the whole. */
export interface CorrectionWish {
  readonly passage: Passage | undefined;
  readonly item: string | undefined;
  readonly proposed: string;
  readonly comment: string;
  readonly member: string;
  readonly day: DateOnly;
}

export function planCorrection(
  book: GroupBook,
  meeting: string,
  id: string,
  wish: CorrectionWish,
): readonly Operation[] {
  const { passage, item, proposed, comment, member, day } = wish;
  const original = passage === undefined ? "" : textOfPassage(book, passage);
  return edit(book, "correction", id, {
    meeting,
    ...(item === undefined ? {} : { item }),
    ...(passage === undefined ? {} : { targetKind: passage.kind, target: passage.id, targetField: passage.field }),
    ...(original === "" ? {} : { original }),
    ...(passage === undefined || proposed.trim() === original.trim() ? {} : { proposed: proposed.trim() }),
    ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
    member,
    madeOn: day,
    status: "open",
  });
}

/** How a correction was settled: by whom, when and with what words. */
export interface Settlement {
  readonly answer: string;
  readonly by: string;
  readonly day: DateOnly;
}

/** Accepts a correction; the text that it proposed, or what was made of it, goes into the record in the same act. */
export function planAccepting(
  book: GroupBook,
  correction: Correction,
  text: string | undefined,
  settlement: Settlement,
): readonly Operation[] {
  const passage = passageOf(correction);
  return [
    ...(passage === undefined || text === undefined
      ? []
      : edit(book, passage.kind, passage.id, { [passage.field]: text.trim() === "" ? null : text.trim() })),
    ...settled(book, correction, "accepted", settlement),
  ];
}

export function planDeclining(book: GroupBook, correction: Correction, settlement: Settlement): readonly Operation[] {
  return settled(book, correction, "declined", settlement);
}

/** The maker takes it back. */
export function planWithdrawing(book: GroupBook, { id }: Correction): readonly Operation[] {
  return edit(book, "correction", id, { status: "withdrawn" });
}

/** The passage that a correction is about, when this version knows its kind. */
export function passageOf({ targetKind, target, targetField }: Correction): Passage | undefined {
  return targetKind === undefined || !isKindName(targetKind) || target === undefined || targetField === undefined
    ? undefined
    : { kind: targetKind, id: target, field: targetField };
}

/** The text that stands in a passage now. */
export function textOfPassage(book: GroupBook, { kind, id, field }: Passage): string {
  const record: Readonly<Record<string, unknown>> = { ...book.get(kind, id) };
  const value = record[field];
  return typeof value === "string" ? value : "";
}

function settled(
  book: GroupBook,
  { id }: Correction,
  status: "accepted" | "declined",
  { answer, by, day }: Settlement,
): readonly Operation[] {
  return edit(book, "correction", id, {
    status,
    answer: answer.trim() === "" ? null : answer.trim(),
    answeredBy: by,
    answeredOn: day,
  });
}

function edit(book: GroupBook, kind: KindName, id: string, wish: Wish): readonly Operation[] {
  return planEdit(domainRules, book.state(kind, id), kind, id, wish);
}
