import { defineKind, line, oneOf, place, type RecordOf, ref, time, whole } from "./kind.ts";

/** One turn to speak in a round: whose it is, whether it was taken, and how long it lasted. */
export const turn = defineKind("turn", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  /** From 1; an item may have several rounds. */
  round: whole(1, 99),
  place: place(),
  member: ref("member"),
  guest: line(),
  side: oneOf(["buyer", "provider", "client", "outside"]),
  status: oneOf(["waiting", "speaking", "spoke", "passed"]),
  at: time(),
  seconds: whole(0, 36_000),
});

export type Turn = RecordOf<typeof turn>;
