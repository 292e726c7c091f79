import { compareNumber } from "./compare.ts";

/**
 * A hybrid logical clock stamp: 48 bits of milliseconds since 1970 and a 16-bit counter.
 *
 * [Note: What the clock decides] A stamp decides only which of truly concurrent values is *shown*. What came before what
 * is known from what an operation overwrites, never from stamps, so a device whose clock is wrong by years can spoil
 * nothing but the order in a list.
 */
export interface Stamp {
  readonly ms: number;
  readonly count: number;
}

export const maxStampMs = 2 ** 48 - 1;
export const maxStampCount = 2 ** 16 - 1;

/** Stamps further ahead than this are kept and flagged, and do not move the receiver's clock. */
export const toleratedLeadMs = 5 * 60 * 1000;

export const zeroStamp: Stamp = { ms: 0, count: 0 };

export function compareStamps(a: Stamp, b: Stamp): number {
  return compareNumber(a.ms, b.ms) || compareNumber(a.count, b.count);
}

/**
 * The next stamp of a device: after its last one, and not before the wall clock.
 * A full counter carries into the milliseconds; at the very end of time the stamp repeats rather than throws, because
 * changes are told apart by device and number anyway.
 */
export function tick(last: Stamp, nowMs: number): Stamp {
  const now = clampMs(nowMs);
  if (now > last.ms) return { ms: now, count: 0 };
  if (last.count < maxStampCount) return { ms: last.ms, count: last.count + 1 };
  return last.ms < maxStampMs ? { ms: last.ms + 1, count: 0 } : last;
}

/** The clock after an import: the greatest of its own and the received stamps, those far ahead of `nowMs` left out. */
export function advance(clock: Stamp, received: Iterable<Stamp>, nowMs: number): Stamp {
  let latest = clock;
  for (const stamp of received) {
    if (!isFarAhead(stamp, nowMs) && compareStamps(stamp, latest) > 0) latest = stamp;
  }
  return latest;
}

export function isFarAhead(stamp: Stamp, nowMs: number): boolean {
  return stamp.ms > clampMs(nowMs) + toleratedLeadMs;
}

export function isStamp(ms: unknown, count: unknown): boolean {
  return isWholeUpTo(ms, maxStampMs) && isWholeUpTo(count, maxStampCount);
}

function isWholeUpTo(value: unknown, max: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= max;
}

function clampMs(ms: number): number {
  return Number.isFinite(ms) ? Math.min(Math.max(Math.floor(ms), 0), maxStampMs) : 0;
}
