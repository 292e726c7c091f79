import { addDays, type DateOnly, parseDateOnly } from "../core/date-only.ts";

/** Monday is 0, as weeks begin in Finland (ISO 8601). */
export function weekdayOf(day: DateOnly): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The next such weekday after a day; a week later when it is one itself. */
export function nextWeekday(day: DateOnly, weekday: number): DateOnly {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}

/** That weekday of the week that lies `weeks` after the day's own. */
export function weekdayInWeek(day: DateOnly, weekday: number, weeks: number): DateOnly {
  return addDays(day, weekday - weekdayOf(day) + 7 * weeks);
}

/** The last day of the month that lies `months` after the day's own. */
export function endOfMonth(day: DateOnly, months: number): DateOnly {
  // Day 0 of a month is the last of the one before; months past December go on into the next year.
  const last = new Date(Date.UTC(yearOf(day), monthOf(day) + months, 0));
  return last.toISOString().slice(0, 10) as DateOnly;
}

/** The same day of a later month, or its last day where it is shorter: a month after 31.1. is 28.2. */
export function addMonths(day: DateOnly, months: number): DateOnly {
  const last = endOfMonth(day, months);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return parseDateOnly(same) ?? last;
}

/** The last day of a month by its number 1–12: of this year, or of the next when this year's is past. */
export function endOfNamedMonth(day: DateOnly, month: number): DateOnly {
  return endOfMonth(day, (month - monthOf(day) + 12) % 12);
}

export function yearOf(day: DateOnly): number {
  return Number(day.slice(0, 4));
}

/** 1–12. */
export function monthOf(day: DateOnly): number {
  return Number(day.slice(5, 7));
}
