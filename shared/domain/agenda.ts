import { compareText } from "../core/compare.ts";
import type { AgendaItem } from "./agenda-item.ts";
import type { GroupBook } from "./group-book.ts";
import type { ItemFill } from "./item-fill.ts";

/** An item with the number it is called by: its fixed one, else its place in the list. */
export interface NumberedItem {
  readonly number: number;
  readonly item: AgendaItem;
}

/** A meeting's items in their order: by place, then by id, so that two that were put in one place keep one order. */
export function agendaOf(book: GroupBook, meetingId: string): readonly NumberedItem[] {
  return book
    .all("agenda-item")
    .filter((item) => item.meeting === meetingId)
    .sort((a, b) => compareText(a.place ?? "", b.place ?? "") || compareText(a.id, b.id))
    .map((item, index) => ({ number: item.number ?? index + 1, item }));
}

/** One item of a standing agenda. */
export interface StandingItem {
  /** Key of its title in the catalogues. */
  readonly key: StandingItemKey;
  readonly type: NonNullable<AgendaItem["type"]>;
  readonly minutes: number;
  readonly fills?: ItemFill;
}

export type StandingItemKey =
  | "opening"
  | "attendance"
  | "disqualifications"
  | "previousMinutes"
  | "clientsTurn"
  | "feedback"
  | "actions"
  | "metrics"
  | "development"
  | "contractMatters"
  | "finances"
  | "risks"
  | "communication"
  | "otherMatters"
  | "nextMeeting"
  | "closing";

/**
 * The standing agenda of a contract's steering group. The clients' and families' turn comes before the reports, not
 * last, so that it is heard while there is time.
 */
export const standingAgenda: readonly StandingItem[] = [
  { key: "opening", type: "information", minutes: 5, fills: "opening" },
  { key: "attendance", type: "finding", minutes: 5, fills: "attendance" },
  { key: "disqualifications", type: "finding", minutes: 5, fills: "disqualifications" },
  { key: "previousMinutes", type: "decision", minutes: 5, fills: "previous-minutes" },
  { key: "clientsTurn", type: "discussion", minutes: 20 },
  { key: "feedback", type: "discussion", minutes: 10, fills: "feedback" },
  { key: "actions", type: "discussion", minutes: 15, fills: "actions" },
  { key: "metrics", type: "discussion", minutes: 15, fills: "metrics" },
  { key: "development", type: "discussion", minutes: 10 },
  { key: "contractMatters", type: "discussion", minutes: 10 },
  { key: "finances", type: "information", minutes: 5 },
  { key: "risks", type: "discussion", minutes: 5 },
  { key: "communication", type: "discussion", minutes: 5 },
  { key: "otherMatters", type: "discussion", minutes: 5 },
  { key: "nextMeeting", type: "information", minutes: 3, fills: "next-meeting" },
  { key: "closing", type: "information", minutes: 2, fills: "closing" },
];
