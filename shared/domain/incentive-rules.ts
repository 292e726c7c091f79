import { defineKind, lines, type RecordOf, text } from "./kind.ts";

/** The contract's bonus and sanction rules as agreed. One record, id `incentive-rules`. */
export const incentiveRules = defineKind("incentive-rules", {
  bonus: text(),
  sanctionSteps: lines(),
  decidedBy: text(),
});

export type IncentiveRules = RecordOf<typeof incentiveRules>;
