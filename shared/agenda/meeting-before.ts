import { compareText } from "../core/compare.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";

/**
 * The meeting that came before this one by its day; of several on one day the one with the greatest id. A cancelled
 * meeting was none. A meeting of a series looks back within it; one that belongs to no series, at all meetings. A
 * meeting without a day comes after all that have one.
 */
export function meetingBefore(book: GroupBook, meeting: Meeting): Meeting | undefined {
  return earlierMeetings(book, meeting).at(-1);
}

/** The last one before this of those that were held, so that there are minutes of it. */
export function heldMeetingBefore(book: GroupBook, meeting: Meeting): Meeting | undefined {
  return earlierMeetings(book, meeting).filter(isHeld).at(-1);
}

function isHeld({ status }: Meeting): boolean {
  return status === "held" || status === "in-review" || status === "approved";
}

/** The meeting that comes next by its day, cancelled ones aside. */
export function meetingAfter(book: GroupBook, meeting: Meeting): Meeting | undefined {
  const { date } = meeting;
  if (date === undefined) return undefined;
  return neighbours(book, meeting)
    .filter((each) => each.date !== undefined && each.date > date)
    .sort(byDay)[0];
}

function earlierMeetings(book: GroupBook, meeting: Meeting): Meeting[] {
  return neighbours(book, meeting)
    .filter(({ date }) => date !== undefined && (meeting.date === undefined || date < meeting.date))
    .sort(byDay);
}

function neighbours(book: GroupBook, { id, series }: Meeting): Meeting[] {
  return book
    .all("meeting")
    .filter(
      (each) =>
        each.id !== id &&
        each.status !== "cancelled" &&
        (series === undefined || each.series === undefined || each.series === series),
    );
}

function byDay(a: Meeting, b: Meeting): number {
  return compareText(a.date ?? "", b.date ?? "") || compareText(a.id, b.id);
}
