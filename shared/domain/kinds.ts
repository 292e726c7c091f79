import { action } from "./action.ts";
import { agendaItem } from "./agenda-item.ts";
import { agendaTemplate } from "./agenda-template.ts";
import { attachment } from "./attachment.ts";
import { attendance } from "./attendance.ts";
import { ballot } from "./ballot.ts";
import { bonusCalculation } from "./bonus-calculation.ts";
import { contract } from "./contract.ts";
import { correction } from "./correction.ts";
import { decision } from "./decision.ts";
import { device } from "./device.ts";
import { disqualification } from "./disqualification.ts";
import { feedback } from "./feedback.ts";
import { group } from "./group.ts";
import { incentiveRules } from "./incentive-rules.ts";
import { itemHandling } from "./item-handling.ts";
import { itemProposal } from "./item-proposal.ts";
import { meeting } from "./meeting.ts";
import { member } from "./member.ts";
import { metric } from "./metric.ts";
import { minutesCheck } from "./minutes-check.ts";
import { motion } from "./motion.ts";
import { note } from "./note.ts";
import { notice } from "./notice.ts";
import { observation } from "./observation.ts";
import { organisation } from "./organisation.ts";
import { pageDesign } from "./page-design.ts";
import { participation } from "./participation.ts";
import { phrases } from "./phrases.ts";
import { position } from "./position.ts";
import { priorityOrder } from "./priority-order.ts";
import { progress } from "./progress.ts";
import { quorumOverride } from "./quorum-override.ts";
import { receipt } from "./receipt.ts";
import { reviewRound } from "./review-round.ts";
import { risk } from "./risk.ts";
import { rules } from "./rules.ts";
import { sanction } from "./sanction.ts";
import { series } from "./series.ts";
import { statement } from "./statement.ts";
import { templateItem } from "./template-item.ts";
import { turn } from "./turn.ts";
import { vote } from "./vote.ts";
import * as v from "valibot";
import type { Rules } from "../log/rules.ts";
import type { Fields, Kind, RecordOf } from "./kind.ts";

/** Every kind of record that this version knows. */
export const kinds = {
  group,
  contract,
  rules,
  organisation,
  member,
  device,
  meeting,
  "agenda-item": agendaItem,
  attendance,
  disqualification,
  note,
  decision,
  vote,
  statement,
  action,
  progress,
  feedback,
  metric,
  observation,
  "incentive-rules": incentiveRules,
  "bonus-calculation": bonusCalculation,
  sanction,
  "priority-order": priorityOrder,
  participation,
  risk,
  receipt,
  series,
  "agenda-template": agendaTemplate,
  "template-item": templateItem,
  "item-proposal": itemProposal,
  attachment,
  "item-handling": itemHandling,
  turn,
  position,
  motion,
  ballot,
  "quorum-override": quorumOverride,
  notice,
  "review-round": reviewRound,
  correction,
  "minutes-check": minutesCheck,
  phrases,
  "page-design": pageDesign,
} as const;

export type KindName = keyof typeof kinds;

/** The record type of a kind by its name: `RecordByKind<"decision">`. */
export type RecordByKind<K extends KindName> = RecordOf<(typeof kinds)[K]>;

export const kindNames = Object.keys(kinds) as readonly KindName[];

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** The kinds as the log's projection asks about them. */
export const domainRules: Rules = {
  shapeOf: (kind, field) => fieldOf(kind, field)?.shape,
  fits(kind, field, value) {
    const schema = fieldOf(kind, field)?.schema;
    return schema !== undefined && v.is(schema, value);
  },
};

export function fieldOf(kind: string, field: string): Fields[string] | undefined {
  return fieldsByKind.get(kind)?.get(field);
}

/** As maps: names from outside are asked for, twice for each write of an import. */
const fieldsByKind: ReadonlyMap<string, ReadonlyMap<string, Fields[string]>> = new Map(
  Object.values<Kind>(kinds).map(({ name, fields }) => [name, new Map(Object.entries(fields))]),
);
