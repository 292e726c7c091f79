import { agendaOf } from "../../../../shared/domain/agenda.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import type { ItemHandling } from "../../../../shared/domain/item-handling.ts";
import { domainRules, type KindName } from "../../../../shared/domain/kinds.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { planEdit, type Wish } from "../../../../shared/log/author.ts";
import type { Operation } from "../../../../shared/log/change.ts";
import { lacksOutcome } from "../../../../shared/meeting/voting/item-closing.ts";
import { planAttachmentNumbers } from "../../../../shared/agenda/attachments.ts";
import { planNumbers } from "../../../../shared/agenda/item-numbers.ts";

/** When an act is done, by the device, and how a new record gets its id. */
export interface LiveMoment {
  readonly day: string;
  /** `HH:MM`. */
  readonly time: string;
  readonly newId: () => string;
}

/**
 * Opens a meeting and its first item in one act. A meeting that was never called gets the numbers of its items now, as
 * the notice would have given them: people call the items by them from here on.
 */
export function planStart(book: GroupBook, meeting: Meeting, moment: LiveMoment): readonly Operation[] {
  const [first] = agendaOf(book, meeting.id);
  return [
    ...edit(book, "meeting", meeting.id, {
      status: "under-way",
      ...(meeting.openedAt === undefined ? { openedAt: moment.time } : {}),
      ...(meeting.date === undefined ? { date: moment.day } : {}),
    }),
    ...((meeting.status ?? "draft") === "draft"
      ? [
          ...planNumbers(book, meeting).flatMap(({ id, number }) => edit(book, "agenda-item", id, { number })),
          ...planAttachmentNumbers(book, meeting.id).flatMap(({ id, number }) =>
            edit(book, "attachment", id, { number }),
          ),
        ]
      : []),
    ...(first === undefined ? [] : planOpenItem(book, meeting, first.item.id, moment)),
  ];
}

/**
 * Takes up an item: its stretch begins and the running one ends in the same act. Nothing to do when it runs already.
 *
 * @param isDone the item that is left was gone through to its end: it is then handled. An item that is to be decided is
 *   handled only when something came of it; what it lacks is told before the meeting is closed.
 */
export function planOpenItem(
  book: GroupBook,
  meeting: Meeting,
  item: string,
  { time, newId }: LiveMoment,
  isDone = false,
): readonly Operation[] {
  const open = openStretches(book, meeting.id);
  if (open.length > 0 && open.every((each) => each.item === item)) return [];
  return [
    ...planPause(book, open, time),
    ...(isDone ? open.flatMap((each) => planHandled(book, each.item, item)) : []),
    ...edit(book, "item-handling", newId(), { meeting: meeting.id, item, from: time }),
  ];
}

/** Closes the meeting: its running item is done with, its end is now. */
export function planClose(book: GroupBook, meeting: Meeting, { time }: LiveMoment): readonly Operation[] {
  const open = openStretches(book, meeting.id);
  return [
    ...planPause(book, open, time),
    ...open.flatMap((each) => planHandled(book, each.item, undefined)),
    ...edit(book, "meeting", meeting.id, { status: "held", end: time }),
  ];
}

/** Goes on with a meeting that was closed too soon. */
export function planReopen(book: GroupBook, meeting: Meeting): readonly Operation[] {
  return edit(book, "meeting", meeting.id, { status: "under-way", end: null });
}

function planPause(book: GroupBook, open: readonly ItemHandling[], time: string): readonly Operation[] {
  return open.flatMap(({ id }) => edit(book, "item-handling", id, { to: time }));
}

function planHandled(book: GroupBook, left: string | undefined, next: string | undefined): readonly Operation[] {
  const item = left === undefined || left === next ? undefined : book.get("agenda-item", left);
  if (item === undefined || (item.status ?? "open") !== "open") return [];
  if (lacksOutcome(book, item)) return [];
  return edit(book, "agenda-item", item.id, { status: "handled" });
}

function openStretches(book: GroupBook, meeting: string): readonly ItemHandling[] {
  return book.of("item-handling", "meeting", meeting).filter(({ to }) => to === undefined);
}

function edit(book: GroupBook, kind: KindName, id: string, wish: Wish): readonly Operation[] {
  return planEdit(domainRules, book.state(kind, id), kind, id, wish);
}
