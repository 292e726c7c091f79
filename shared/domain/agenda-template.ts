import { defineKind, line, type RecordOf, ref, text } from "./kind.ts";

/** An agenda to begin from. Its items are records of their own, so that two people can edit different ones. */
export const agendaTemplate = defineKind("agenda-template", {
  name: line(),
  plain: text(),
  /** The meeting it was made from. */
  meeting: ref("meeting"),
});

export type AgendaTemplate = RecordOf<typeof agendaTemplate>;
