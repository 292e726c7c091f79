import { day, defineKind, line, oneOf, type RecordOf, ref, refs, text } from "./kind.ts";

/** An item that somebody wants on an agenda. The secretary or the chair places it, or declines it with a reason. */
export const itemProposal = defineKind("item-proposal", {
  title: line(),
  type: oneOf(["information", "discussion", "decision", "finding"]),
  plain: text(),
  background: text(),
  member: ref("member"),
  proposedOn: day(),
  /** The meeting wished for; none means the next one. */
  meeting: ref("meeting"),
  feedback: refs("feedback"),
  status: oneOf(["waiting", "placed", "declined", "withdrawn"]),
  /** The agenda item that came of it. */
  item: ref("agenda-item"),
  answer: text(),
  answeredBy: ref("member"),
  answeredOn: day(),
  publicity: oneOf(["public", "internal", "confidential"]),
  ground: line(),
});

export type ItemProposal = RecordOf<typeof itemProposal>;
