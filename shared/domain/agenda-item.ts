import { itemFills } from "./item-fill.ts";
import { defineKind, flag, line, lines, oneOf, place, type RecordOf, ref, refs, text, whole } from "./kind.ts";

/** One matter on a meeting's agenda. Proposal, handling, decision and reasons stay separate fields. */
export const agendaItem = defineKind("agenda-item", {
  meeting: ref("meeting"),
  place: place(),
  /** Fixed when the notice is sent; until then the number follows from the place. */
  number: whole(1, 999),
  title: line(),
  type: oneOf(["information", "discussion", "decision", "finding"]),
  /**
   * What became of it. Handled items are done with; tabled, returned and never handled ones come to the next agenda.
   */
  status: oneOf(["open", "handled", "tabled", "returned", "withdrawn"]),
  /** The meeting to which a tabled or returned item comes again, when that was agreed. */
  returnsTo: ref("meeting"),
  fills: oneOf(itemFills),
  /** Comes to the next agenda also when it was handled. */
  recurring: flag(),
  /** The item of an earlier meeting that goes on here. */
  carriedFrom: ref("agenda-item"),
  itemProposal: ref("item-proposal"),
  /** The item of an agenda template that it came from, also by way of earlier meetings. */
  templateItem: ref("template-item"),
  /** Members of whom it was asked whether they are disqualified here, and who were found not to be. */
  notDisqualified: refs("member"),
  presenter: ref("member"),
  minutes: whole(0, 600),
  background: text(),
  proposal: text(),
  handling: text(),
  outcome: text(),
  reasons: text(),
  plain: text(),
  clientView: text(),
  /** Attachments that are only named; those whose files are here are records of their own. */
  attachments: lines(),
  feedback: refs("feedback"),
  actions: refs("action"),
  /** Earlier decisions that bear on it; what is decided under it names the item itself. */
  decisions: refs("decision"),
  metrics: refs("metric"),
  publicity: oneOf(["public", "internal", "confidential"]),
  ground: line(),
});

export type AgendaItem = RecordOf<typeof agendaItem>;
