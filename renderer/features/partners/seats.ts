import { compareText } from "../../../shared/core/compare.ts";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import type { Member } from "../../../shared/domain/member.ts";
import { everPresent } from "../../../shared/meeting/attendance.ts";
import { type Side, sides } from "../../../shared/domain/side.ts";

/** One seat at the table: a member and those who may come in the member's place. */
export interface Seat {
  readonly member: Member;
  readonly deputies: readonly Member[];
}

export interface SeatsBySide {
  readonly bySide: Readonly<Record<Side, readonly Seat[]>>;
  /** People who speak and listen without belonging to a side, and members whose side is not known yet. */
  readonly outside: readonly Seat[];
  readonly former: readonly Member[];
}

/** Who sits where today. The chair comes first, then by role, then by name as `compare` orders names. */
export function seatsBySide(book: GroupBook, today: DateOnly, compare: (a: string, b: string) => number): SeatsBySide {
  const members = book
    .all("member")
    .toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.name ?? "", b.name ?? "") || compareText(a.id, b.id));
  const present = members.filter((member) => !isFormer(member, today));
  const ids = new Set(present.map(({ id }) => id));
  // A deputy whose member has left or is not known has a line of their own: nobody disappears.
  const isDeputy = ({ deputyFor }: Member) => deputyFor !== undefined && ids.has(deputyFor);
  const seats = present
    .filter((member) => !isDeputy(member))
    .map((member) => ({ member, deputies: present.filter(({ deputyFor }) => deputyFor === member.id) }));
  const bySide = Object.fromEntries(
    sides.map((side) => [side, seats.filter(({ member }) => member.side === side)]),
  ) as unknown as Record<Side, readonly Seat[]>;
  return {
    bySide,
    outside: seats.filter(({ member }) => !sides.some((side) => side === member.side)),
    former: members.filter((member) => isFormer(member, today)),
  };
}

const roleOrder: readonly Member["role"][] = ["chair", "vice-chair", "secretary"];

function rankOf({ role }: Member): number {
  const rank = roleOrder.indexOf(role);
  return rank < 0 ? roleOrder.length : rank;
}

export function isFormer({ termEnd }: Member, today: DateOnly): boolean {
  return termEnd !== undefined && termEnd < today;
}

export interface AttendanceCount {
  readonly present: number;
  /** Meetings that have been held during the term. */
  readonly held: number;
}

export function attendanceOf(book: GroupBook, member: Member): AttendanceCount {
  const held = book.all("meeting").filter((meeting) => wasHeld(meeting) && isWithinTerm(member, meeting.date));
  const events = book.all("attendance");
  const present = held.filter(({ id }) => everPresent(events.filter((event) => event.meeting === id)).has(member.id));
  return { present: present.length, held: held.length };
}

function wasHeld({ status }: Meeting): boolean {
  return status === "held" || status === "in-review" || status === "approved";
}

function isWithinTerm({ termStart, termEnd }: Member, day: DateOnly | undefined): boolean {
  if (day === undefined) return true;
  return (termStart === undefined || termStart <= day) && (termEnd === undefined || termEnd >= day);
}
