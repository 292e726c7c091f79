import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  advance,
  compareStamps,
  isFarAhead,
  isStamp,
  maxStampCount,
  maxStampMs,
  type Stamp,
  tick,
  toleratedLeadMs,
  zeroStamp,
} from "../../shared/core/hlc.ts";

const stamps: fc.Arbitrary<Stamp> = fc.record({
  ms: fc.oneof(fc.constantFrom(0, 1, 1000, maxStampMs - 1, maxStampMs), fc.integer({ min: 0, max: maxStampMs })),
  count: fc.constantFrom(0, 1, maxStampCount - 1, maxStampCount),
});
const clocks = fc.oneof(
  fc.constantFrom(
    -1,
    0,
    0.5,
    1000,
    maxStampMs,
    2 ** 60,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ),
  fc.integer({ min: 0, max: maxStampMs }),
);

describe("tick", () => {
  test("B61: is later than the last stamp whatever the wall clock says, but at the very end of time", () => {
    fc.assert(
      fc.property(stamps, clocks, (last, nowMs) => {
        const next = tick(last, nowMs);
        const isLast = last.ms === maxStampMs && last.count === maxStampCount;
        expect(isStamp(next.ms, next.count)).toBe(true);
        expect(compareStamps(next, last) > 0 || (isLast && compareStamps(next, last) === 0)).toBe(true);
      }),
    );
  });

  test("takes the wall clock when that has gone on", () => {
    expect(tick({ ms: 1000, count: 7 }, 1001)).toEqual({ ms: 1001, count: 0 });
    expect(tick({ ms: 1000, count: 7 }, 1001.9)).toEqual({ ms: 1001, count: 0 });
  });

  test("counts on when the clock stands still or goes back", () => {
    expect(tick({ ms: 1000, count: 7 }, 1000)).toEqual({ ms: 1000, count: 8 });
    expect(tick({ ms: 1000, count: 7 }, -5)).toEqual({ ms: 1000, count: 8 });
    expect(tick({ ms: 1000, count: 7 }, Number.NaN)).toEqual({ ms: 1000, count: 8 });
  });

  test("carries a full counter into the milliseconds", () => {
    expect(tick({ ms: 1000, count: maxStampCount }, 1000)).toEqual({ ms: 1001, count: 0 });
  });
});

describe("advance", () => {
  const nowMs = 1_767_225_600_000;

  test("B60: a stamp far ahead does not move the clock", () => {
    const poison = { ms: nowMs + toleratedLeadMs + 1, count: 0 };
    expect(advance(zeroStamp, [poison, { ms: 5, count: 1 }], nowMs)).toEqual({ ms: 5, count: 1 });
    const tolerated = { ms: nowMs + toleratedLeadMs, count: 0 };
    expect(advance(zeroStamp, [tolerated], nowMs)).toEqual(tolerated);
    expect([isFarAhead(poison, nowMs), isFarAhead(tolerated, nowMs)]).toEqual([true, false]);
  });

  test("never goes back, and does not depend on the order", () => {
    fc.assert(
      fc.property(stamps, fc.array(stamps), clocks, (clock, received, now) => {
        const after = advance(clock, received, now);
        expect(compareStamps(after, clock)).toBeGreaterThanOrEqual(0);
        expect(advance(clock, received.toReversed(), now)).toEqual(after);
        expect(advance(after, received, now)).toEqual(after);
      }),
    );
  });
});

test("B63: stamps are ordered by milliseconds, then counter", () => {
  const inOrder = [zeroStamp, { ms: 0, count: 1 }, { ms: 1, count: 0 }, { ms: maxStampMs, count: maxStampCount }];
  for (const [i, a] of inOrder.entries()) {
    for (const [j, b] of inOrder.entries()) expect(Math.sign(compareStamps(a, b))).toBe(Math.sign(i - j));
  }
});

test.each([
  [0, 0, true],
  [maxStampMs, maxStampCount, true],
  [maxStampMs + 1, 0, false],
  [0, maxStampCount + 1, false],
  [-1, 0, false],
  [0, -1, false],
  [0.5, 0, false],
  ["0", 0, false],
  [0, null, false],
  [Number.NaN, 0, false],
])("B62: %s and %s make a stamp: %s", (ms, count, answer) => {
  expect(isStamp(ms, count)).toBe(answer);
});
