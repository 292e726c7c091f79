import { giveWay } from "../../data/pacer.ts";

/** Work that can be left off after each step and taken up again. */
export type Steps<T> = Generator<undefined, T>;

/** Does it all now: for short lists, which then are on screen at once. */
export function runAtOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Does it in slices, between which the window can draw and answer; `undefined` once `isCancelled` says so. */
export async function runInSlices<T>(steps: Steps<T>, isCancelled: () => boolean): Promise<T | undefined> {
  let from = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - from < sliceMs) continue;
    await giveWay();
    if (isCancelled()) return undefined;
    from = performance.now();
  }
}

/** Well under the fifty that a hand feels; with shorter ones a choice waits for more drawings of what it will replace. */
const sliceMs = 20;

const comparisonsPerStep = 256;

/** A stable merge sort in steps. The engine's own sort is quicker, and one slice however long the list. */
export function* sortInSteps<T extends object>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += chunkLength) {
    runs.push(items.slice(from, from + chunkLength).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const right = runs[index + 1];
      merged.push(right === undefined ? (runs[index] ?? []) : yield* merge(runs[index] ?? [], right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

const chunkLength = 64;

function* merge<T extends object>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  const merged: T[] = [];
  let at = 0;
  for (const item of right) {
    let other = left[at];
    while (other !== undefined && compare(other, item) <= 0) {
      merged.push(other);
      at += 1;
      if (merged.length % comparisonsPerStep === 0) yield;
      other = left[at];
    }
    merged.push(item);
    if (merged.length % comparisonsPerStep === 0) yield;
  }
  // Short runs come to an end before they come to a step of their own.
  yield;
  return [...merged, ...left.slice(at)];
}
