/**
 * What an agenda item fills itself with: the review of actions shows the actions, the attendance item who is here. An
 * item without one holds only what people wrote.
 */
export const itemFills = [
  "opening",
  "attendance",
  "disqualifications",
  "previous-minutes",
  "feedback",
  "actions",
  "metrics",
  "recommendations",
  "next-meeting",
  "closing",
] as const;

export type ItemFill = (typeof itemFills)[number];
