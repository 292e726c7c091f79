import { compareNumber, compareText } from "../core/compare.ts";
import { agendaOf } from "../domain/agenda.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import { type MeetingClock, meetingClock, stillOpen } from "./moment.ts";

/** A stretch of a meeting in which one item was handled. */
export interface HandlingStretch {
  readonly id: string;
  readonly item: string;
  /** Minutes, see `MeetingClock`. */
  readonly from: number;
  /** Open ended while it is being handled. */
  readonly to: number;
}

/**
 * The stretches of a meeting in the order in which they came: by their beginning, then by their end, then by the agenda,
 * because a minute holds several short items.
 *
 * A stretch that nobody closed ends where the next one begins, and the last one is still open. One that ends before it
 * begins has no length, and one without a beginning is left out.
 */
export function handlingStretches(book: GroupBook, meeting: Meeting): readonly HandlingStretch[] {
  const clock = meetingClock(meeting.start);
  const placeById = new Map(agendaOf(book, meeting.id).map(({ item }, place) => [item.id, place]));
  const placeOf = (item: string) => placeById.get(item) ?? placeById.size;
  const known = book
    .of("item-handling", "meeting", meeting.id)
    .flatMap(({ id, item, from, to }) =>
      item === undefined || from === undefined
        ? []
        : [{ id, item, from: clock.momentOf(from), to: endOf(clock, from, to) }],
    )
    .sort(
      (a, b) =>
        compareNumber(a.from, b.from) ||
        (a.to === b.to ? 0 : compareNumber(a.to, b.to)) ||
        compareNumber(placeOf(a.item), placeOf(b.item)) ||
        compareText(a.id, b.id),
    );
  return known.map((stretch, index) => {
    const next = known[index + 1];
    return stretch.to === stillOpen && next !== undefined ? { ...stretch, to: next.from } : stretch;
  });
}

function endOf(clock: MeetingClock, from: string, to: string | undefined): number {
  return to === undefined ? stillOpen : Math.max(clock.momentOf(from), clock.momentOf(to));
}
