import type { DateOnly } from "../../core/date-only.ts";
import type { AgendaItem } from "../../domain/agenda-item.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { Block } from "../../document/document.ts";
import type { MinutesContext } from "../../minutes/context.ts";
import { meetingBefore } from "../meeting-before.ts";
import type { FillWords } from "./words/fill-words.ts";

/** What an item is filled from: the context of the meeting's papers, and the item itself. */
export interface FillContext extends MinutesContext {
  readonly item: AgendaItem;
}

/** What an item shows of itself. `rest` is what has not changed since the last meeting: folded, or left out on paper. */
export interface ItemContent {
  readonly blocks: readonly Block[];
  readonly rest?: { readonly title: string; readonly blocks: readonly Block[] };
}

/**
 * The stretch of time that a meeting looks back on: after the meeting before it, up to its own day. The state of the
 * records is told as of that day as far as their own days tell it, so that minutes written a week later speak of the
 * meeting and not of the week after it. A meeting without a day looks at everything.
 */
export interface Stretch {
  readonly before: Meeting | undefined;
  readonly asOf: DateOnly | undefined;
  /** Whether something of this day is new since the meeting before; without one, everything is. */
  readonly isNew: (day: string | undefined) => boolean;
  /** Whether something of this day was there on the meeting's day; without a day, it was. */
  readonly isThere: (day: string | undefined) => boolean;
}

/** What one kind of content is written from. */
export interface FillSource {
  readonly context: FillContext;
  readonly fill: FillWords;
  readonly stretch: Stretch;
}

export function stretchOf({ book, meeting }: FillContext): Stretch {
  const before = meetingBefore(book, meeting);
  const since = before?.date;
  const asOf = meeting.date;
  const isThere = (day: string | undefined) => day === undefined || asOf === undefined || day <= asOf;
  return {
    before,
    asOf,
    isThere,
    isNew: (day) => day !== undefined && isThere(day) && (since === undefined || day > since),
  };
}
