import { defineKind, type RecordOf, ref, text } from "./kind.ts";

/** One short note taken in a meeting. Many people's notes are many records, never one long text. */
export const note = defineKind("note", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  text: text(),
});

export type Note = RecordOf<typeof note>;
