import { isKindName, type KindName } from "../../../shared/domain/kinds.ts";
import { records as finnish } from "../../text/fi/records.ts";
import type { Words } from "../../text/words.ts";

type RecordWords = Words<"records">;
type FieldName = keyof typeof finnish.fields;
type ValueList = keyof typeof finnish.values;

/** What a kind of record is called. */
export function kindWord(t: RecordWords, kind: KindName): string {
  return t(`kinds.${kind}`);
}

/** What a field is called: in its kind's own word where it has one. */
export function fieldWord(t: RecordWords, kind: string, field: string): string {
  const own = `${kind}.${field}`;
  if (hasOwnWord(own)) return t(ownFieldKeys[own]);
  // A field that only a newer version knows has no word; its own name is better than nothing.
  return isKindName(kind) && isFieldName(field) ? t(`fields.${field}`) : field;
}

/** The word of one of a field's fixed values, or `undefined` when the field has none. */
export function valueWord(t: RecordWords, kind: string, field: string, value: string): string | undefined {
  const list = valueListOf(kind, field);
  if (list === undefined) return undefined;
  const key = `values.${list}.${value}`;
  return t(key as "values.side.buyer");
}

/** Which list of words a field's fixed values are in. */
function valueListOf(kind: string, field: string): ValueList | undefined {
  return valueLists[`${kind}.${field}`] ?? sharedValueLists[field];
}

function isFieldName(field: string): field is FieldName {
  return Object.hasOwn(finnish.fields, field);
}

function hasOwnWord(name: string): name is keyof typeof ownFieldKeys {
  return Object.hasOwn(ownFieldKeys, name);
}

const ownFieldKeys = {
  "decision.text": "fieldsOf.decision.text",
  "feedback.text": "fieldsOf.feedback.text",
  "progress.text": "fieldsOf.progress.text",
  "statement.text": "fieldsOf.statement.text",
  "member.title": "fieldsOf.member.title",
  "agenda-item.place": "fieldsOf.agenda-item.place",
  "organisation.unit": "fieldsOf.organisation.unit",
  "risk.response": "fieldsOf.risk.response",
} as const;

const sharedValueLists: Readonly<Record<string, ValueList>> = {
  authority: "authority",
  manner: "manner",
  publicity: "publicity",
  publicityDefault: "publicity",
  quorumSides: "side",
  side: "side",
  role: "role",
  consortiumRole: "consortiumRole",
  mode: "mode",
  event: "attendanceEvent",
  giver: "giver",
  tone: "tone",
  frequency: "frequency",
  direction: "direction",
  missing: "missing",
  phase: "phase",
  area: "area",
  numbering: "numbering",
  minutesLabel: "minutesLabel",
  minutesLanguage: "minutesLanguage",
  months: "month",
  fills: "fills",
  stance: "stance",
  tie: "tie",
  tieRule: "tie",
  conflictQuorum: "conflictQuorum",
  decisionRule: "decisionRule",
  rule: "decisionRule",
  chairChoice: "ballotChoice",
  versions: "documentVersion",
  languages: "language",
  ending: "ending",
};

const valueLists: Readonly<Record<string, ValueList>> = {
  "organisation.type": "organisationType",
  "meeting.type": "meetingType",
  "agenda-item.type": "itemType",
  "statement.type": "statementType",
  "action.type": "actionType",
  "metric.type": "metricType",
  "meeting.status": "meetingStatus",
  "decision.status": "decisionStatus",
  "action.status": "actionStatus",
  "feedback.status": "feedbackStatus",
  "sanction.status": "sanctionStatus",
  "priority-order.status": "priorityStatus",
  "risk.status": "riskStatus",
  "series.type": "meetingType",
  "template-item.type": "itemType",
  "item-proposal.type": "itemType",
  "notice.type": "noticeType",
  "agenda-item.status": "itemStatus",
  "item-proposal.status": "itemProposalStatus",
  "turn.status": "turnStatus",
  "motion.status": "motionStatus",
  "vote.status": "voteStatus",
  "vote.method": "voteMethod",
  "vote.result": "voteResult",
  "ballot.choice": "ballotChoice",
  "correction.status": "correctionStatus",
  "minutes-check.answer": "checkAnswer",
};
