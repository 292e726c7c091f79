import { day, defineKind, line, oneOf, type RecordOf, ref, refs, text } from "./kind.ts";

/** One thing to be done, with one owner on the buyer's or a provider's side. */
export const action = defineKind("action", {
  title: line(),
  type: oneOf(["development", "corrective", "contract", "communication", "privacy"]),
  owner: ref("member"),
  /** The one organisation that answers for it: buyer or provider side only. */
  accountable: ref("organisation"),
  contributors: refs("member"),
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  createdOn: day(),
  dueOn: day(),
  /** The day first promised, when `dueOn` was moved. */
  firstDueOn: day(),
  status: oneOf(["not-started", "under-way", "waiting", "done", "verified"]),
  description: text(),
  plain: text(),
  decision: ref("decision"),
  feedback: refs("feedback"),
  metrics: refs("metric"),
  doneOn: day(),
  evidence: text(),
  clientImpact: text(),
  waitingFor: line(),
  publicity: oneOf(["public", "internal", "confidential"]),
  ground: line(),
});

export type Action = RecordOf<typeof action>;
