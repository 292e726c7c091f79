import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import { type HandlingStretch, handlingStretches } from "./handling.ts";
import { meetingClock, stillOpen } from "./moment.ts";

/** An item with its time budget. */
export interface TimedItem {
  readonly id: string;
  readonly minutes?: number | undefined;
}

export interface ItemTime {
  /** Whole minutes. */
  readonly used: number;
  readonly budget: number | undefined;
  /** Negative when the budget is overrun; absent without a budget. */
  readonly left: number | undefined;
}

export interface WholeTime {
  /** Since it was opened. */
  readonly used: number;
  /** Until its end; negative when that is past. Absent when no end is known. */
  readonly left: number | undefined;
  /** How far behind the sum of the budgets it runs; negative when it is ahead. */
  readonly behind: number;
}

export interface MeetingTime {
  /** The item that is being handled, if any is. */
  readonly running: string | undefined;
  /** The items that have been taken up at all. */
  readonly handled: ReadonlySet<string>;
  /** Up to a time of day, `HH:MM`. */
  readonly ofItem: (item: string, now: string) => ItemTime;
  readonly ofWhole: (now: string) => WholeTime;
}

/**
 * The time that a meeting and its items have used, against their budgets. Stretches of one item that overlap, as two
 * people keeping time on their own machines make them, count once. A clock that is a little behind another makes no time
 * go backwards. See Note: A meeting past midnight.
 *
 * How far behind the whole runs is counted from the hour it was called for: what has gone by, less the budgets of the
 * items that were taken up and what the running one was given so far. An item without a budget is taken to need what it
 * took.
 *
 * @param items those of the meeting.
 */
export function meetingTime(book: GroupBook, meeting: Meeting, items: readonly TimedItem[]): MeetingTime {
  const clock = meetingClock(meeting.start);
  const stretches = handlingStretches(book, meeting);
  const running = stretches.findLast(({ to }) => to === stillOpen)?.item;
  const handled = new Set(stretches.map(({ item }) => item));
  const ofItem = (item: string, now: string): ItemTime => {
    const used = minutesOf(
      stretches.filter((each) => each.item === item),
      clock.momentOf(now),
    );
    const budget = items.find(({ id }) => id === item)?.minutes;
    return { used, budget, left: budget === undefined ? undefined : budget - used };
  };
  const plannedUntil = (now: string) =>
    items.reduce((sum, { id, minutes }) => {
      if (!handled.has(id)) return sum;
      const { used } = ofItem(id, now);
      return sum + (minutes === undefined ? used : id === running ? Math.min(used, minutes) : minutes);
    }, 0);
  return {
    running,
    handled,
    ofItem,
    ofWhole(now) {
      const { start, openedAt = start, end } = meeting;
      const since = (time: string | undefined) =>
        time === undefined ? 0 : Math.max(0, clock.momentOf(now) - clock.momentOf(time));
      return {
        used: since(openedAt),
        left: end === undefined ? undefined : clock.momentOf(end) - clock.momentOf(now),
        behind: since(start ?? openedAt) - plannedUntil(now),
      };
    },
  };
}

/** The minutes that stretches cover together by a moment. They come in the order of their beginning. */
function minutesOf(stretches: readonly HandlingStretch[], now: number): number {
  let sum = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of stretches) {
    const until = Math.min(to, now);
    sum += Math.max(0, until - Math.max(from, reached));
    reached = Math.max(reached, until);
  }
  return sum;
}
