import type { Brand } from "./brand.ts";

/** A calendar day without time or zone, `YYYY-MM-DD`, years 1900–2199: a due date is the same day for everybody. */
export type DateOnly = Brand<string, "DateOnly">;

const pattern = /^(19|20|21)\d\d-\d\d-\d\d$/;

export function isDateOnly(text: string): text is DateOnly {
  if (!pattern.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function parseDateOnly(text: string): DateOnly | undefined {
  return isDateOnly(text) ? text : undefined;
}

/** The day that lies `days` after (or, negative, before) the given one. */
export function addDays(date: DateOnly, days: number): DateOnly {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as DateOnly;
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: DateOnly, b: DateOnly): number {
  return dayNumber(b) - dayNumber(a);
}

/**
 * The day counted from one fixed day on, by arithmetic alone: a screen asks for ten thousand days, and reading each as a
 * date would cost it tens of milliseconds. January and February count as months of the year before, so that the day a
 * leap year has more is the last of its year.
 */
function dayNumber(date: DateOnly): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month < 3 ? 1 : 0);
  // Months from March on: 31, 30, 31, 30, 31 days, and so on.
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + daysBeforeMonth + Number(date.slice(8, 10));
}

/** A time of day, `HH:MM`, 00:00–23:59. */
export type TimeOnly = Brand<string, "TimeOnly">;

export function isTimeOnly(text: string): text is TimeOnly {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

const dayMs = 24 * 60 * 60 * 1000;

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
