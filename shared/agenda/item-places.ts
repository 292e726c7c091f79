import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { compareText } from "../core/compare.ts";

/** One thing of a hand-ordered list. */
export interface Placed {
  readonly id: string;
  readonly place?: string;
}

/** A place that a thing gets. */
export interface NewPlace {
  readonly id: string;
  readonly place: string;
}

/** The most that a place may hold (shared/domain/kind.ts, `place`). */
const longestPlace = 200;

/** By place, then by id, so that two that were put in one place keep one order everywhere. */
export function byPlace(a: Placed, b: Placed): number {
  return compareText(a.place ?? "", b.place ?? "") || compareText(a.id, b.id);
}

/** Rising places for a list that is made at once. */
export function freshPlaces(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count);
}

/** The place after all others; after one that is no fractional index, whatever sorts behind it. */
export function placeAfterAll(things: readonly Placed[]): string {
  const last = things.at(-1)?.place;
  return placeBetween(last, undefined) ?? `${(last ?? "").slice(0, longestPlace - 1)}V`;
}

/**
 * What has to be written so that the things stand in the given order: usually the moved one alone gets a place between
 * its new neighbours. Where there is no room, because two people put theirs in one place or a place is missing or
 * unreadable, all get new places.
 *
 * @param order ids of all the things; one that is not among them yet counts as placed nowhere.
 */
export function planPlaces(things: readonly Placed[], order: readonly string[], moved: string): readonly NewPlace[] {
  const placeById = new Map(things.map(({ id, place }) => [id, place]));
  const at = order.indexOf(moved);
  const othersInOrder = order.filter((id) => id !== moved).map((id) => placeById.get(id));
  if (isStrictlyRising(othersInOrder)) {
    const place = placeBetween(at === 0 ? undefined : othersInOrder[at - 1], othersInOrder[at]);
    if (place !== undefined) return [{ id: moved, place }];
  }
  const places = freshPlaces(order.length);
  return order.flatMap((id, index) => {
    const place = places[index];
    return place === undefined || place === placeById.get(id) ? [] : [{ id, place }];
  });
}

/** Whether every place is there and after the one before. */
export function isStrictlyRising(places: readonly (string | undefined)[]): boolean {
  return places.every((place, index) => {
    const before = places[index - 1];
    return place !== undefined && (index === 0 || (before !== undefined && before < place));
  });
}

/** Rising places between two, `undefined` when there is no room that fits. */
export function placesBetween(
  before: string | undefined,
  after: string | undefined,
  count: number,
): readonly string[] | undefined {
  try {
    const places = generateNKeysBetween(before ?? null, after ?? null, count);
    return places.some((place) => place.length > longestPlace) ? undefined : places;
  } catch {
    // A place from elsewhere that is no fractional index: the library knows no other way to say so.
    return undefined;
  }
}

function placeBetween(before: string | undefined, after: string | undefined): string | undefined {
  try {
    const place = generateKeyBetween(before ?? null, after ?? null);
    return place.length > longestPlace ? undefined : place;
  } catch {
    // As above.
    return undefined;
  }
}
