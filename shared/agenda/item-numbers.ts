import { agendaOf, numbersGoOn } from "../domain/agenda.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";

/**
 * [Note: Numbers of items] Until the notice goes out, an item's number follows from its place. The notice fixes it, and
 * from then on people call the item by it: it no longer follows the order. What is added later gets the next number
 * after all others, wherever it is put in the order; what is taken off the list keeps its number, which nobody else
 * gets, and is shown as taken off. Letters ("5 a") are not used: a number that was announced would seem to have been
 * split. By the rules card numbers begin from one in each meeting or run through the calendar year.
 *
 * Two people who add an item each on their own machines may give both one number. Then the item with the lesser id is
 * called by it and the other by the next one (`agendaOf`), on every machine alike, until somebody fixes that.
 */
export interface FixedNumber {
  readonly id: string;
  readonly number: number;
}

/** The numbers of a meeting's items that have none for good, to be written when the notice goes out. */
export function planNumbers(book: GroupBook, meeting: Pick<Meeting, "id">): readonly FixedNumber[] {
  return agendaOf(book, meeting.id).flatMap(({ item, number }) =>
    item.number === undefined ? [{ id: item.id, number }] : [],
  );
}

/** Whether the numbers of a meeting's items are fixed. */
export function areNumbersFixed(book: GroupBook, { id, status }: Pick<Meeting, "id" | "status">): boolean {
  if (status !== undefined && status !== "draft") return true;
  return agendaOf(book, id).some(({ item }) => item.number !== undefined);
}

/** The number for one more item: none while numbers still follow the order. */
export function numberForNewItem(book: GroupBook, meeting: Pick<Meeting, "id" | "status">): number | undefined {
  return areNumbersFixed(book, meeting) ? numbersGoOn(book, meeting.id) : undefined;
}

/** Items whose fixed number another has too, with the number that they are called by instead, to be written for good. */
export function planSettledNumbers(book: GroupBook, meeting: Pick<Meeting, "id">): readonly FixedNumber[] {
  return agendaOf(book, meeting.id).flatMap(({ item, number }) =>
    item.number !== undefined && item.number !== number ? [{ id: item.id, number }] : [],
  );
}
