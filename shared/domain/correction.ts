import { day, defineKind, line, lines, oneOf, type RecordOf, ref, text } from "./kind.ts";

/** A comment on minutes or a proposed text, made in the maker's own copy and answered by the secretary. */
export const correction = defineKind("correction", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  /** The record and the field that it would change; missing when it is a comment on the whole. */
  targetKind: line(),
  target: line(),
  targetField: line(),
  /** What stood there when it was written. */
  original: text(),
  proposed: text(),
  /**
   * The late writes to approved minutes that it answers, by device and number. Whoever wrote them proposed an amendment
   * without saying so; a record of this kind is made for it when it is declined.
   */
  writes: lines(),
  comment: text(),
  member: ref("member"),
  madeOn: day(),
  status: oneOf(["open", "accepted", "declined", "withdrawn"]),
  answer: text(),
  answeredBy: ref("member"),
  answeredOn: day(),
});

export type Correction = RecordOf<typeof correction>;
