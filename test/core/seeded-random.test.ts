import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../../shared/core/seeded-random.ts";

describe("seeded random numbers", () => {
  it("are the same for the same seed, on every machine", () => {
    const random = createSeededRandom(1);
    expect(Array.from({ length: 5 }, () => random.below(1_000_000))).toEqual(pinned);
  });

  it("differ from seed to seed, also beyond 32 bits", () => {
    const first = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, 2 ** 52].map((seed) => createSeededRandom(seed).next());
    expect(new Set(first).size).toBe(first.length);
  });

  it("fill their range evenly", () => {
    const random = createSeededRandom(3);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 100_000; index += 1) {
      const value = random.below(10);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    // Ten standard deviations of a binomial count: an honest generator never gets there.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(950);
    expect(random.chance(0)).toBe(false);
    expect(random.chance(1)).toBe(true);
  });

  it("pick from what there is", () => {
    const random = createSeededRandom(4);
    expect(new Set(Array.from({ length: 100 }, () => random.pick(["a", "b", "c"])))).toEqual(new Set(["a", "b", "c"]));
    expect(() => random.pick([])).toThrow("there is something to choose from");
    expect(() => createSeededRandom(-1)).toThrow("a seed is a whole number");
  });
});

const pinned = [469_899, 979_176, 806_566, 356_946, 965_815];
