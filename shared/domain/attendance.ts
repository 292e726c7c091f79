import { defineKind, line, oneOf, type RecordOf, ref, time } from "./kind.ts";

/** One event of presence: somebody came, left, or told that they cannot come. Presence is derived from the events. */
export const attendance = defineKind("attendance", {
  meeting: ref("meeting"),
  member: ref("member"),
  /** A guest who is not a member. */
  guest: line(),
  right: line(),
  /** In whose place a deputy came. */
  deputyFor: ref("member"),
  event: oneOf(["in", "out", "excused"]),
  /** Missing on `in`: present from the start. */
  at: time(),
  /** The item during which it happened. */
  item: ref("agenda-item"),
  mode: oneOf(["on-site", "remote"]),
});

export type Attendance = RecordOf<typeof attendance>;
