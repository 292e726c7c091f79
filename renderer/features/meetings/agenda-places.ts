import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { NumberedItem } from "../../../shared/domain/agenda.ts";

/** A place that an item gets. */
export interface NewPlace {
  readonly id: string;
  readonly place: string;
}

/** The most that a place may hold (shared/domain/kind.ts, `place`). */
const longestPlace = 200;

/** The place after all others; after one that is no fractional index, whatever sorts behind it. */
export function placeAtEnd(items: readonly NumberedItem[]): string {
  const last = items.at(-1)?.item.place;
  return between(last, undefined) ?? `${(last ?? "").slice(0, longestPlace - 1)}V`;
}

/**
 * What has to be written so that the items stand in the given order: usually the moved one alone gets a place between
 * its new neighbours. Where there is no room, because two people put their items in one place or a place is missing or
 * unreadable, all get new places.
 *
 * @param order ids of all the items.
 */
export function planOrder(
  items: readonly NumberedItem[],
  order: readonly string[],
  moved: string,
): readonly NewPlace[] {
  const placeById = new Map(items.map(({ item }) => [item.id, item.place]));
  const at = order.indexOf(moved);
  const othersInOrder = order.filter((id) => id !== moved).map((id) => placeById.get(id));
  if (isStrictlyRising(othersInOrder)) {
    const place = between(at === 0 ? undefined : othersInOrder[at - 1], othersInOrder[at]);
    if (place !== undefined) return [{ id: moved, place }];
  }
  const places = generateNKeysBetween(null, null, order.length);
  return order.flatMap((id, index) => {
    const place = places[index];
    return place === undefined || place === placeById.get(id) ? [] : [{ id, place }];
  });
}

/** The order after one item has changed places by `steps`; the same order when it stands at the edge. */
export function movedBy(order: readonly string[], id: string, steps: number): readonly string[] {
  const at = order.indexOf(id);
  const to = at + steps;
  if (at < 0 || to < 0 || to >= order.length) return order;
  const rest = order.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

function isStrictlyRising(places: readonly (string | undefined)[]): boolean {
  return places.every((place, index) => {
    const before = places[index - 1];
    return place !== undefined && (index === 0 || (before !== undefined && before < place));
  });
}

/** A place between two, `undefined` when there is none that fits. */
function between(before: string | undefined, after: string | undefined): string | undefined {
  try {
    const place = generateKeyBetween(before ?? null, after ?? null);
    return place.length > longestPlace ? undefined : place;
  } catch {
    // A place from elsewhere that is no fractional index: the library knows no other way to say so.
    return undefined;
  }
}
