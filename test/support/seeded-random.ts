/**
 * Chance that a number decides: the same seed gives the same choices on every machine.
 *
 * Not the generator of `shared/core/seeded-random.ts`, and not to be replaced by it: seeds that once failed are pinned
 * in the tests of histories and of mutated files, and with another sequence they would stand for something else.
 */
export interface SeededRandom {
  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
  /** True once in `every` times, on average. */
  oneIn(every: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** A sub-list in the same order; each element is in it once in two times. */
  some<T>(choices: readonly T[]): readonly T[];
  shuffled<T>(list: readonly T[]): readonly T[];
  bytes(length: number): Uint8Array;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, more than enough to choose test cases. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    oneIn: (every) => below(every) === 0,
    pick(choices) {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error("There is nothing to pick from");
      return choice;
    },
    some: (choices) => choices.filter(() => below(2) === 0),
    shuffled(list) {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        const [a, b] = [shuffled[last], shuffled[other]];
        if (a === undefined || b === undefined) continue;
        shuffled[last] = b;
        shuffled[other] = a;
      }
      return shuffled;
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
