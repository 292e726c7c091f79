import type { Stretch } from "./entries.ts";

/**
 * How high the entries of a long list are: measured where they have been drawn, and the mean of those for the rest.
 * Offsets are kept as sums, so that finding the entry at a place is a search by halves.
 */
export interface RowHeights {
  readonly total: number;
  readonly heightOf: (stretch: Stretch) => number;
  /** The entry at so many pixels from the top; the last one for anything below. */
  readonly entryAt: (offset: number) => number;
}

/** @param measured heights by the entry's key, in pixels */
export function createRowHeights(
  keys: readonly string[],
  measured: ReadonlyMap<string, number>,
  estimate: number,
): RowHeights {
  const mean = meanOf(keys, measured) ?? estimate;
  const offsets = new Float64Array(keys.length + 1);
  for (const [index, key] of keys.entries()) {
    offsets[index + 1] = (offsets[index] ?? 0) + (measured.get(key) ?? mean);
  }
  return {
    total: offsets[keys.length] ?? 0,
    heightOf: ({ from, to }) => (offsets[to] ?? 0) - (offsets[from] ?? 0),
    entryAt(offset) {
      let low = 0;
      let high = keys.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((offsets[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return Math.max(low, 0);
    },
  };
}

function meanOf(keys: readonly string[], measured: ReadonlyMap<string, number>): number | undefined {
  if (measured.size === 0) return undefined;
  let sum = 0;
  let count = 0;
  for (const key of keys) {
    const height = measured.get(key);
    if (height === undefined) continue;
    sum += height;
    count += 1;
  }
  return count === 0 ? undefined : sum / count;
}

/** Puts stretches in order and joins those that touch. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && next.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    } else joined.push(next);
  }
  return joined;
}
