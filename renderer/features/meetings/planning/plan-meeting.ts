import { proposedDay } from "../../../../shared/agenda/cycle.ts";
import { givenFields } from "../../../../shared/agenda/item-fields.ts";
import { plannedMeetingId } from "../../../../shared/agenda/item-id.ts";
import type { PlannedItem } from "../../../../shared/agenda/plan-agenda.ts";
import { type Placing, planPlannedItems } from "../../../../shared/agenda/write-agenda.ts";
import { type DateOnly, isDateOnly } from "../../../../shared/core/date-only.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import type { Series } from "../../../../shared/domain/series.ts";
import { planEdit, type Wish } from "../../../../shared/log/author.ts";
import type { Operation } from "../../../../shared/log/change.ts";
import { draftLikeLast, type MeetingDraft, wishOf } from "../meeting-draft.ts";
import { nextMeetingNumber } from "../meeting-number.ts";

/** A new meeting as the series has it: its day by the cycle, its hours, place and people, and the next number. */
export function draftForNext(
  book: GroupBook,
  series: Series | undefined,
  today: DateOnly,
  day: string | undefined,
): MeetingDraft {
  const like = draftLikeLast(book.all("meeting"), today);
  const wanted = day !== undefined && isDateOnly(day) ? day : undefined;
  const date = wanted ?? (series === undefined ? undefined : proposedDay(book, series, today));
  const number = date === undefined ? like.number : nextMeetingNumber(book.all("meeting"), date);
  if (series === undefined) return { ...like, number, date: date ?? "" };
  return {
    ...like,
    number,
    date: date ?? "",
    type: series.type ?? like.type,
    start: series.start ?? like.start,
    end: series.end ?? like.end,
    place: series.venue ?? like.place,
    mode: series.mode ?? like.mode,
    chair: series.chair ?? like.chair,
    secretary: series.secretary ?? like.secretary,
    plain: series.plain ?? like.plain,
  };
}

export interface NewMeeting {
  readonly draft: MeetingDraft;
  /** The series that it belongs to. */
  readonly series: Series | undefined;
  readonly plan: readonly PlannedItem[];
  readonly chosen: ReadonlySet<string>;
}

/**
 * The id of a new meeting. One of a series has its id by its day, so that two people who make it apart make one; by
 * chance where that id was used before, for a meeting that has moved to another day or was removed.
 */
export function idOfNew(book: GroupBook, series: Series | undefined, date: string, newId: () => string): string {
  if (series === undefined || !isDateOnly(date)) return newId();
  const id = plannedMeetingId(series.id, date);
  return book.state("meeting", id) === undefined ? id : newId();
}

/** The operations of a new meeting with its planned agenda. */
export function planNewMeeting(
  book: GroupBook,
  meeting: string,
  { draft, series, plan, chosen }: NewMeeting,
  placing: Placing,
): readonly Operation[] {
  const leftOut = plan.flatMap(({ key, origin, isUsual }) =>
    origin.template !== undefined && isUsual && !chosen.has(key) ? origin.template.id : [],
  );
  const wish: Wish = {
    ...(series === undefined ? {} : fromSeries(series)),
    ...wishOf(draft),
    status: "draft",
    leftOut,
  };
  return [
    ...planEdit(domainRules, undefined, "meeting", meeting, wish),
    ...planPlannedItems(book, meeting, plan, chosen, placing),
  ];
}

/** What the meeting's form does not ask: how to join from afar, whom to ask, how to get in. */
function fromSeries({ id, remoteLink, contact, accessibility }: Series): Wish {
  return { series: id, ...givenFields({ remoteLink, contact, accessibility }) };
}
