import { assert } from "../core/assert.ts";
import { type DateOnly, isDateOnly, isTimeOnly, type TimeOnly } from "../core/date-only.ts";
import { finnishWallMs } from "../core/finnish-time.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Milliseconds since 1970 of a moment of the example data, in Finnish local time. */
export function finnishMs(date: string, time: string): number {
  return finnishWallMs(dayOf(date), timeOf(time));
}

/** The day, or the Monday after it when it falls on a weekend. */
export function workday(date: DateOnly): DateOnly {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? plusDays(date, 2) : weekday === 0 ? plusDays(date, 1) : date;
}

export function plusDays(date: DateOnly, days: number): DateOnly {
  return dayOf(new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10));
}

export function plusMinutes(ms: number, minutes: number): number {
  return ms + Math.round(minutes * minuteMs);
}

export function laterOf(a: DateOnly, b: DateOnly): DateOnly {
  return a > b ? a : b;
}

/** A day of the example data. Throws when it is none: the data is part of the project. */
export function dayOf(text: string): DateOnly {
  assert(isDateOnly(text), `${text} is a day`);
  return text;
}

/** A time of day, from the Finnish spelling `13.25` or the stored one `13:25`. */
export function timeOf(text: string): TimeOnly {
  const time = text.replace(".", ":");
  assert(isTimeOnly(time), `${text} is a time of day`);
  return time;
}

/** A number below `limit` that depends on the name alone: people do not act on the hour. */
export function spread(name: string, limit: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % limit;
}
