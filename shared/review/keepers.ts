import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";

/**
 * Whether a person keeps the minutes of a meeting: its secretary and its chair, else those who hold the office in the
 * group. Where nobody does, everybody may: a small group that names no secretary still writes minutes. What others would
 * have otherwise they propose; the log refuses nobody.
 */
export function keepsMinutes(book: GroupBook, meeting: Meeting, member: string | undefined): boolean {
  if (member === undefined) return false;
  const named = [meeting.secretary, meeting.chair].filter((each) => each !== undefined);
  if (named.includes(member)) return true;
  const officers = book.all("member").filter(({ role }) => role === "secretary" || role === "chair");
  if (officers.some(({ id }) => id === member)) return true;
  return named.length === 0 && officers.length === 0;
}
