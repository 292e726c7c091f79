import type { NumberedItem } from "../domain/agenda.ts";
import type { Meeting } from "../domain/meeting.ts";
import { lengthOf, plannedStarts } from "../notice/planned-time.ts";

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
  /** By item, when its turn begins if every item before it keeps its budget, `HH:MM`, as far as that can be told. */
  readonly begins: ReadonlyMap<string, string>;
}

/** Adds up an agenda's minutes. What was taken off the list takes none. */
export function timeBudgetOf(meeting: Pick<Meeting, "start" | "end">, items: readonly NumberedItem[]): TimeBudget {
  const length = lengthOf(meeting);
  const listed = items.filter(({ item }) => item.status !== "withdrawn");
  let planned = 0;
  let overAt: NumberedItem | undefined;
  for (const each of listed) {
    planned += each.item.minutes ?? 0;
    if (length !== undefined && planned > length) overAt ??= each;
  }
  const starts = plannedStarts(meeting, listed);
  return {
    planned,
    ...(length === undefined ? {} : { length }),
    over: length === undefined ? 0 : Math.max(0, planned - length),
    ...(overAt === undefined ? {} : { overAt }),
    unbudgeted: listed.filter(({ item }) => item.minutes === undefined).length,
    begins: new Map(
      listed.flatMap(({ item }, index) => {
        const begins = starts[index];
        return begins === undefined ? [] : [[item.id, begins] as const];
      }),
    ),
  };
}
