/** Throws when something that the code itself guarantees does not hold: a bug, never a user's doing. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${what}`);
}

/** Closes a `switch` over a union: a new member that is not handled is a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`);
}
