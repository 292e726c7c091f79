import { planAttachmentNumbers } from "../agenda/attachments.ts";
import { planNumbers } from "../agenda/item-numbers.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules } from "../domain/kinds.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { DocumentLanguage, DocumentVersion } from "../document/document.ts";
import { planEdit } from "../log/author.ts";
import type { Operation } from "../log/change.ts";
import type { Sending } from "./context.ts";
import { itemLines } from "./snapshot.ts";

/** A sending that has just been made. */
export interface SentNotice extends Sending {
  /** The id that its record gets. */
  readonly id: string;
  readonly day: string;
  readonly time: string;
  readonly member: string | undefined;
  readonly versions: readonly DocumentVersion[];
  readonly languages: readonly DocumentLanguage[];
  readonly warnings: readonly string[];
  readonly fingerprint: string | undefined;
}

/**
 * The operations that record a sending, for one act: what was sent and to what it called, the meeting's new state, and
 * the numbers of its items, so that no copy of the group has a meeting called with numbers that still move. The day on
 * which the notice was sent stays that of the first sending.
 */
export function planSending(book: GroupBook, meeting: Meeting, sent: SentNotice): readonly Operation[] {
  const { id, type, sequence, day, time, member, text, fingerprint, versions, languages, warnings } = sent;
  const { date, start, end, place, mode, remoteLink } = meeting;
  const isCancelled = type === "cancellation";
  const record = {
    meeting: meeting.id,
    type,
    sequence,
    sentOn: day,
    sentAt: time,
    member,
    text,
    fingerprint,
    date,
    start,
    end,
    venue: place,
    mode,
    remoteLink,
  };
  const isStill = meeting.status === undefined || meeting.status === "draft";
  const change = {
    ...(isCancelled ? { status: "cancelled" } : isStill ? { status: "called" } : {}),
    ...(meeting.noticeSentOn === undefined && !isCancelled ? { noticeSentOn: day } : {}),
  };
  return [
    ...planEdit(domainRules, undefined, "notice", id, {
      ...Object.fromEntries(
        Object.entries(record).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
      ),
      versions,
      languages,
      ...(warnings.length === 0 ? {} : { warnings }),
      items: itemLines(book, meeting),
    }),
    ...planEdit(domainRules, book.state("meeting", meeting.id), "meeting", meeting.id, change),
    ...(isCancelled ? [] : planNumbers(book, meeting)).flatMap(({ id: item, number }) =>
      planEdit(domainRules, book.state("agenda-item", item), "agenda-item", item, { number }),
    ),
    ...(isCancelled ? [] : planAttachmentNumbers(book, meeting.id)).flatMap(({ id: file, number }) =>
      planEdit(domainRules, book.state("attachment", file), "attachment", file, { number }),
    ),
  ];
}
