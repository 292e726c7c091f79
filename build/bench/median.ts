/**
 * Times one piece of work, in milliseconds. What earlier work left behind is collected first, so that each run pays for
 * its own garbage only; work of a few milliseconds is better off without, because a collection leaves everything cold.
 */
export async function timeMs(work: () => unknown, collect: () => void = collectGarbage): Promise<number> {
  collect();
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function leaveGarbage(): void {}

/** Node offers this to those who ask for it with `--expose-gc`. */
export function collectGarbage(): void {
  globalThis.gc?.();
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
