import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createIdlePacer, whenIdle } from "../../renderer/data/pacer.ts";

let now = 0;
let deadline = { didTimeout: false, timeRemaining: () => 50 };
const rests = vi.fn<(take: (given: typeof deadline) => void) => void>((take) => take(deadline));

beforeEach(() => {
  now = 0;
  rests.mockClear();
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("requestIdleCallback", rests);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** How many milliseconds the pacer lets pass before it rests again, of work that looks each millisecond. */
async function nextSlice(pacer: ReturnType<typeof createIdlePacer>): Promise<number> {
  const from = now;
  const before = rests.mock.calls.length;
  while (rests.mock.calls.length === before) {
    now += 1;
    await pacer.breathe();
  }
  return now - from;
}

describe("work that nobody waits for", () => {
  it("takes what the next frame leaves over, and no more than a slice of a window at rest", async () => {
    const pacer = createIdlePacer();
    await nextSlice(pacer);
    expect(await nextSlice(pacer)).toBe(10);
    deadline = { didTimeout: false, timeRemaining: () => 3 };
    await nextSlice(pacer);
    expect(await nextSlice(pacer)).toBe(3);
  });

  it("goes on in a window that is never at rest", async () => {
    deadline = { didTimeout: true, timeRemaining: () => 0 };
    expect(await whenIdle()).toBe(10);
  });
});
