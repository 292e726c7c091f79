import { compareNumber, compareText } from "../core/compare.ts";
import type { Attendance } from "../domain/attendance.ts";
import type { HandlingStretch } from "./handling.ts";
import { fromTheStart, type MeetingClock } from "./moment.ts";

/** An event with its place in the course of the meeting. */
export interface PlacedEvent {
  readonly event: Attendance;
  /** Minutes, see `MeetingClock`; before everything for an event that holds from the start. */
  readonly moment: number;
  /** The stretch, by its place in the meeting, in which it happened; after all of them when in none. */
  readonly stretch: number;
}

/**
 * Events in the order in which they happened.
 *
 * [Note: What happens within one minute] Times are minutes, and a minute holds several short items. So an event belongs
 * to the stretch of the item it was noted under, when that stretch holds its minute; else to the stretch that begins at
 * its minute or has it in its midst. Events of one minute come in the order of their stretches, and within one stretch
 * the leaving comes last: nobody is counted who may already be gone.
 *
 * An event without a time that names an item happened when that item was taken up; without either it holds from the
 * start.
 */
export function inOrder(
  clock: MeetingClock,
  stretches: readonly HandlingStretch[],
  events: readonly Attendance[],
): readonly PlacedEvent[] {
  const rank = ({ event }: Attendance) => (event === "in" ? 0 : 1);
  return events
    .map((event): PlacedEvent => {
      const moment = momentOf(clock, stretches, event);
      return { event, moment, stretch: stretchOf(stretches, event, moment) };
    })
    .sort(
      (a, b) =>
        (a.moment === b.moment ? 0 : compareNumber(a.moment, b.moment)) ||
        (a.stretch === b.stretch ? 0 : compareNumber(a.stretch, b.stretch)) ||
        rank(a.event) - rank(b.event) ||
        compareText(a.event.id, b.event.id),
    );
}

function momentOf(clock: MeetingClock, stretches: readonly HandlingStretch[], { at, item }: Attendance): number {
  if (at !== undefined || item === undefined) return clock.momentOf(at);
  return stretches.find((stretch) => stretch.item === item)?.from ?? fromTheStart;
}

function stretchOf(stretches: readonly HandlingStretch[], { item }: Attendance, moment: number): number {
  const own = stretches.findIndex((stretch) => stretch.item === item && stretch.from <= moment && moment <= stretch.to);
  if (own >= 0) return own;
  const around = stretches.findIndex(({ from, to }) => from === moment || (from < moment && moment < to));
  return around >= 0 ? around : stretches.length;
}
