import { defineKind, oneOf, type RecordOf, ref, text } from "./kind.ts";

/** A member's own words on a decision: dissent, or a statement for the record. Never edited by others. */
export const statement = defineKind("statement", {
  decision: ref("decision"),
  item: ref("agenda-item"),
  member: ref("member"),
  type: oneOf(["dissent", "statement"]),
  text: text(),
});

export type Statement = RecordOf<typeof statement>;
