import { defineKind, flag, oneOf, place, type RecordOf, ref, text } from "./kind.ts";

/** A motion on how an item should be resolved: the base that was prepared, or one made in the meeting. */
export const motion = defineKind("motion", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  /** The decision that settled it; missing while it is open. An item may have several decisions. */
  decision: ref("decision"),
  place: place(),
  base: flag(),
  member: ref("member"),
  seconder: ref("member"),
  text: text(),
  status: oneOf(["open", "withdrawn", "lapsed", "won", "lost"]),
});

export type Motion = RecordOf<typeof motion>;
