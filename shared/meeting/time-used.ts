import { compareText } from "../core/compare.ts";
import type { ItemHandling } from "../domain/item-handling.ts";

/** What time is counted from: the meeting's hours, its items with their budgets, and when each was handled. */
export interface TimeFacts {
  /** When it was called for, `HH:MM`. */
  readonly start?: string | undefined;
  /** When it was in fact opened. */
  readonly openedAt?: string | undefined;
  /** When it is to end, or ended. */
  readonly end?: string | undefined;
  /** The items in their order. */
  readonly items: readonly TimedItem[];
  readonly stretches: readonly ItemHandling[];
}

export interface TimedItem {
  readonly id: string;
  /** Its time budget. */
  readonly minutes?: number | undefined;
}

export interface ItemTime {
  readonly used: number;
  readonly budget: number | undefined;
  /** Negative when the budget is overrun; absent without a budget. */
  readonly left: number | undefined;
}

export interface MeetingTime {
  /** Since it was opened. */
  readonly used: number;
  /** Until its end; negative when it is past. Absent when no end is known. */
  readonly left: number | undefined;
  /** How far behind the sum of the budgets it runs; negative when it is ahead. */
  readonly behind: number;
}

/**
 * Whole minutes from one time of day to another. A meeting may run past midnight, and clocks of two machines differ by
 * some minutes: a time that lies up to twelve hours on is later, one that lies further on is in truth a little earlier
 * and counts as no time at all.
 */
export function minutesBetween(from: string, to: string): number {
  const minutes = (minuteOf(to) - minuteOf(from) + dayMinutes) % dayMinutes;
  return minutes > dayMinutes / 2 ? 0 : minutes;
}

/** The stretch that runs: of those without an end the one that began last. Two machines may each have left one open. */
export function runningStretch(stretches: readonly ItemHandling[]): ItemHandling | undefined {
  const open = stretches.filter(({ to, from, item }) => to === undefined && from !== undefined && item !== undefined);
  return inOrder(open).at(-1);
}

/**
 * The minutes used for an item by `now`. Stretches that overlap, as two people keeping time on their own machines make
 * them, count once. One that was left open ends where the next stretch of the meeting begins.
 */
export function itemTime(facts: TimeFacts, item: string, now: string): ItemTime {
  const origin = originOf(facts);
  const used = unionMinutes(
    closed(facts, now)
      .filter((stretch) => stretch.item === item)
      .map(({ from, to }) => [minutesBetween(origin, from), minutesBetween(origin, from) + minutesBetween(from, to)]),
  );
  const budget = facts.items.find(({ id }) => id === item)?.minutes;
  return { used, budget, left: budget === undefined ? undefined : budget - used };
}

/**
 * The time of the whole. How far behind it runs is counted from the hour it was called for: what has gone by, less the
 * budgets of the items that were handled and what the running one was given so far. An item without a budget is taken
 * to need what it took.
 */
export function meetingTime(facts: TimeFacts, now: string): MeetingTime {
  const { start, openedAt, end } = facts;
  const opened = openedAt ?? start;
  const running = runningStretch(facts.stretches)?.item;
  const handled = new Set(facts.stretches.flatMap(({ item }) => item ?? []));
  const planned = facts.items.reduce((sum, { id, minutes }) => {
    if (!handled.has(id)) return sum;
    const { used } = itemTime(facts, id, now);
    if (minutes === undefined) return sum + used;
    return sum + (id === running ? Math.min(used, minutes) : minutes);
  }, 0);
  return {
    used: opened === undefined ? 0 : minutesBetween(opened, now),
    left: end === undefined ? undefined : signedMinutes(now, end),
    behind: (opened === undefined ? 0 : minutesBetween(start ?? opened, now)) - planned,
  };
}

/** Minutes to a moment that may be past: the nearer of the two ways around the clock. */
function signedMinutes(from: string, to: string): number {
  const minutes = (minuteOf(to) - minuteOf(from) + dayMinutes) % dayMinutes;
  return minutes > dayMinutes / 2 ? minutes - dayMinutes : minutes;
}

interface ClosedStretch {
  readonly item: string | undefined;
  readonly from: string;
  readonly to: string;
}

function closed(facts: TimeFacts, now: string): readonly ClosedStretch[] {
  const origin = originOf(facts);
  const ordered = inOrder(facts.stretches).filter(({ from }) => from !== undefined);
  return ordered.flatMap(({ id, item, from, to }): readonly ClosedStretch[] => {
    if (from === undefined) return [];
    if (to !== undefined) return [{ item, from, to }];
    const at = minutesBetween(origin, from);
    const next = ordered.find((each) => each.id !== id && each.item !== item && isLater(each.from, at, origin));
    return [{ item, from, to: next?.from ?? now }];
  });
}

function isLater(from: string | undefined, at: number, origin: string): boolean {
  return from !== undefined && minutesBetween(origin, from) > at;
}

/** From where moments are put in order; a little before the first, since clocks differ. */
function originOf({ openedAt, start, stretches }: TimeFacts): string {
  const first = [openedAt, start, ...stretches.map(({ from }) => from)]
    .filter((each) => each !== undefined)
    .reduce<string | undefined>((a, b) => (a === undefined || signedMinutes(a, b) < 0 ? b : a), undefined);
  return first ?? "00:00";
}

function inOrder(stretches: readonly ItemHandling[]): ItemHandling[] {
  const origin = originOf({ items: [], stretches });
  const at = ({ from }: ItemHandling) => (from === undefined ? 0 : minutesBetween(origin, from));
  return [...stretches].sort((a, b) => at(a) - at(b) || compareText(a.id, b.id));
}

function unionMinutes(spans: readonly (readonly [number, number])[]): number {
  let sum = 0;
  let reached = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    sum += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return sum;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

const dayMinutes = 24 * 60;
