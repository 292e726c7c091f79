import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isShrunk, type KeptBackup, planRetention } from "../../../electron/files/retention.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const start = Date.UTC(2024, 0, 1);

/** What is kept when a backup is made every `everyMs` for `forMs`, and old ones are taken away each time. */
function kept(everyMs: number, forMs: number): readonly KeptBackup[] {
  let backups: KeptBackup[] = [];
  for (let madeMs = start; madeMs <= start + forMs; madeMs += everyMs) {
    backups.push({ madeMs, changes: 10 + backups.length });
    const outdated = new Set(planRetention(backups, madeMs));
    backups = backups.filter((backup) => !outdated.has(backup));
  }
  return backups;
}

describe("backups that have served their time", () => {
  test("of two years, hour by hour: two days of all, then days, weeks and months", () => {
    const end = start + 730 * day;
    const all = kept(hour, 730 * day);
    const ageInDays = all.map(({ madeMs }) => (end - madeMs) / day).sort((a, b) => a - b);
    expect(ageInDays.filter((age) => age <= 2)).toHaveLength(49);
    expect(new Set(all.map(({ madeMs }) => Math.floor(madeMs / day))).size).toBeGreaterThanOrEqual(14 + 8 + 9);
    expect(ageInDays.filter((age) => age > 14).length).toBeLessThanOrEqual(10 + 12);
    expect(ageInDays.at(-1)).toBeGreaterThan(330);
    expect(all.length).toBeLessThan(49 + 14 + 10 + 12);
  });

  test("are none where little is made: a device that lay in a drawer keeps its last ones", () => {
    const few = [0, 1, 2].map((nth): KeptBackup => ({ madeMs: start + nth * day, changes: nth }));
    expect(planRetention(few, start + 900 * day)).toEqual([]);
  });

  test("never include the newest, the fullest, or one of the future", () => {
    const backup = fc.record({
      madeMs: fc.integer({ min: 0, max: 900 }).map((at) => start + at * day),
      changes: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(backup, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 900 }), (all, at) => {
        const now = start + at * day;
        const outdated = planRetention(all, now);
        const left = all.filter((each) => !outdated.includes(each));
        const newest = Math.max(...all.map(({ madeMs }) => madeMs));
        expect(left.some(({ madeMs }) => madeMs === newest)).toBe(true);
        expect(Math.max(...left.map(({ changes }) => changes))).toBe(Math.max(...all.map(({ changes }) => changes)));
        for (const { madeMs } of outdated) expect(now - madeMs).toBeGreaterThan(2 * day);
      }),
    );
  });
});

test.each([
  [50, [100], false],
  [49, [100], true],
  [49, [10, 100, 20], true],
  [1, [], false],
])("%i changes after %j: shrunk is %s", (changes, earlier, expected) => {
  expect(
    isShrunk(
      changes,
      earlier.map((each) => ({ madeMs: 0, changes: each })),
    ),
  ).toBe(expected);
});
