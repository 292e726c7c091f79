import { defineKind, line, lines, oneOf, place, type RecordOf, ref, refs, text, whole } from "./kind.ts";

/** One matter on a meeting's agenda. Proposal, handling, decision and reasons stay separate fields. */
export const agendaItem = defineKind("agenda-item", {
  meeting: ref("meeting"),
  place: place(),
  /** Fixed when the notice is sent; until then the number follows from the place. */
  number: whole(1, 999),
  title: line(),
  type: oneOf(["information", "discussion", "decision", "finding"]),
  presenter: ref("member"),
  minutes: whole(0, 600),
  background: text(),
  proposal: text(),
  handling: text(),
  outcome: text(),
  reasons: text(),
  plain: text(),
  clientView: text(),
  attachments: lines(),
  feedback: refs("feedback"),
  actions: refs("action"),
  publicity: oneOf(["public", "internal", "confidential"]),
  ground: line(),
});

export type AgendaItem = RecordOf<typeof agendaItem>;
