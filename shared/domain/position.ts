import { defineKind, oneOf, type RecordOf, ref, text } from "./kind.ts";

/** Where a party stands when there is no consensus: a side as a whole, or one organisation of it. */
export const position = defineKind("position", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  decision: ref("decision"),
  side: oneOf(["buyer", "provider", "client"]),
  organisation: ref("organisation"),
  /** Who said it. */
  member: ref("member"),
  stance: oneOf(["supports", "reservation", "against", "not-heard"]),
  /** In the party's own words; for "not heard" the reason. */
  text: text(),
});

export type Position = RecordOf<typeof position>;
