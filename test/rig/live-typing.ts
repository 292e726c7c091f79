import type { SeededRandom } from "../../shared/core/seeded-random.ts";

/** What a person sees of one field: what stands in it, and the lines that were saved from it. */
export interface Typed {
  /** When the app had taken the key, in milliseconds since 1970. */
  readonly atMs: number;
  readonly text: string;
  readonly saved: readonly string[];
}

export interface KeyToPress {
  readonly key: string;
  /** How long a person waits before it. */
  readonly waitMs: number;
  /** What is to be seen once it has been taken. */
  readonly after: Omit<Typed, "atMs">;
}

/**
 * Keys as somebody presses them who takes notes in haste: words that no other trial has, now and then a pause, and Enter
 * when a line is long enough. Without end.
 *
 * @param enters whether Enter saves the line, or is left out, as in a running text.
 */
export function* keysOfHaste(
  random: SeededRandom,
  trial: number,
  before: Omit<Typed, "atMs">,
  enters: boolean,
): Generator<KeyToPress> {
  let { text } = before;
  let saved = before.saved;
  for (let word = 1; ; word += 1) {
    const pace = 5 + random.below(90);
    for (const letter of `${/^$| $/.test(text) ? "" : " "}koe${trial}sana${word}`) {
      text += letter;
      yield { key: letter === " " ? "Space" : letter, waitMs: random.below(pace), after: { text, saved } };
    }
    if (enters && random.below(4) === 0) {
      saved = [...saved, text];
      text = "";
      yield { key: "Enter", waitMs: random.below(120), after: { text, saved } };
    }
  }
}

/** How one kill ended. */
export interface Verdict {
  readonly isLost: boolean;
  /** How much of the last typing is gone, in milliseconds before the kill; 0 when nothing is. */
  readonly goneMs: number;
}

/**
 * Compares what was found with what had been there: it must be a state that was seen, and none that had been replaced by
 * a later one more than a second before the kill.
 */
export function judge(history: readonly Typed[], killedMs: number, found: Omit<Typed, "atMs">): Verdict {
  const isFound = (typed: Typed) =>
    typed.text.trim() === found.text.trim() && typed.saved.every((line) => found.saved.includes(line));
  const at = history.findLastIndex(isFound);
  if (at < 0) return { isLost: true, goneMs: Number.POSITIVE_INFINITY };
  const next = history[at + 1];
  const goneMs = next === undefined ? 0 : Math.max(0, killedMs - next.atMs);
  return { isLost: goneMs > promisedMs, goneMs };
}

const promisedMs = 1000;
