import { isTimeOnly } from "../core/date-only.ts";
import type { NumberedItem } from "../domain/agenda.ts";
import type { Meeting } from "../domain/meeting.ts";

/** How many minutes a meeting is called for; one that ends before it starts ends after midnight. */
export function lengthOf({ start, end }: Pick<Meeting, "start" | "end">): number | undefined {
  const from = minuteOfDay(start);
  const to = minuteOfDay(end);
  if (from === undefined || to === undefined || from === to) return undefined;
  return to > from ? to - from : to - from + dayMinutes;
}

/**
 * When each item is to begin, `HH:MM`, as long as every item before it has its minutes: after one that has none, nobody
 * can tell. Items whose beginning is not known, those of a meeting without a start, and those taken off the list have
 * none.
 */
export function plannedStarts(
  { start }: Pick<Meeting, "start">,
  items: readonly NumberedItem[],
): readonly (string | undefined)[] {
  let at = minuteOfDay(start);
  return items.map(({ item }) => {
    if (item.status === "withdrawn") return undefined;
    const begins = at;
    at = at === undefined || item.minutes === undefined ? undefined : at + item.minutes;
    return begins === undefined ? undefined : clockOf(begins);
  });
}

const dayMinutes = 24 * 60;

function minuteOfDay(time: string | undefined): number | undefined {
  if (time === undefined || !isTimeOnly(time)) return undefined;
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clockOf(minute: number): string {
  const within = minute % dayMinutes;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}
