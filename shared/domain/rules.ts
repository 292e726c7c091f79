import { defineKind, flag, oneOf, type RecordOf, someOf, text, whole } from "./kind.ts";

/** The rules card: the group's own rules of procedure as parameters. One record, id `rules`. */
export const rules = defineKind("rules", {
  quorumMin: whole(1, 99),
  /** Sides of which at least one voting member must be present. */
  quorumSides: someOf(["buyer", "provider", "client"]),
  quorumText: text(),
  decisionText: text(),
  conflictText: text(),
  responsibilityText: text(),
  noticeDays: whole(0, 90),
  materialDays: whole(0, 90),
  minutesDays: whole(0, 90),
  correctionDays: whole(0, 90),
  numbering: oneOf(["meeting", "year"]),
  /** The language in which minutes are approved; other languages are made beside it. */
  minutesLanguage: oneOf(["fi", "sv", "en"]),
  minutesLabel: oneOf(["memo", "minutes"]),
  publicityDefault: oneOf(["public", "internal", "confidential"]),
  priorityNote: text(),
  decisionRule: oneOf(["consensus", "majority", "two-thirds"]),
  /**
   * Whether who is disqualified in an item counts for its quorum; for its vote never. Missing means that they do not.
   * `side-counts`: not in the number, but the side that they speak for was here, and was heard.
   */
  conflictQuorum: oneOf(["excluded", "side-counts", "counted"]),
  tieRule: oneOf(["chair", "falls", "postpone"]),
  /** Whether a counter-motion lapses unless somebody seconds it. */
  seconding: flag(),
  checkerCount: whole(0, 9),
  /** The least count of people, or of what they said, that papers show; smaller ones are hidden, and said to be. */
  smallestCount: whole(1, 99),
});

export type Rules = RecordOf<typeof rules>;
