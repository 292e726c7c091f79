import { type StandingItem, type StandingItemKey, standingAgenda } from "../domain/agenda.ts";
import type { ItemFill } from "../domain/item-fill.ts";
import { type MonthName, monthNames } from "../domain/month.ts";
import type { TemplateItem } from "../domain/template-item.ts";
import type { Wish } from "../log/author.ts";

export type YearlyItemKey =
  | "yearReview"
  | "incentives"
  | "selfMonitoring"
  | "developmentTheme"
  | "clientDay"
  | "halfYearReview"
  | "budgetEstimate"
  | "targets"
  | "priorityOrder"
  | "nextCycle";

export type DefaultItemKey = StandingItemKey | YearlyItemKey;

interface DefaultItem {
  readonly key: DefaultItemKey;
  readonly type: NonNullable<TemplateItem["type"]>;
  readonly minutes: number;
  readonly fills?: ItemFill;
  /** Quarters in whose first meeting it stands, 1–4; every meeting without. */
  readonly quarters?: readonly number[];
  readonly gathers?: boolean;
}

/** The yearly items by the standing item after which they come. */
const yearlyItems: Readonly<Partial<Record<StandingItemKey, readonly DefaultItem[]>>> = {
  metrics: [
    { key: "yearReview", type: "discussion", minutes: 20, quarters: [1] },
    { key: "halfYearReview", type: "discussion", minutes: 20, quarters: [3] },
  ],
  development: [
    { key: "developmentTheme", type: "discussion", minutes: 20, quarters: [2] },
    { key: "clientDay", type: "discussion", minutes: 10, quarters: [2] },
  ],
  contractMatters: [
    { key: "incentives", type: "decision", minutes: 15, quarters: [1] },
    { key: "selfMonitoring", type: "discussion", minutes: 10, quarters: [1] },
    { key: "priorityOrder", type: "decision", minutes: 15, quarters: [4] },
    { key: "targets", type: "decision", minutes: 15, quarters: [4] },
    { key: "nextCycle", type: "decision", minutes: 10, quarters: [4] },
  ],
  finances: [{ key: "budgetEstimate", type: "information", minutes: 10, quarters: [3] }],
};

/**
 * A meeting in each quarter, some weeks after the quarter before has ended and its figures are in. Where a group's own
 * meetings have another rhythm, theirs counts.
 */
export const usualMonths: readonly MonthName[] = ["february", "may", "august", "november"];

/**
 * The agenda template that a group begins with: the standing agenda, and the year's cycle of a contract. First quarter:
 * review of the year, opinion on bonuses and sanctions, plans of self-monitoring. Second: theme of development, day with
 * clients. Third: half-year review, budget estimate. Fourth: targets, priority order, next year's cycle. Finances come
 * half-yearly.
 *
 * @param months the months in which the group meets: a quarter's items stand in its first meeting.
 * @returns each item's fields in their order, without template and place.
 */
export function defaultTemplate(
  titles: Readonly<Record<DefaultItemKey, string>>,
  months: readonly MonthName[],
): readonly Wish[] {
  return standingAgenda.flatMap(defaultsAt).map(({ key, quarters, ...fields }) => ({
    title: titles[key],
    ...fields,
    ...(quarters === undefined ? {} : { months: quarters.map((quarter) => meetingMonth(quarter, months)) }),
  }));
}

function defaultsAt(standing: StandingItem): readonly DefaultItem[] {
  const { key } = standing;
  const own: DefaultItem = {
    ...standing,
    ...(key === "finances" ? { quarters: [1, 3] } : {}),
    ...(key === "otherMatters" ? { gathers: true } : {}),
  };
  return [own, ...(yearlyItems[key] ?? [])];
}

/** The first month of a quarter in which the group meets, else the first one after it. */
function meetingMonth(quarter: number, months: readonly MonthName[]): MonthName {
  const indices = (months.length === 0 ? usualMonths : months).map((month) => monthNames.indexOf(month));
  const from = (quarter - 1) * 3;
  const ahead = (index: number) => (index - from + 12) % 12;
  const first = indices.toSorted((a, b) => ahead(a) - ahead(b))[0] ?? from;
  return monthNames[first] ?? "january";
}
