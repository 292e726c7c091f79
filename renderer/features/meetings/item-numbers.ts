import { agendaOf } from "../../../shared/domain/agenda.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";

/** A number that an item gets for good. */
export interface FixedNumber {
  readonly id: string;
  readonly number: number;
}

/**
 * The numbers of a meeting's items, to be written when the notice goes out: from then on people call the items by them,
 * so they no longer follow the order. By the rules card they start from one in each meeting or run through the year.
 */
export function planNumbers(book: GroupBook, meeting: Meeting): readonly FixedNumber[] {
  const items = agendaOf(book, meeting.id);
  const taken = items.flatMap(({ item }) => item.number ?? []);
  let next = Math.max(firstNumber(book, meeting) - 1, 0, ...taken);
  return items.flatMap(({ item }) => {
    if (item.number !== undefined) return [];
    next += 1;
    return [{ id: item.id, number: Math.min(next, greatestNumber) }];
  });
}

/** The number for one more item: none while numbers still follow the order. */
export function numberForNewItem(book: GroupBook, meeting: Meeting): number | undefined {
  const taken = agendaOf(book, meeting.id).flatMap(({ item }) => item.number ?? []);
  const isFixed = meeting.status !== undefined && meeting.status !== "draft";
  if (taken.length === 0 && !isFixed) return undefined;
  return Math.min(Math.max(firstNumber(book, meeting) - 1, ...taken) + 1, greatestNumber);
}

function firstNumber(book: GroupBook, meeting: Meeting): number {
  if (book.get("rules", "rules")?.numbering !== "year") return 1;
  const year = meeting.date?.slice(0, 4);
  const others = new Set(
    book
      .all("meeting")
      .flatMap(({ id, date }) => (id !== meeting.id && date !== undefined && date.slice(0, 4) === year ? [id] : [])),
  );
  const used = book
    .all("agenda-item")
    .flatMap((item) => (item.meeting !== undefined && others.has(item.meeting) ? (item.number ?? []) : []));
  return Math.max(0, ...used) + 1;
}

/** The most that a number may be (shared/domain/agenda-item.ts). */
const greatestNumber = 999;
