import type { Rules } from "../domain/rules.ts";

/** The parameters of the rules card: all of it but the group's own words. */
export type RuleName = Exclude<
  keyof Rules,
  "id" | "quorumText" | "decisionText" | "conflictText" | "responsibilityText" | "priorityNote" | "minutesLanguage"
>;

/**
 * What contract steering groups in Finland usually agree on, as a beginning that a group makes its own: no law fixes any
 * of it for a body that stands on a contract. A notice goes out a week or two before, its material early enough for plain
 * language to be written; a matter is first sought to be agreed on; whoever is disqualified counts for nothing in that
 * matter; counts of fewer than five people are not shown.
 */
export const usualRules: { readonly [Name in RuleName]-?: NonNullable<Rules[Name]> } = {
  quorumMin: 3,
  quorumSides: ["buyer", "client", "provider"],
  noticeDays: 10,
  materialDays: 10,
  minutesDays: 7,
  correctionDays: 7,
  numbering: "meeting",
  minutesLabel: "memo",
  publicityDefault: "public",
  decisionRule: "consensus",
  conflictQuorum: "excluded",
  tieRule: "chair",
  seconding: false,
  checkerCount: 2,
  smallestCount: 5,
};

/** The parameters that a card does not have yet, with what is usual. */
export function missingRules(card: Rules | undefined): Partial<typeof usualRules> {
  return Object.fromEntries(
    Object.entries(usualRules).filter(([name]) => card?.[name as RuleName] === undefined),
  ) as Partial<typeof usualRules>;
}
