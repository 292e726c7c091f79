import type { GroupBook } from "../domain/group-book.ts";
import type { DocumentLanguage } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import { createNoticeContext, itemName, type Sending } from "./context.ts";
import { type CalendarEvent, renderIcs } from "./ics.ts";

export interface CalendarOptions {
  readonly language: DocumentLanguage;
  readonly sending: Sending;
  /** The moment of sending, in milliseconds since 1970. */
  readonly stampMs: number;
  /** The id of the group, which makes the event's id the only one in the world. */
  readonly group: string;
}

/**
 * The calendar invitation of a meeting. Calendars are shown to colleagues and secretaries, so it names only those items
 * that are public; the address of the remote connection is in it, because that is what people look for in a calendar.
 *
 * Answers `undefined` for a meeting that is not here or has no day yet.
 */
export function buildInvitation(
  book: GroupBook,
  meetingId: string,
  { language, sending, stampMs, group }: CalendarOptions,
): string | undefined {
  const meeting = book.get("meeting", meetingId);
  if (meeting?.date === undefined) return undefined;
  const context = createNoticeContext(book, meeting, language, "public", sending);
  const { words, notice, items } = context;
  const isCancelled = sending.type === "cancellation";
  const groupName = visibleLine(book.get("group", "group")?.name ?? "") || words.group;
  const number = meeting.number === undefined ? undefined : visibleLine(meeting.number);
  const summary = notice.calendar.summary(groupName, number);
  const { remoteLink, contact, place, mode } = meeting;
  const isRemote = mode !== "on-site" && remoteLink !== undefined;
  const paragraphs = [
    ...(isCancelled ? [`${notice.calendar.cancelled}.`] : []),
    ...(sending.text === undefined ? [] : [sending.text]),
    ...(isRemote ? [`${notice.facts.remote}: ${remoteLink}`] : []),
    ...(contact === undefined ? [] : [`${notice.facts.contact}: ${contact}`]),
    ...(meeting.accessibility === undefined ? [] : [`${notice.facts.accessibility}: ${meeting.accessibility}`]),
    ...(isCancelled || items.length === 0
      ? []
      : [[`${notice.calendar.agenda}:`, ...items.map((each) => itemName(context, each))].join("\n")]),
  ];
  const event: CalendarEvent = {
    uid: `${meeting.id}.${group}@luotsi`,
    sequence: sending.sequence,
    isCancelled,
    stampMs,
    date: meeting.date,
    ...(meeting.start === undefined ? {} : { start: meeting.start }),
    ...(meeting.end === undefined ? {} : { end: meeting.end }),
    summary: isCancelled ? `${notice.calendar.cancelled}: ${summary}` : summary,
    description: paragraphs.join("\n\n"),
    ...(place === undefined ? {} : { location: place }),
    ...(isRemote ? { link: remoteLink } : {}),
    ...(contact === undefined ? {} : { contact }),
    organiser: groupName,
    language: notice.language,
  };
  return renderIcs(event);
}
