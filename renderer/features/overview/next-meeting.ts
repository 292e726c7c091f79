import type { DateOnly } from "../../../shared/core/date-only.ts";
import { compareText } from "../../../shared/core/compare.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import type { Member } from "../../../shared/domain/member.ts";
import { type Quorum, quorumOf } from "../../../shared/meeting/quorum.ts";
import { type Side, sides } from "../../../shared/domain/side.ts";

/** The first meeting from today on that has not been held yet; of those without a day, none. */
export function nextMeeting(book: GroupBook, today: DateOnly): Meeting | undefined {
  return book
    .all("meeting")
    .filter(({ date, status }) => date !== undefined && date >= today && (status ?? "draft") in coming)
    .toSorted((a, b) => compareText(`${a.date} ${a.start ?? ""}`, `${b.date} ${b.start ?? ""}`))[0];
}

const coming: Readonly<Record<string, true>> = { draft: true, called: true };

/** Who would be there if everybody came who has not sent apologies. */
export interface Expected {
  readonly bySide: Readonly<Record<Side, { readonly coming: number; readonly seats: number }>>;
  readonly excused: number;
  /** As it would be then, by the group's own rules. */
  readonly quorum: Quorum;
}

export function expectedAt(book: GroupBook, meeting: Meeting): Expected {
  const members = book.all("member").filter((member) => isInTerm(member, meeting.date));
  const excused = excusedFrom(book, meeting.id);
  // A deputy comes only in an absent member's place; nothing says yet who of the deputies is free, so all are counted.
  const expected = members.filter(({ id }) => !excused.has(id)).map(({ id }) => ({ member: id }));
  const quorum = quorumOf(book.get("rules", "rules"), members, expected);
  const seats = members.filter((member) => member.voting === true && member.deputyFor === undefined);
  const bySide = Object.fromEntries(
    sides.map((side) => {
      const ofSide = seats.filter((seat) => seat.side === side);
      return [side, { coming: quorum.votingBySide[side], seats: ofSide.length }];
    }),
  ) as Record<Side, { coming: number; seats: number }>;
  return { bySide, excused: excused.size, quorum };
}

/** Whether somebody is a member on a day; open ends are open. */
function isInTerm({ termStart, termEnd }: Member, day: DateOnly | undefined): boolean {
  if (day === undefined) return true;
  return (termStart === undefined || termStart <= day) && (termEnd === undefined || termEnd >= day);
}

function excusedFrom(book: GroupBook, meeting: string): ReadonlySet<string> {
  return new Set(
    book
      .all("attendance")
      .flatMap((event) =>
        event.meeting === meeting && event.event === "excused" && event.member !== undefined ? [event.member] : [],
      ),
  );
}
