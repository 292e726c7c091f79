import type { Meeting } from "../../../shared/domain/meeting.ts";

/**
 * The number for the next meeting of a year, `n/yyyy`: one more than the greatest in use, so that a removed draft in the
 * middle gives no number twice. Numbers in another form count for nothing; the group may write what it likes.
 *
 * @param day any day of the year, `YYYY-MM-DD`.
 */
export function nextMeetingNumber(meetings: readonly Meeting[], day: string): string {
  const year = day.slice(0, 4);
  const used = meetings.flatMap(({ number = "" }) => {
    const parts = /^(\d{1,4})\/(\d{4})$/.exec(number);
    return parts !== null && parts[2] === year ? [Number(parts[1])] : [];
  });
  return `${Math.max(0, ...used) + 1}/${year}`;
}

/** Whether another meeting has the number already. */
export function isNumberTaken(meetings: readonly Meeting[], number: string, ownId: string | undefined): boolean {
  return meetings.some((meeting) => meeting.id !== ownId && meeting.number === number);
}
