import type { Found } from "./device.ts";

/** What one trial must find again. */
export interface Expected {
  /** What the app had said to be saved. */
  readonly acknowledged: readonly string[];
  /** What was being saved as one act: all of it may be there, or none. */
  readonly inFlight: readonly string[];
}

/** The sums of one part of the rig. */
export interface Sum {
  readonly part: string;
  trials: number;
  /** Acknowledged saves that were not found again. */
  lost: number;
  /** Acts of which a part was found. */
  torn: number;
  /** Losses or repairs of which the app said nothing. */
  silent: number;
  readonly remarks: string[];
}

export function emptySum(part: string): Sum {
  return { part, trials: 0, lost: 0, torn: 0, silent: 0, remarks: [] };
}

/** Adds one trial to the sum, and answers whether nothing was amiss in it. */
export function count(sum: Sum, trial: string, found: Found, expected: Expected): boolean {
  sum.trials += 1;
  const lost = expected.acknowledged.filter((name) => !found.names.includes(name));
  const present = expected.inFlight.filter((name) => found.names.includes(name));
  const isTorn = present.length > 0 && present.length < expected.inFlight.length;
  sum.lost += lost.length;
  if (isTorn) sum.torn += 1;
  if (lost.length > 0) sum.remarks.push(`${trial}: lost ${lost.join(", ")}`);
  if (isTorn) sum.remarks.push(`${trial}: only ${present.join(", ")} of ${expected.inFlight.join(", ")}`);
  return lost.length === 0 && !isTorn;
}

/** Whether a part of the rig has passed. */
export function passed({ trials, lost, torn, silent }: Sum): boolean {
  return trials > 0 && lost === 0 && torn === 0 && silent === 0;
}

export function line(sum: Sum): string {
  const { part, trials, lost, torn, silent } = sum;
  return `${part}: ${trials} trials, ${lost} acknowledged lost, ${torn} torn, ${silent} untold`;
}
