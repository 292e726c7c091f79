import { defineKind, line, type RecordOf, ref, whole } from "./kind.ts";

/** A vote by count on one motion. */
export const vote = defineKind("vote", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  decision: ref("decision"),
  motion: line(),
  inFavour: whole(0, 999),
  against: whole(0, 999),
  blank: whole(0, 999),
});

export type Vote = RecordOf<typeof vote>;
