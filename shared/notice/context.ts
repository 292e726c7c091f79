import { attachmentsOf, type NumberedAttachment } from "../agenda/attachments.ts";
import type { NumberedItem } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Notice } from "../domain/notice.ts";
import type { DocumentLanguage, DocumentVersion } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import { createContext, type MinutesContext } from "../minutes/context.ts";
import { publicityOfItem } from "../minutes/publicity.ts";
import { noticeWords } from "./words/by-language.ts";
import type { NoticeWords } from "./words/notice-words.ts";

/** Which sending a paper is of. Without one it is a draft that nobody has been sent. */
export interface Sending {
  readonly type: NonNullable<Notice["type"]>;
  readonly sequence: number;
  /** A word to those who are called; of a cancellation, why. */
  readonly text?: string;
  /** The sending before it, from which an update counts what has changed. */
  readonly since?: Notice;
}

/** What a notice, an agenda and a pack are built from: what minutes are built from, and what is theirs alone. */
export interface NoticeContext extends MinutesContext {
  readonly notice: NoticeWords;
  readonly sending: Sending | undefined;
  readonly attachments: readonly NumberedAttachment[];
}

export function createNoticeContext(
  book: GroupBook,
  meeting: Meeting,
  language: DocumentLanguage,
  version: DocumentVersion,
  sending: Sending | undefined,
): NoticeContext {
  const notice = noticeWords[wordsLanguage(language, version)];
  const context = createContext(book, meeting, notice.minutes, version);
  return { ...context, notice, sending, attachments: attachmentsOf(book, meeting.id) };
}

/** A plain version in Finnish speaks plain Finnish throughout; other languages have one set of words. */
export function wordsLanguage(language: DocumentLanguage, version: DocumentVersion): DocumentLanguage {
  return version === "plain" && language === "fi" ? "fi-simple" : language;
}

/** "7 § Etusijajärjestys", or what stands instead of it in a version that leaves the item out. */
export function itemName(context: NoticeContext, { number, item }: NumberedItem): string {
  const section = context.words.format.section(number);
  const publicity = publicityOfItem(context.book, item);
  return context.withholds(publicity)
    ? `${section} ${context.words.publicity.withheldItem[publicity]}`
    : `${section} ${titleOf(context, item)}`;
}

export function titleOf({ words }: NoticeContext, item: AgendaItem): string {
  return visibleLine(item.title ?? "") || words.item.untitled;
}

/** "keskiviikko 28.1.2026". */
export function dayWords({ notice, words }: Pick<NoticeContext, "notice" | "words">, date: string): string {
  const weekday = notice.weekdays[weekdayOf(date)] ?? "";
  return notice.weekdayAndDate(weekday, words.format.date(date));
}

/** Monday is 0. The first of January 1900 was a Monday. */
function weekdayOf(date: string): number {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse("1900-01-01T00:00:00Z")) / 86_400_000);
  return ((days % 7) + 7) % 7;
}
