/** A time and what it is held against, in milliseconds; medians. */
export interface Compared {
  readonly ms: number;
  readonly referenceMs: number;
}
