import { defineKind, type RecordOf, text } from "./kind.ts";

/** The group's own set phrases for its minutes. One record, id `phrases`; what is missing has the app's own words. */
export const phrases = defineKind("phrases", {
  opening: text(),
  quorumFound: text(),
  quorumMissing: text(),
  noDisqualifications: text(),
  minutesApproved: text(),
  noted: text(),
  approvedAsProposed: text(),
  closing: text(),
  approvalNote: text(),
});

export type Phrases = RecordOf<typeof phrases>;
