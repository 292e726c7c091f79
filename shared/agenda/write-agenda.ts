import type { DateOnly } from "../core/date-only.ts";
import { agendaOf } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules, type KindName } from "../domain/kinds.ts";
import { planEdit, planRestore, type Wish } from "../log/author.ts";
import type { Operation } from "../log/change.ts";
import { givenFields } from "./item-fields.ts";
import { plannedAttachmentId, plannedItemId } from "./item-id.ts";
import { freshPlaces, isStrictlyRising, type Placed, placeAfterAll, placesBetween } from "./item-places.ts";
import { isEnding, type PlannedItem } from "./plan-agenda.ts";

/** Who puts the items on the agenda, and when: the answer to those who proposed them. */
export interface Placing {
  readonly member: string | undefined;
  readonly day: DateOnly;
}

/**
 * The operations that put planned items on a meeting's agenda.
 *
 * Places follow from the template's own, also for items that somebody leaves out, so that two people who tick
 * differently do not disagree on the order of all the rest ([Note: What two people plan apart is one record]).
 *
 * @param plan all that was planned, in its order.
 * @param chosen keys of those that are wanted.
 */
export function planPlannedItems(
  book: GroupBook,
  meeting: string,
  plan: readonly PlannedItem[],
  chosen: ReadonlySet<string>,
  placing: Placing,
): readonly Operation[] {
  const placeByKey = placesOf(book, meeting, plan);
  return plan
    .filter(({ key }) => chosen.has(key))
    .flatMap((planned) => {
      const place = placeByKey.get(planned.key);
      const id = planned.existing?.id ?? plannedItemId(meeting, planned.key);
      const wish: Wish = {
        ...planned.wish,
        meeting,
        ...(planned.existing === undefined && place !== undefined ? { place } : {}),
      };
      return [
        ...planThere(book, "agenda-item", id, wish),
        ...planAttachments(book, meeting, id, planned),
        ...planAnswer(book, id, planned, placing),
      ];
    });
}

/** Writes to a record, and brings it back first when it had been removed. */
export function planThere(book: GroupBook, kind: KindName, id: string, wish: Wish): readonly Operation[] {
  const state = book.state(kind, id);
  return [...(state === undefined ? [] : planRestore(state)), ...planEdit(domainRules, state, kind, id, wish)];
}

/** The files of an item go on with it: the same bytes, named once more. Their numbers are those of the new meeting. */
function planAttachments(
  book: GroupBook,
  meeting: string,
  item: string,
  { origin: { carried } }: PlannedItem,
): readonly Operation[] {
  if (carried === undefined) return [];
  return book
    .all("attachment")
    .filter((attachment) => attachment.item === carried.item.id)
    .flatMap((attachment) => {
      const { number: _, ...fields } = attachment;
      const id = plannedAttachmentId(item, attachment.id);
      return planThere(book, "attachment", id, { ...givenFields(fields), meeting, item });
    });
}

function planAnswer(
  book: GroupBook,
  item: string,
  { origin: { proposal } }: PlannedItem,
  { member, day }: Placing,
): readonly Operation[] {
  if (proposal === undefined) return [];
  const answered = { answeredBy: member ?? null, answeredOn: day };
  const wish: Wish = { status: "placed", item, ...(proposal.status === "placed" ? {} : answered) };
  return planEdit(domainRules, book.state("item-proposal", proposal.id), "item-proposal", proposal.id, wish);
}

/** A place for each planned item, by its key. */
function placesOf(book: GroupBook, meeting: string, plan: readonly PlannedItem[]): ReadonlyMap<string, string> {
  const agenda = agendaOf(book, meeting).map(({ item }) => item);
  return agenda.length === 0 ? placesOfNew(plan) : placesAmong(agenda, plan);
}

/** Those of the template keep its places; what is new goes between them. Fresh ones where the template's do not rise. */
function placesOfNew(plan: readonly PlannedItem[]): ReadonlyMap<string, string> {
  const places = plan.map(({ origin }) => origin.template?.place);
  const firstNew = places.indexOf(undefined);
  const count = places.filter((place) => place === undefined).length;
  const fixed = places.filter((place) => place !== undefined);
  const between = isStrictlyRising(fixed)
    ? firstNew < 0
      ? []
      : placesBetween(places[firstNew - 1], places[firstNew + count], count)
    : undefined;
  const fresh = between === undefined ? freshPlaces(plan.length) : undefined;
  return new Map(
    plan.map(({ key }, index) => {
      const place = fresh?.[index] ?? places[index] ?? between?.[index - firstNew];
      return [key, place ?? "a0"];
    }),
  );
}

/** Each beside the item that the plan names, several of them in the plan's order. */
function placesAmong(agenda: readonly AgendaItem[], plan: readonly PlannedItem[]): ReadonlyMap<string, string> {
  const placeByKey = new Map<string, string>();
  const lastAfter = new Map<string, string>();
  const endingAt = agenda.findLastIndex((item) => !isEnding(item)) + 1;
  const ending = agenda[endingAt]?.id;
  let list: readonly Placed[] = agenda;
  for (const { key, after, before = ending, existing } of plan) {
    if (existing !== undefined) continue;
    const anchor = after === undefined ? before : (lastAfter.get(after) ?? after);
    const found = list.findIndex(({ id }) => id === anchor);
    const at = found < 0 ? list.length : after === undefined ? found : found + 1;
    const place = placesBetween(list[at - 1]?.place, list[at]?.place, 1)?.[0] ?? placeAfterAll(list);
    placeByKey.set(key, place);
    if (after !== undefined) lastAfter.set(after, key);
    list = [...list.slice(0, at), { id: key, place }, ...list.slice(at)];
  }
  return placeByKey;
}
