import type { Attendance } from "../domain/attendance.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Member } from "../domain/member.ts";

/** Whoever is a member on a day, open ends being open; without a day, everybody. */
export function membersOn(book: GroupBook, date: string | undefined): readonly Member[] {
  return book
    .all("member")
    .filter(
      ({ termStart, termEnd }) => date === undefined || ((termStart ?? date) <= date && date <= (termEnd ?? date)),
    );
}

export function attendanceOf(book: GroupBook, meeting: string): readonly Attendance[] {
  return book.of("attendance", "meeting", meeting);
}

/** Members who were there at any time. */
export function everPresent(events: readonly Attendance[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.event === "in" && event.member !== undefined ? [event.member] : [])));
}
