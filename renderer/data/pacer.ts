import type { Pace } from "../../shared/log/assemble.ts";

/** Lets the window draw and answer in the middle of long work. */
export interface Pacer {
  /** Gives way when this slice of work has lasted long enough; costs next to nothing otherwise. */
  breathe(): Promise<void>;
}

/** A frame of 60 per second has 16 ms, of which the window's own work needs some. */
const sliceMs = 10;

export function createPacer(): Pacer {
  return pacerBy(async () => {
    await giveWay();
    return sliceMs;
  });
}

/** For work that nobody waits for: everything else goes first, and what is left of a frame is all that it takes. */
export function createIdlePacer(): Pacer {
  return pacerBy(whenIdle);
}

/** @param rest answers how long the next slice may be */
function pacerBy(rest: () => Promise<number>): Pacer {
  let end = performance.now() + sliceMs;
  return {
    async breathe() {
      if (performance.now() < end) return;
      const ms = await rest();
      end = performance.now() + ms;
    },
  };
}

/** The same for the core's long loops, together with the caller's progress display and its wish to cancel. */
export function pacedBy(pacer: Pacer, inner?: Pace): Pace {
  return async (done, total) => {
    await pacer.breathe();
    return inner === undefined || (await inner(done, total));
  };
}

interface MaybeScheduler {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Ends the task; the next one comes after input and drawing, without the 4 ms that nested timers wait. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as MaybeScheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Waits until the window has nothing else to do, or for a second at most. Answers for how many milliseconds that will
 * last: while something moves on screen or somebody types, it is what the next frame leaves over.
 */
export function whenIdle(): Promise<number> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if (typeof globalThis.requestIdleCallback !== "function") {
      setTimeout(resolve, 50, sliceMs);
      return;
    }
    const take = (deadline: IdleDeadline) =>
      resolve(deadline.didTimeout ? sliceMs : Math.min(sliceMs, deadline.timeRemaining()));
    requestIdleCallback(take, { timeout: 1000 });
  });
}
