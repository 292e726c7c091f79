import { err, ok, type Result } from "../../../shared/core/result.ts";
import type { SaveFailure } from "../session.ts";

/**
 * Runs a piece of work on the store and turns what databases throw into values.
 *
 * [Note: A store that never answers] After a full disk a browser may close the database under a transaction that then
 * fires no event at all. So every piece of work has a deadline; work that misses it may still be done later, which is
 * why writes carry an id by which the next look at the store recognises them.
 */
export async function durably<T>(deadlineMs: number, work: () => PromiseLike<T>): Promise<Result<T, SaveFailure>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<Result<T, SaveFailure>>((resolve) => {
    timer = setTimeout(() => resolve(err({ type: "store", detail: noAnswer })), deadlineMs);
  });
  try {
    return await Promise.race([deadline, work().then((value) => ok(value))]);
  } catch (error) {
    return err(failureOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/** The detail of a store that missed its deadline; asking it again would only take as long again. */
export const noAnswer = "no answer in time";

/** Thrown inside a transaction to end it without a trace; `durably` answers the failure. */
export class Refused extends Error {
  readonly failure: SaveFailure;

  constructor(failure: SaveFailure) {
    super(failure.type);
    this.name = "Refused";
    this.failure = failure;
  }
}

/** What a database's error means. A full disk has two names: that of the quota, and an unknown error that tells why. */
export function failureOf(error: unknown): SaveFailure {
  for (let cause: unknown = error, depth = 0; depth < 5 && isErrorLike(cause); cause = cause.inner, depth += 1) {
    if (cause instanceof Refused) return cause.failure;
    const { name, message } = cause;
    if (name === "QuotaExceededError" || /NO_SPACE|QuotaExceeded|disk.*full/i.test(message))
      return { type: "disk-full" };
  }
  return { type: "store", detail: isErrorLike(error) ? error.name : "unknown" };
}

interface ErrorLike {
  readonly name: string;
  readonly message: string;
  readonly inner?: unknown;
}

function isErrorLike(value: unknown): value is ErrorLike {
  return typeof value === "object" && value !== null && "name" in value && "message" in value;
}
