import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTypingKeeper, typingWaitMs } from "../../../renderer/data/typed/keep-typing.ts";
import type { SaveFailure } from "../../../renderer/data/session.ts";
import { err, ok, type Result } from "../../../shared/core/result.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A disk that takes its time and notes what has come through. */
function slowDisk(tookMs: number) {
  const through: { readonly value: string; readonly at: number }[] = [];
  const results: Result<void, SaveFailure>[] = [];
  let answer: Result<void, SaveFailure> = ok(undefined);
  const keeper = createTypingKeeper<string>({
    write: async (value) => {
      await new Promise((resolve) => setTimeout(resolve, tookMs));
      if (answer.ok) through.push({ value, at: Date.now() });
      return answer;
    },
    onWritten: (result) => results.push(result),
  });
  return { keeper, through, results, failWith: (next: Result<void, SaveFailure>) => (answer = next) };
}

describe("keeping what is typed", () => {
  test.each([0, 20, 200])(
    "leaves nothing on screen alone for a second while letters keep coming, with %i ms a write",
    async (tookMs) => {
      const { keeper, through } = slowDisk(tookMs);
      const typedAt = new Map<string, number>();
      for (let letter = 1; letter <= 200; letter += 1) {
        const text = "x".repeat(letter);
        keeper.note(text);
        typedAt.set(text, Date.now());
        await vi.advanceTimersByTimeAsync(30);
        const kept = through.at(-1)?.value.length ?? 0;
        const oldestLost = typedAt.get("x".repeat(kept + 1));
        expect(Date.now() - (oldestLost ?? Date.now())).toBeLessThan(1000);
      }
      await vi.advanceTimersByTimeAsync(1000);
      expect(through.at(-1)?.value).toBe("x".repeat(200));
      // A few writes a second, and not one a letter.
      expect(through.length).toBeLessThan(200 / 4);
    },
  );

  test("writes at once when the page goes away, also beside a write that is under way", async () => {
    const { keeper, through } = slowDisk(50);
    keeper.note("a");
    await vi.advanceTimersByTimeAsync(typingWaitMs + 10);
    keeper.note("ab");
    keeper.flush();
    await vi.advanceTimersByTimeAsync(50);
    expect(through.map(({ value }) => value)).toEqual(["a", "ab"]);
    keeper.flush();
    await vi.advanceTimersByTimeAsync(500);
    expect(through).toHaveLength(2);
  });

  test("tells each failure, and tries again with the next letter", async () => {
    const { keeper, through, results, failWith } = slowDisk(1);
    failWith(err({ type: "disk-full" }));
    keeper.note("a");
    await vi.advanceTimersByTimeAsync(500);
    expect(results).toEqual([err({ type: "disk-full" })]);
    failWith(ok(undefined));
    keeper.note("ab");
    await vi.advanceTimersByTimeAsync(500);
    expect(through.map(({ value }) => value)).toEqual(["ab"]);
  });
});
