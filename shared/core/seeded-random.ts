import { assert } from "./assert.ts";

/** Numbers that look random and are the same for the same seed, on every machine. Not for keys or nonces. */
export interface SeededRandom {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

/**
 * sfc32 by Chris Doty-Humphrey (PractRand), 128 bits of state in 32-bit words. The seed fills a part of the state, and
 * the first rounds are thrown away so that seeds which are close to each other part company.
 */
export function createSeededRandom(seed: number): SeededRandom {
  assert(Number.isSafeInteger(seed) && seed >= 0, "a seed is a whole number from 0 on");
  let a = 0x9e3779b9 ^ Math.floor(seed / 2 ** 32);
  let b = 0x243f6a88 ^ seed;
  let c = 0xb7e15162;
  let d = 1;

  const nextWord = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round += 1) nextWord();

  const random: SeededRandom = {
    next: () => nextWord() / 2 ** 32,
    below(limit) {
      assert(limit >= 1, "there is something to choose from");
      return Math.floor((nextWord() / 2 ** 32) * limit);
    },
    chance: (probability) => nextWord() / 2 ** 32 < probability,
    pick(choices) {
      const choice = choices[random.below(choices.length)];
      assert(choice !== undefined, "there is something to choose from");
      return choice;
    },
  };
  return random;
}
