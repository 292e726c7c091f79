import { err, ok, type Result } from "../../../shared/core/result.ts";
import type { SaveFailure } from "../session.ts";

/** The part of the browser's lock manager that is used. */
export interface Locks {
  request(name: string, options: { readonly signal: AbortSignal }, callback: () => Promise<void>): Promise<unknown>;
}

/** Holds a group for this window; `release` gives it back. */
export interface TabLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes a group for this window alone. Waits a moment, because a window that is being reloaded holds on to its locks
 * for some milliseconds.
 *
 * Where the browser has no locks (a page that an intranet serves without TLS) every window gets in, and the number that
 * each write expects (`StateRow.revision`) keeps the second one from writing.
 */
export async function lockGroup(
  locks: Locks | undefined,
  group: string,
  patienceMs: number,
): Promise<Result<TabLock, SaveFailure>> {
  if (locks === undefined) return ok({ release: () => Promise.resolve() });
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patienceMs);
  try {
    return ok(await holdLock(locks, `luotsi-group-${group}`, abort.signal));
  } catch {
    return err({ type: "open-elsewhere" });
  } finally {
    clearTimeout(timer);
  }
}

function holdLock(locks: Locks, name: string, signal: AbortSignal): Promise<TabLock> {
  return new Promise((resolve, reject) => {
    const held = locks.request(
      name,
      { signal },
      () =>
        new Promise<void>((done) => {
          resolve({
            release: async () => {
              done();
              await held;
            },
          });
        }),
    );
    held.catch(reject);
  });
}
