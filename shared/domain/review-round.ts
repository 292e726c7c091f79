import { day, defineKind, line, type RecordOf, ref, refs, text, whole } from "./kind.ts";

/** One round in which minutes are out for correction. */
export const reviewRound = defineKind("review-round", {
  meeting: ref("meeting"),
  number: whole(1, 99),
  sentOn: day(),
  dueOn: day(),
  /** Who is asked to answer. */
  members: refs("member"),
  /** SHA-256, hex, of exactly the text that was sent. */
  fingerprint: line(),
  remindedOn: day(),
  text: text(),
});

export type ReviewRound = RecordOf<typeof reviewRound>;
