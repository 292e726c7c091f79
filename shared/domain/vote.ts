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
  /** How a tie was settled, by the rules card. */
  tie: oneOf(["chair", "falls", "postpone"]),
});

export type Vote = RecordOf<typeof vote>;
