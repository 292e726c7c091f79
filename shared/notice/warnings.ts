import { addDays, type DateOnly, daysBetween } from "../core/date-only.ts";
import { attachmentsOf } from "../agenda/attachments.ts";
import { timeBudgetOf } from "../agenda/time-budget.ts";
import { agendaOf, type NumberedItem } from "../domain/agenda.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { DocumentVersion } from "../document/document.ts";
import { publicityOfAttachment, publicityOfItem } from "../minutes/publicity.ts";
import { conflictsOf } from "../log/record-reading.ts";

/** Something that whoever sends the notice should know first. None of them stops the sending: people decide. */
export type NoticeWarning =
  | { readonly type: "no-date" | "no-start" | "no-end" | "no-place" | "no-link" | "no-contact" | "no-items" }
  | { readonly type: "past" }
  /** By the rules card it should have gone out on `lastDay`. */
  | { readonly type: "notice-late" | "material-late"; readonly days: number; readonly lastDay: DateOnly }
  | { readonly type: "over"; readonly minutes: number }
  | {
      readonly type: "no-title" | "no-plain" | "no-proposal" | "no-ground" | "contested";
      readonly items: readonly WarnedItem[];
    }
  | {
      readonly type: "attachment-no-ground" | "confidential-attachment";
      readonly attachments: readonly WarnedAttachment[];
    }
  | { readonly type: "contested-meeting" };

export interface WarnedItem {
  readonly id: string;
  readonly number: number;
}

export interface WarnedAttachment {
  readonly id: string;
  readonly name: string;
  readonly item: string | undefined;
}

/**
 * Looks a meeting through before its notice goes out on `today`. Days are counted as the rules card has them, in days of
 * the calendar between the sending and the meeting.
 */
export function noticeWarnings(
  book: GroupBook,
  meeting: Meeting,
  today: DateOnly,
  versions: readonly DocumentVersion[],
): readonly NoticeWarning[] {
  const items = agendaOf(book, meeting.id).filter(({ item }) => item.status !== "withdrawn");
  return [
    ...callWarnings(meeting, today),
    ...deadlineWarnings(book, meeting, today),
    ...(items.length === 0 ? [{ type: "no-items" } as const] : itemWarnings(book, items)),
    ...overrun(meeting, items),
    ...attachmentWarnings(book, meeting, versions),
    ...(isContested(book, "meeting", meeting.id) ? [{ type: "contested-meeting" } as const] : []),
  ];
}

function callWarnings(meeting: Meeting, today: DateOnly): readonly NoticeWarning[] {
  const { date, start, end, place, mode, remoteLink, contact } = meeting;
  const isRemote = mode === "remote" || mode === "hybrid";
  return [
    ...(date === undefined ? [{ type: "no-date" } as const] : []),
    ...(date !== undefined && date < today ? [{ type: "past" } as const] : []),
    ...(start === undefined ? [{ type: "no-start" } as const] : []),
    ...(start !== undefined && end === undefined ? [{ type: "no-end" } as const] : []),
    ...(place === undefined && mode !== "remote" ? [{ type: "no-place" } as const] : []),
    ...(isRemote && remoteLink === undefined ? [{ type: "no-link" } as const] : []),
    ...(contact === undefined ? [{ type: "no-contact" } as const] : []),
  ];
}

function deadlineWarnings(book: GroupBook, { date }: Meeting, today: DateOnly): readonly NoticeWarning[] {
  const rules = book.get("rules", "rules");
  if (date === undefined || date < today) return [];
  const left = daysBetween(today, date);
  const late = (type: "notice-late" | "material-late", days: number | undefined): readonly NoticeWarning[] =>
    days === undefined || left >= days ? [] : [{ type, days, lastDay: addDays(date, -days) }];
  return [...late("notice-late", rules?.noticeDays), ...late("material-late", rules?.materialDays)];
}

function itemWarnings(book: GroupBook, items: readonly NumberedItem[]): readonly NoticeWarning[] {
  const isBlank = (text: string | undefined) => text === undefined || text.trim() === "";
  const warn = (
    type: "no-title" | "no-plain" | "no-proposal" | "no-ground" | "contested",
    isWanting: (each: NumberedItem) => boolean,
  ): readonly NoticeWarning[] => {
    const found = items.filter(isWanting).map(({ number, item }) => ({ id: item.id, number }));
    return found.length === 0 ? [] : [{ type, items: found }];
  };
  return [
    ...warn("no-title", ({ item }) => isBlank(item.title)),
    // Opening and closing, and what is found from the records, say themselves what they are.
    ...warn("no-plain", ({ item }) => isBlank(item.plain) && (item.type === "decision" || item.type === "discussion")),
    ...warn("no-proposal", ({ item }) => item.type === "decision" && isBlank(item.proposal)),
    // What is internal only because the whole group's matters are has its ground in the rules card.
    ...warn(
      "no-ground",
      ({ item }) =>
        isBlank(item.ground) && (publicityOfItem(book, item) === "confidential" || item.publicity === "internal"),
    ),
    ...warn("contested", ({ item }) => isContested(book, "agenda-item", item.id)),
  ];
}

function overrun(meeting: Meeting, items: readonly NumberedItem[]): readonly NoticeWarning[] {
  const { over } = timeBudgetOf(meeting, items);
  return over === 0 ? [] : [{ type: "over", minutes: over }];
}

function attachmentWarnings(
  book: GroupBook,
  meeting: Meeting,
  versions: readonly DocumentVersion[],
): readonly NoticeWarning[] {
  const confidential = attachmentsOf(book, meeting.id)
    .map(({ attachment }) => attachment)
    .filter((each) => publicityOfAttachment(book, each) === "confidential");
  const named = (list: typeof confidential) =>
    list.map(({ id, name, item }): WarnedAttachment => ({ id, name: name ?? "", item }));
  const itemGround = (item: string | undefined) => (item === undefined ? "" : book.get("agenda-item", item)?.ground);
  const groundless = confidential.filter(({ ground, item }) => (ground ?? itemGround(item) ?? "").trim() === "");
  return [
    ...(groundless.length === 0 ? [] : [{ type: "attachment-no-ground" as const, attachments: named(groundless) }]),
    ...(confidential.length === 0 || !versions.includes("full")
      ? []
      : [{ type: "confidential-attachment" as const, attachments: named(confidential) }]),
  ];
}

function isContested(book: GroupBook, kind: "meeting" | "agenda-item", id: string): boolean {
  const state = book.state(kind, id);
  return state !== undefined && conflictsOf(state).length > 0;
}
