import { defineKind, flag, line, oneOf, place, type RecordOf, ref, someOf, text, whole } from "./kind.ts";
import { itemFills } from "./item-fill.ts";
import { monthNames } from "./month.ts";

/** One item of an agenda template. */
export const templateItem = defineKind("template-item", {
  template: ref("agenda-template"),
  place: place(),
  title: line(),
  type: oneOf(["information", "discussion", "decision", "finding"]),
  fills: oneOf(itemFills),
  /** Months in whose meetings the item stands; none means every meeting. */
  months: someOf(monthNames),
  /** Comes to the next agenda also when it was handled. */
  recurring: flag(),
  /** What is carried over or proposed comes just before this item. */
  gathers: flag(),
  presenter: ref("member"),
  minutes: whole(0, 600),
  background: text(),
  proposal: text(),
  plain: text(),
  publicity: oneOf(["public", "internal", "confidential"]),
  ground: line(),
});

export type TemplateItem = RecordOf<typeof templateItem>;
