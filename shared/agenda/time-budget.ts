import { isTimeOnly } from "../core/date-only.ts";
import type { NumberedItem } from "../domain/agenda.ts";
import type { Meeting } from "../domain/meeting.ts";

/** The time that an agenda asks for, against the time that its meeting has. */
export interface TimeBudget {
  /** The sum of the items' budgets, in minutes. */
  readonly planned: number;
  /** From start to end; absent when either is not known. */
  readonly length?: number;
  /** By how much the sum is over the length; 0 when it is not, or cannot be told. */
  readonly over: number;
  /** The item during which the meeting's end would pass. */
  readonly overAt?: NumberedItem;
  /** Items that have no budget: the sum says nothing of them. */
  readonly unbudgeted: number;
  /** By item, when its turn would begin if every item before it kept its budget, `HH:MM`; empty without a start. */
  readonly begins: ReadonlyMap<string, string>;
}

/** Adds up an agenda's minutes. What was taken off the list takes none. A meeting does not go on over midnight. */
export function timeBudgetOf(
  { start, end }: Pick<Meeting, "start" | "end">,
  items: readonly NumberedItem[],
): TimeBudget {
  const from = minuteOfDay(start);
  const to = minuteOfDay(end);
  const length = from === undefined || to === undefined || to <= from ? undefined : to - from;
  const begins = new Map<string, string>();
  let planned = 0;
  let unbudgeted = 0;
  let overAt: NumberedItem | undefined;
  for (const numbered of items) {
    const { id, minutes, status } = numbered.item;
    if (status === "withdrawn") continue;
    if (from !== undefined && from + planned < minutesPerDay) begins.set(id, timeOfDay(from + planned));
    if (minutes === undefined) unbudgeted += 1;
    planned += minutes ?? 0;
    if (length !== undefined && planned > length) overAt ??= numbered;
  }
  return {
    planned,
    ...(length === undefined ? {} : { length }),
    over: length === undefined ? 0 : Math.max(0, planned - length),
    ...(overAt === undefined ? {} : { overAt }),
    unbudgeted,
    begins,
  };
}

const minutesPerDay = 24 * 60;

function minuteOfDay(time: string | undefined): number | undefined {
  if (time === undefined || !isTimeOnly(time)) return undefined;
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function timeOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
