import { compareText } from "../core/compare.ts";
import { addDays, type DateOnly } from "../core/date-only.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import { type MonthName, monthNames } from "../domain/month.ts";
import type { Series } from "../domain/series.ts";
import type { TemplateItem } from "../domain/template-item.ts";
import { byPlace } from "./item-places.ts";

/** One month of a year's cycle. */
export interface CycleMonth {
  readonly month: MonthName;
  /** The meetings of the month, cancelled ones too, by day. */
  readonly meetings: readonly Meeting[];
  /** The series has a meeting in this month and none has been made yet. */
  readonly isMissing: boolean;
  /** Items of the template that stand in this month and not in every meeting, in their order. */
  readonly yearly: readonly TemplateItem[];
}

/** The twelve months of a year as the series has them. */
export function cycleOf(book: GroupBook, series: Series, year: number): readonly CycleMonth[] {
  const meetings = meetingsOf(book, series);
  const yearly = templateItemsOf(book, series.template).filter(({ months }) => (months ?? []).length > 0);
  return monthNames.map((month, index) => {
    const prefix = `${year}-${String(index + 1).padStart(2, "0")}`;
    const here = meetings.filter(({ date }) => date?.startsWith(prefix) === true);
    return {
      month,
      meetings: here,
      isMissing: series.months?.includes(month) === true && here.every(({ status }) => status === "cancelled"),
      yearly: yearly.filter(({ months }) => months?.includes(month) === true),
    };
  });
}

/** The meetings of a series by day. Those made before there was a series belong to the only one. */
function meetingsOf(book: GroupBook, series: Series): readonly Meeting[] {
  const isOnly = book.all("series").length === 1;
  return book
    .all("meeting")
    .filter((meeting) => meeting.series === series.id || (isOnly && meeting.series === undefined))
    .sort((a, b) => compareText(momentOf(a), momentOf(b)) || compareText(a.id, b.id));
}

/** A template's items in their order; none for a template that is not here. */
export function templateItemsOf(book: GroupBook, template: string | undefined): readonly TemplateItem[] {
  if (template === undefined) return [];
  return book
    .all("template-item")
    .filter((item) => item.template === template)
    .sort(byPlace);
}

export function monthOf(day: DateOnly): MonthName {
  return monthNames[Number(day.slice(5, 7)) - 1] ?? "january";
}

/** How many months ahead a free one is looked for. */
const monthsAhead = 24;

/**
 * The day that the cycle proposes for the next meeting: in the first month from now on in which the series meets and has
 * no meeting yet, on the weekday of the month on which the group usually meets, because people plan their weeks by it.
 * A group that has not met yet gets the third Wednesday, in the middle of month and week.
 *
 * @returns `undefined` when the series names no months.
 */
export function proposedDay(book: GroupBook, series: Series, today: DateOnly): DateOnly | undefined {
  const meetings = meetingsOf(book, series).filter(({ status }) => status !== "cancelled");
  const taken = new Set(meetings.map(({ date }) => date?.slice(0, 7)));
  const rhythm = rhythmOf(meetings);
  for (let ahead = 0; ahead <= monthsAhead; ahead += 1) {
    const { year, index } = monthAfter(today, ahead);
    const month = monthNames[index];
    if (month === undefined || series.months?.includes(month) !== true) continue;
    const first = `${year}-${String(index + 1).padStart(2, "0")}-01` as DateOnly;
    const day = weekdayIn(first, rhythm);
    if (!taken.has(first.slice(0, 7)) && day > today) return day;
  }
  return undefined;
}

/** A weekday (0 Sunday to 6) and which one of the month (1 to 5). */
interface Rhythm {
  readonly weekday: number;
  readonly week: number;
}

/** The rhythm of the last meetings; extraordinary ones follow none. */
function rhythmOf(meetings: readonly Meeting[]): Rhythm {
  const days = meetings.flatMap(({ date, type }) =>
    date === undefined || type === "extraordinary" || type === "email" ? [] : date,
  );
  const latest = days.slice(-6);
  return {
    weekday: mostUsual(latest.map(weekdayOf)) ?? 3,
    week: mostUsual(latest.map((day) => Math.ceil(Number(day.slice(8)) / 7))) ?? 3,
  };
}

/** What occurs most often; of several the one that occurred last. */
function mostUsual(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return values.findLast((value) => counts.get(value) === most);
}

/** The n-th such weekday of the month that begins on `first`; the last one where there are fewer. */
function weekdayIn(first: DateOnly, { weekday, week }: Rhythm): DateOnly {
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7);
  return day.slice(0, 7) === first.slice(0, 7) ? day : addDays(day, -7);
}

function weekdayOf(day: DateOnly): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function monthAfter(day: DateOnly, months: number): { readonly year: number; readonly index: number } {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return { year: Math.floor(count / 12), index: count % 12 };
}

function momentOf({ date, start }: Meeting): string {
  return `${date ?? "9999"} ${start ?? ""}`;
}
