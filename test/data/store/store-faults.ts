import { IDBObjectStore } from "fake-indexeddb";

type Write = (this: unknown, ...args: unknown[]) => unknown;

interface WritableStore {
  put: Write;
  add: Write;
  clear: Write;
  delete: Write;
}

const verbs = ["put", "add", "clear", "delete"] as const;

/** Watches every write to every table, and can let one of them fail. */
export interface StoreFaults {
  /** Writes since the last `reset`. */
  readonly writes: () => number;
  reset(): void;
  /** Lets the n-th write from now on fail, and all after it, until `heal`. */
  failFrom(nth: number, error?: () => Error): void;
  heal(): void;
  /** Takes the watch off; to be called when the test is over. */
  restore(): void;
}

export function quotaExceeded(): Error {
  return new DOMException("The disk is full.", "QuotaExceededError");
}

/** What Chromium answers on a full disk when its store is LevelDB. */
export function noSpaceLeft(): Error {
  return new DOMException("Internal error. IO error: … FILE_ERROR_NO_SPACE", "UnknownError");
}

export function watchStore(): StoreFaults {
  const prototype = IDBObjectStore.prototype as unknown as WritableStore;
  const original = Object.fromEntries(verbs.map((verb) => [verb, prototype[verb]])) as unknown as WritableStore;
  let writes = 0;
  let failingFrom = Number.POSITIVE_INFINITY;
  let makeError: () => Error = quotaExceeded;
  for (const verb of verbs) {
    prototype[verb] = function watched(this: unknown, ...args: unknown[]) {
      writes += 1;
      if (writes >= failingFrom) throw makeError();
      return original[verb].apply(this, args);
    };
  }
  return {
    writes: () => writes,
    reset() {
      writes = 0;
    },
    failFrom(nth, error = quotaExceeded) {
      writes = 0;
      failingFrom = nth;
      makeError = error;
    },
    heal() {
      failingFrom = Number.POSITIVE_INFINITY;
    },
    restore() {
      for (const verb of verbs) prototype[verb] = original[verb];
    },
  };
}
