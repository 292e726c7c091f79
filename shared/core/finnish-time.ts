import type { DateOnly, TimeOnly } from "./date-only.ts";

/**
 * Milliseconds since 1970 of a moment that is written in Finnish local time, whatever zone the machine stands in.
 *
 * Source: directive 2000/84/EC and the rule in force in Finland since 1996: UTC+2, in summer UTC+3, changed at 01:00 UTC
 * on the last Sundays of March and October. A group that meets in another zone, and a year in which the rule is no longer
 * in force, are beyond it; a meeting's time is always Finnish wall time.
 *
 * The hour that comes twice in October means its first coming, and the hour that is skipped in March is counted as if
 * the clocks had not been changed, both as RFC 5545 (3.3.5) has it.
 */
export function finnishWallMs(date: DateOnly, time: TimeOnly): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const year = Number(date.slice(0, 4));
  const isSummer = wall >= lastSundayMs(year, 3) + 4 * hourMs && wall < lastSundayMs(year, 10) + 4 * hourMs;
  return wall - (isSummer ? 3 : 2) * hourMs;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

function lastSundayMs(year: number, month: 3 | 10): number {
  const last = Date.UTC(year, month - 1, 31);
  return last - new Date(last).getUTCDay() * dayMs;
}
