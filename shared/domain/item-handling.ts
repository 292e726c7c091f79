import { defineKind, type RecordOf, ref, time } from "./kind.ts";

/** One stretch of a meeting in which an item was handled. An item that is taken up again has several. */
export const itemHandling = defineKind("item-handling", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  from: time(),
  /** Missing while it is being handled. */
  to: time(),
});

export type ItemHandling = RecordOf<typeof itemHandling>;
