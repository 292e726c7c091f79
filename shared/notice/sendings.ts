import { compareText } from "../core/compare.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Notice } from "../domain/notice.ts";
import type { Sending } from "./context.ts";

/** What has been sent of a meeting, the first sending first. Two that were sent apart may have one sequence. */
export function sendingsOf(book: GroupBook, meetingId: string): readonly Notice[] {
  return book
    .all("notice")
    .filter(({ meeting }) => meeting === meetingId)
    .sort(
      (a, b) =>
        (a.sequence ?? 0) - (b.sequence ?? 0) ||
        compareText(a.sentOn ?? "", b.sentOn ?? "") ||
        compareText(a.sentAt ?? "", b.sentAt ?? "") ||
        compareText(a.id, b.id),
    );
}

/**
 * What the next sending of a meeting would be. A meeting that was called before sendings were recorded counts as sent
 * once, so that calendars which have its first invitation take the next one as newer.
 */
export function nextSending(book: GroupBook, meeting: Meeting, isCancelling = false): Sending {
  const earlier = sendingsOf(book, meeting.id);
  const since = earlier.at(-1);
  const wasCalled = since !== undefined || meeting.noticeSentOn !== undefined;
  const sequence = since === undefined ? (wasCalled ? 1 : 0) : (since.sequence ?? 0) + 1;
  const type = isCancelling ? "cancellation" : wasCalled ? "update" : "invitation";
  return { type, sequence, ...(since === undefined ? {} : { since }) };
}

/** A sending that has been, as its papers tell of it. */
export function sendingOf(book: GroupBook, meetingId: string, notice: Notice): Sending {
  const all = sendingsOf(book, meetingId);
  const since = all[all.findIndex(({ id }) => id === notice.id) - 1];
  return {
    type: notice.type ?? "invitation",
    sequence: notice.sequence ?? 0,
    ...(notice.text === undefined ? {} : { text: notice.text }),
    ...(since === undefined ? {} : { since }),
  };
}
