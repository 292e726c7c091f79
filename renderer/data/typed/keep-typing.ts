import type { Result } from "../../../shared/core/result.ts";
import type { SaveFailure } from "../session.ts";

/**
 * [Note: Nothing typed is lost] While somebody types, what stands in the field is written at least every half second,
 * also when they do not pause: the first letter starts a short wait, and the next write begins when it is over and the
 * one before has come through. So what is on the disk is never more than a second old, and a fast typist causes a few
 * writes a second and not one a letter.
 */
export interface TypingKeeper<T> {
  /** Takes the newest state; returns at once. */
  note(value: T): void;
  /** Writes what waits now, as before the page goes away. */
  flush(): void;
}

export interface TypingKeeperOptions<T> {
  readonly write: (value: T) => Promise<Result<void, SaveFailure>>;
  /** Tells how each write went. */
  readonly onWritten: (result: Result<void, SaveFailure>) => void;
}

export const typingWaitMs = 250;

export function createTypingKeeper<T>({ write, onWritten }: TypingKeeperOptions<T>): TypingKeeper<T> {
  let waiting: { readonly value: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = 0;
  const begin = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === undefined) return;
    const { value } = waiting;
    waiting = undefined;
    running += 1;
    void write(value).then((result) => {
      running -= 1;
      onWritten(result);
      if (waiting !== undefined && running === 0) timer ??= setTimeout(begin, typingWaitMs);
    });
  };
  return {
    note(value) {
      waiting = { value };
      if (running === 0) timer ??= setTimeout(begin, typingWaitMs);
    },
    // Beside one that is under way, too: the store does writes of one place in their order.
    flush: begin,
  };
}
