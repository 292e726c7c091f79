import { agendaOf } from "../domain/agenda.ts";
import type { Attendance } from "../domain/attendance.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import { presentAt, type Quorum, quorumOf } from "../domain/presence.ts";
import type { QuorumFacts } from "./quorum-timeline.ts";

/** Whoever has a seat on the meeting's day; without a day, everybody. */
export function membersOn(book: GroupBook, date: string | undefined): readonly Member[] {
  return book
    .all("member")
    .filter(
      ({ termStart, termEnd }) => date === undefined || ((termStart ?? date) <= date && date <= (termEnd ?? date)),
    );
}

export function attendanceOf(book: GroupBook, meeting: string): readonly Attendance[] {
  return book.all("attendance").filter((event) => event.meeting === meeting);
}

/** What the quorum of a meeting is worked out from, as in its minutes, so that both say the same. */
export function quorumFactsOf(book: GroupBook, meeting: Meeting, events: readonly Attendance[]): QuorumFacts {
  const numberById = new Map(agendaOf(book, meeting.id).map(({ number, item }) => [item.id, number]));
  const disqualified = new Set(
    book
      .all("disqualification")
      .flatMap((each) => (each.meeting === meeting.id ? [`${each.item}/${each.member}`] : [])),
  );
  return {
    card: book.get("rules", "rules"),
    members: membersOn(book, meeting.date),
    events,
    start: meeting.start,
    numberOf: (item) => (item === undefined ? undefined : numberById.get(item)),
    isDisqualified: (member, item) => disqualified.has(`${item}/${member}`),
  };
}

/** Quorum at a moment, `HH:MM`. Who stepped out for a resolution that concerns them still counts, as in the minutes. */
export function quorumAt({ card, members, events, isDisqualified }: QuorumFacts, at: string): Quorum {
  const counted = events.filter(
    ({ event, member, item }) =>
      !(event === "out" && member !== undefined && item !== undefined && isDisqualified(member, item)),
  );
  return quorumOf(card, members, presentAt(counted, at));
}

/** Later than any event, for a meeting without hours. */
export const endOfDay = "24:00";

/** The start of the meeting or its last coming or going, whichever is later: the latest that is known. */
export function lastMoment({ events }: QuorumFacts, { start, end }: Meeting): string {
  const moments = events.flatMap(({ at }) => at ?? []);
  const latest = [start ?? "", ...moments].reduce((a, b) => (a > b ? a : b));
  return latest === "" ? (end ?? endOfDay) : latest;
}
