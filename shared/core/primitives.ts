/**
 * What the pure core asks of its engine. Digest and inflate have one right answer each, so the engine's fast native
 * ones are used; everything on which engines differ (Ed25519 verification, deflate) is pinned in the project instead.
 * Answers may be immediate or awaited, so that one core serves Node (immediate) and the browser (awaited).
 */
export interface Primitives {
  /** SHA-256 of the bytes: 32 bytes. */
  sha256(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /**
   * Inflates raw deflate data that must give exactly `size` bytes and have nothing after its end.
   * Answers `undefined` when the data is damaged, shorter, longer or followed by anything.
   * Never allocates more than `size` plus a constant.
   */
  inflateRaw(bytes: Uint8Array, size: number): Uint8Array | undefined | Promise<Uint8Array | undefined>;
  /**
   * Called between the pieces of long work: whoever waits for the engine has a turn, where anybody does. Costs next to
   * nothing when it is too early for that.
   */
  rest(): void | Promise<void>;
}

/** Fills a new array with unpredictable bytes. */
export type RandomBytes = (length: number) => Uint8Array;

/** The device's wall clock in milliseconds since 1970-01-01T00:00Z; may be wrong by years. */
export type WallClock = () => number;
