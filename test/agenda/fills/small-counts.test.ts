import fc from "fast-check";
import { expect, it } from "vitest";
import { hideSmallCounts } from "../../../shared/agenda/fills/small-counts.ts";

const table = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

function hidden(counts: readonly number[], limit: number) {
  return hideSmallCounts(
    counts.map((count, index) => ({ name: `theme ${index}`, count })),
    limit,
  );
}

it("shows no count under the limit", () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 7 }), (counts, limit) => {
      const shown = hidden(counts, limit);
      expect((shown ?? []).every(({ count }) => count === undefined || count >= limit)).toBe(true);
    }),
  );
});

it("leaves every hidden count with several values that fit the total and the others", () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 2, max: 7 }), (counts, limit) => {
      const shown = hidden(counts, limit);
      if (shown === undefined) return;
      const unknown = counts.filter((_, index) => shown[index]?.count === undefined);
      const sum = unknown.reduce((a, b) => a + b, 0);
      // By trying: how many ways there are to write the sum as that many counts above zero.
      const values = unknown.map(() => new Set<number>());
      const tryAll = (written: readonly number[], left: number) => {
        if (written.length === unknown.length) {
          if (left === 0) written.forEach((value, index) => values[index]?.add(value));
          return;
        }
        for (let value = 1; value <= left; value++) tryAll([...written, value], left - value);
      };
      tryAll([], sum);
      expect(values.every((possible) => possible.size > 1)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("hides nothing where nothing is small, and says so where nothing can be shown", () => {
  expect(hidden([7, 5], 5)?.map(({ count }) => count)).toEqual([7, 5]);
  expect(hidden([9, 6, 1], 5)?.map(({ count }) => count)).toEqual([9, undefined, undefined]);
  expect(hidden([1, 1, 1, 1, 1], 5)).toBeUndefined();
});
