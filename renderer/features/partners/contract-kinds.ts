/** Kinds of the contract's follow-up that come in files and have a page of their own, in the order in which they are listed. */
export const contractKinds = [
  "metric",
  "risk",
  "participation",
  "priority-order",
  "incentive-rules",
  "bonus-calculation",
  "sanction",
] as const;
export type ContractKind = (typeof contractKinds)[number];
