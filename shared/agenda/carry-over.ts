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
  const continued = continuedItems(book);
  const latest = latestByTemplateItem(book, meetings);
  return meetings.flatMap((meeting) =>
    agendaOf(book, meeting.id).flatMap(({ item, number }) => {
      const reason = reasonOf(meeting, item);
      if (reason === undefined || continued.has(item.id)) return [];
      if (item.templateItem !== undefined && latest.get(item.templateItem) !== item.id) return [];
      return [{ item, number, meeting, reason }];
    }),
  );
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

function reasonOf(meeting: Meeting, { status, recurring, fills }: AgendaItem): CarryReason | undefined {
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

/** By template item, its item on the latest of the agendas. */
function latestByTemplateItem(book: GroupBook, meetings: readonly Meeting[]): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const { id } of meetings) {
    for (const { item } of agendaOf(book, id))
      if (item.templateItem !== undefined) latest.set(item.templateItem, item.id);
  }
  return latest;
}

function momentOf({ date, start }: Meeting): string {
  return `${date ?? "9999"} ${start ?? ""}`;
}
