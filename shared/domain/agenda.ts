import { compareText } from "../core/compare.ts";
import type { AgendaItem } from "./agenda-item.ts";
import type { GroupBook } from "./group-book.ts";
import type { ItemFill } from "./item-fill.ts";

/** An item with the number it is called by: its fixed one, else one that follows from its place. */
export interface NumberedItem {
  readonly number: number;
  readonly item: AgendaItem;
}

/**
 * A meeting's items in their order: by place, then by id, so that two that were put in one place keep one order. Every
 * item has a number of its own, see [Note: Numbers of items].
 */
export function agendaOf(book: GroupBook, meetingId: string): readonly NumberedItem[] {
  const items = book
    .of("agenda-item", "meeting", meetingId)
    .toSorted((a, b) => compareText(a.place ?? "", b.place ?? "") || compareText(a.id, b.id));
  const ownerByNumber = new Map<number, string>();
  for (const { id, number } of items) {
    if (number === undefined) continue;
    const owner = ownerByNumber.get(number);
    if (owner === undefined || compareText(id, owner) < 0) ownerByNumber.set(number, id);
  }
  let last = Math.max(greatestOfYear(book, meetingId), 0, ...ownerByNumber.keys());
  return items.map((item) => {
    if (item.number !== undefined && ownerByNumber.get(item.number) === item.id) return { number: item.number, item };
    last += 1;
    return { number: Math.min(last, greatestNumber), item };
  });
}

/** The number after all that a meeting's items have and, where numbers run through the year, after those of the year. */
export function numbersGoOn(book: GroupBook, meetingId: string): number {
  const taken = agendaOf(book, meetingId).map(({ number }) => number);
  return Math.min(Math.max(greatestOfYear(book, meetingId), 0, ...taken) + 1, greatestNumber);
}

/** The greatest fixed number in the other meetings of the year, where the rules card lets numbers run through it. */
function greatestOfYear(book: GroupBook, meetingId: string): number {
  if (book.get("rules", "rules")?.numbering !== "year") return 0;
  const year = book.get("meeting", meetingId)?.date?.slice(0, 4);
  if (year === undefined) return 0;
  const others = book.all("meeting").filter(({ id, date }) => id !== meetingId && date?.slice(0, 4) === year);
  const used = others.flatMap(({ id }) => book.of("agenda-item", "meeting", id).flatMap(({ number }) => number ?? []));
  return Math.max(0, ...used);
}

/** The most that a number may be (shared/domain/agenda-item.ts). */
const greatestNumber = 999;

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
