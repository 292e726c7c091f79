import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import { heading, lineRun, list, note, section } from "../document/blocks.ts";
import {
  type Block,
  type DocumentLanguage,
  type DocumentVersion,
  documentFormat,
  type PaperDocument,
} from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import { conflictNotes } from "../minutes/context.ts";
import { contractLines } from "../minutes/contract-lines.ts";
import { dressPaper } from "../minutes/dress-paper.ts";
import { publicityOfAttachment, publicityOfItem } from "../minutes/publicity.ts";
import { attachmentsPart } from "./attachments-part.ts";
import { callPart, invitedPart } from "./call-part.ts";
import { changeLines } from "./changes.ts";
import { createNoticeContext, type NoticeContext, type Sending } from "./context.ts";
import { agendaPart, annexPart, mattersPart, messageBlocks, packItemsPart } from "./matters-part.ts";

/** The papers that go out before a meeting. */
export const noticePapers = ["notice", "agenda", "pack"] as const;
export type NoticePaper = (typeof noticePapers)[number];

export interface NoticeOptions {
  readonly paper: NoticePaper;
  readonly language: DocumentLanguage;
  readonly version: DocumentVersion;
  /** Absent for a draft that has not been sent. */
  readonly sending?: Sending;
}

/**
 * Writes what goes out before a meeting: the notice (when, where, who, what), the agenda (with the convener's draft
 * decisions, then called *esityslista*), or the pack (both, with all that the items rest on). Like minutes they are
 * written out of the records by no clock and no locale, and leave out by the same rules (Note: The narrowest reading
 * wins); a plain version is in large print and has of each item only its plain sentences.
 *
 * Answers `undefined` when the meeting is not here.
 */
export function buildNoticePaper(
  book: GroupBook,
  meetingId: string,
  { paper, language, version, sending }: NoticeOptions,
): PaperDocument | undefined {
  const meeting = book.get("meeting", meetingId);
  if (meeting === undefined) return undefined;
  const context = createNoticeContext(book, meeting, language, version, sending);
  const { words, notice } = context;
  const number = meeting.number === undefined ? "" : visibleLine(meeting.number);
  const title = [titleOf(context, paper), number].filter(Boolean).join(" ");
  const group = visibleLine(book.get("group", "group")?.name ?? "") || words.group;
  const footer = visibleLine(book.get("group", "group")?.notice ?? "");
  return dressPaper(book, {
    format: documentFormat,
    language: notice.language,
    version,
    type: paper,
    group,
    meeting: {
      id: meeting.id,
      ...(number === "" ? {} : { number }),
      ...(meeting.date === undefined ? {} : { date: meeting.date }),
    },
    title,
    ...(version === "plain" ? { largePrint: true } : {}),
    furniture: {
      header: `${group} · ${title}`,
      footer,
      pageBefore: words.page.before,
      pageBetween: words.page.between,
    },
    blocks: [
      titleBlock(context, group, title, paper),
      ...(footer === "" ? [] : [note("information", `${words.example}.`, footer)]),
      ...conflictNotes(context, "meeting", meeting.id, {}),
      ...sendingBlocks(context),
      ...partsOf(context, paper),
    ],
  });
}

function titleOf({ items, notice, sending }: NoticeContext, paper: NoticePaper): string {
  if (paper === "notice" && sending?.type === "cancellation") return notice.status.cancelled;
  if (paper !== "agenda") return notice.titles[paper];
  const hasProposals = items.some(({ item }) => (item.proposal ?? "").trim() !== "");
  return hasProposals ? notice.titles.agendaWithProposals : notice.titles.agenda;
}

function partsOf(context: NoticeContext, paper: NoticePaper): readonly Block[] {
  switch (paper) {
    case "notice":
      return context.sending?.type === "cancellation"
        ? callPart(context)
        : [...callPart(context), ...mattersPart(context), ...invitedPart(context)];
    case "agenda":
      return agendaPart(context);
    case "pack":
      return [
        ...callPart(context),
        ...mattersPart(context),
        ...packItemsPart(context),
        ...annexPart(context),
        ...attachmentsPart(context),
        ...invitedPart(context),
      ];
  }
}

/** What this sending is about: why the meeting is off, what has changed, what the sender says. */
function sendingBlocks(context: NoticeContext): readonly Block[] {
  const { notice, sending } = context;
  const message = messageBlocks(context, sending?.text);
  switch (sending?.type) {
    case undefined:
      return [];
    case "cancellation":
      return [note("attention", `${notice.parts.cancellation}.`, notice.cancelled), ...message];
    case "update":
      return [
        ...section(
          heading(2, notice.parts.changes),
          sending.since === undefined ? [] : list(changeLines(context, sending.since).map((line) => [lineRun(line)])),
        ),
        ...section(heading(2, notice.parts.message), message),
      ];
    case "invitation":
      return section(heading(2, notice.parts.message), message);
  }
}

function titleBlock(context: NoticeContext, group: string, title: string, paper: NoticePaper): Block {
  const { book, meeting, words, version, notice, sending } = context;
  const type = meeting.type === undefined ? words.meetingWithoutType : words.meetingTypes[meeting.type];
  const closed = paper === "notice" ? closedItems(context) : [...closedItems(context), ...closedAttachments(context)];
  const status = [
    sendingStatus(context, sending),
    version === "public" ? words.status.publicVersion : "",
    version === "client" || version === "plain" ? words.publicity.distribution[version] : "",
    version === "full" && closed.length > 0 ? words.status.holdsNonPublic(words.format.list(closed)) : "",
  ].filter((line) => line !== "");
  return {
    type: "title",
    group,
    title,
    lines: [
      [type, dateOf(meeting, notice)].filter(Boolean).join(" "),
      ...(version === "plain" ? [] : contractLines(book, words)),
    ],
    status,
  };
}

function dateOf({ date }: Meeting, notice: NoticeContext["notice"]): string {
  return date === undefined ? "" : notice.minutes.format.date(date);
}

function sendingStatus({ notice }: NoticeContext, sending: Sending | undefined): string {
  switch (sending?.type) {
    case undefined:
      return notice.status.draft;
    case "invitation":
      return "";
    case "update":
      return notice.status.update(sending.sequence);
    case "cancellation":
      return notice.status.cancelled;
  }
}

function closedItems({ book, items, words }: NoticeContext): readonly string[] {
  return items.flatMap(({ number, item }) =>
    publicityOfItem(book, item) === "public" ? [] : [words.format.section(number)],
  );
}

function closedAttachments({ book, attachments, notice }: NoticeContext): readonly string[] {
  return attachments.flatMap(({ number, attachment }) =>
    publicityOfAttachment(book, attachment) === "public" ? [] : [notice.attachment.numbered(number).toLowerCase()],
  );
}
