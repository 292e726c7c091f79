/** Throws when something that the code itself guarantees does not hold: a bug, never a user's doing. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${what}`);
}
