import { compareText } from "../core/compare.ts";
import type { DateOnly } from "../core/date-only.ts";
import { agendaOf } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { ItemFill } from "../domain/item-fill.ts";
import type { Meeting } from "../domain/meeting.ts";

/** Why an item comes again. */
export type CarryReason = "tabled" | "returned" | "not-handled" | "recurring";

/** An item of an earlier meeting that comes to the next agenda. */
export interface CarriedItem {
  readonly item: AgendaItem;
  /** The number by which it was called there. */
  readonly number: number;
  readonly meeting: Meeting;
  readonly reason: CarryReason;
}

/** The agenda for which it is asked what comes over. */
export interface CarryTarget {
  readonly date: DateOnly;
  readonly series: string | undefined;
  /** The meeting itself, when it has been made already. */
  readonly meeting?: string | undefined;
}

/**
 * What comes over to an agenda: items of earlier meetings that were tabled, returned or never reached, and those that
 * recur, each once only. Nothing comes twice: an item that already goes on in a meeting that is still there stays away,
 * and so does one whose template item has stood on a later agenda.
 *
 * Older data do not say what became of an item; in a meeting that was held it then counts as handled. Of a cancelled
 * meeting everything comes. Items that every meeting has anew (opening, who is here, closing) never come, and those that
 * fill themselves only when somebody tabled or returned them.
 */
export function carriedTo(book: GroupBook, target: CarryTarget): readonly CarriedItem[] {
  const meetings = book
    .all("meeting")
    .filter((meeting) => isEarlier(meeting, target))
    .sort((a, b) => compareText(momentOf(a), momentOf(b)) || compareText(a.id, b.id));
  const items = itemsByMeeting(book);
  const continued = continuedItems(book);
  const latest = latestByTemplateItem(items, meetings);
  const isComing = (meeting: Meeting, { id, templateItem, ...item }: AgendaItem) =>
    reasonOf(meeting, item) !== undefined &&
    !continued.has(id) &&
    (templateItem === undefined || latest.get(templateItem) === id);
  return meetings.flatMap((meeting) => {
    // Most meetings have nothing that comes over, and then their agendas need not be put in order.
    if (!(items.get(meeting.id) ?? []).some((item) => isComing(meeting, item))) return [];
    return agendaOf(book, meeting.id).flatMap(({ item, number }) => {
      const reason = reasonOf(meeting, item);
      return reason === undefined || !isComing(meeting, item) ? [] : [{ item, number, meeting, reason }];
    });
  });
}

/** Whether the meeting is behind its day; one that is still under way is not. */
export function isOver({ status }: Meeting): boolean {
  return status === "held" || status === "in-review" || status === "approved";
}

function isEarlier(meeting: Meeting, { date, series, meeting: own }: CarryTarget): boolean {
  if (meeting.id === own || meeting.date === undefined || meeting.date > date) return false;
  if (meeting.series !== undefined && series !== undefined && meeting.series !== series) return false;
  return isOver(meeting) || meeting.status === "cancelled";
}

function reasonOf(meeting: Meeting, { status, recurring, fills }: Omit<AgendaItem, "id">): CarryReason | undefined {
  if (fills !== undefined && everyMeetingsOwn.has(fills)) return undefined;
  if (status === "withdrawn") return undefined;
  if (status === "tabled" || status === "returned") return status;
  const wasReached = meeting.status === "cancelled" ? status === "handled" : status !== "open";
  if (!wasReached && fills === undefined) return "not-handled";
  return recurring === true ? "recurring" : undefined;
}

const everyMeetingsOwn: ReadonlySet<ItemFill> = new Set([
  "opening",
  "attendance",
  "disqualifications",
  "previous-minutes",
  "next-meeting",
  "closing",
]);

/** Items that go on in another one. An item of a meeting that was removed goes on nowhere. */
function continuedItems(book: GroupBook): ReadonlySet<string> {
  return new Set(
    book
      .all("agenda-item")
      .flatMap(({ carriedFrom, meeting }) =>
        carriedFrom !== undefined && meeting !== undefined && book.get("meeting", meeting) !== undefined
          ? carriedFrom
          : [],
      ),
  );
}

function itemsByMeeting(book: GroupBook): ReadonlyMap<string, readonly AgendaItem[]> {
  const byMeeting = new Map<string, AgendaItem[]>();
  for (const item of book.all("agenda-item")) {
    if (item.meeting === undefined) continue;
    const items = byMeeting.get(item.meeting);
    if (items === undefined) byMeeting.set(item.meeting, [item]);
    else items.push(item);
  }
  return byMeeting;
}

/** By template item, its item on the latest of the agendas. */
function latestByTemplateItem(
  items: ReadonlyMap<string, readonly AgendaItem[]>,
  meetings: readonly Meeting[],
): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const meeting of meetings) {
    for (const { id, templateItem } of items.get(meeting.id) ?? []) {
      if (templateItem !== undefined) latest.set(templateItem, id);
    }
  }
  return latest;
}

function momentOf({ date, start }: Meeting): string {
  return `${date ?? "9999"} ${start ?? ""}`;
}
