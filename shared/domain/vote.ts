import { defineKind, line, oneOf, place, type RecordOf, ref, refs, time, whole } from "./kind.ts";

/** A vote by count or by name: on one motion, or between a base and a counter-motion. */
export const vote = defineKind("vote", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  decision: ref("decision"),
  motion: line(),
  inFavour: whole(0, 999),
  against: whole(0, 999),
  blank: whole(0, 999),
  place: place(),
  method: oneOf(["count", "names"]),
  status: oneOf(["open", "closed"]),
  base: ref("motion"),
  counter: ref("motion"),
  /** Who was entitled to vote when it was opened. */
  entitled: refs("member"),
  at: time(),
  result: oneOf(["carried", "not-carried", "postponed"]),
  /** How many of the votes given it takes, as the rules card said when the vote was opened. */
  rule: oneOf(["majority", "two-thirds"]),
  /** How a tie is settled, as the rules card said when the vote was opened. */
  tie: oneOf(["chair", "falls", "postpone"]),
  /** Which way the chair settled a tie, where the votes do not tell. */
  chairChoice: oneOf(["in-favour", "against"]),
});

export type Vote = RecordOf<typeof vote>;
