import type { Attendance } from "../domain/attendance.ts";
import type { Member } from "../domain/member.ts";
import { inTimeOrder } from "../domain/presence.ts";
import type { MinutesContext } from "./context.ts";
import type { QuorumFacts } from "./quorum-timeline.ts";

/** The meeting's attendance in order of time. */
export function eventsOf({ book, meeting }: MinutesContext): readonly Attendance[] {
  return inTimeOrder(book.all("attendance").filter((event) => event.meeting === meeting.id));
}

/** Whether the meeting has begun, so that who was there can be asked. */
export function hasBegun({ meeting }: MinutesContext): boolean {
  return meeting.status !== "draft" && meeting.status !== "called";
}

export function quorumFactsOf(context: MinutesContext): QuorumFacts {
  const { book, meeting, items } = context;
  const { date } = meeting;
  const inTerm = ({ termStart, termEnd }: Member) =>
    date === undefined || ((termStart ?? date) <= date && date <= (termEnd ?? date));
  const disqualified = new Set(
    book
      .all("disqualification")
      .flatMap((each) => (each.meeting === meeting.id ? [`${each.item}/${each.member}`] : [])),
  );
  return {
    card: book.get("rules", "rules"),
    members: book.all("member").filter(inTerm),
    events: eventsOf(context),
    start: meeting.start,
    numberOf: (itemId) => items.find(({ item }) => item.id === itemId)?.number,
    isDisqualified: (memberId, itemId) => disqualified.has(`${itemId}/${memberId}`),
  };
}
