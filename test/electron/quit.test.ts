import { EventEmitter } from "node:events";
import type { BrowserWindow, MessageBoxOptions } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LogEntry } from "../../electron/log.ts";
import { createQuit } from "../../electron/quit.ts";
import { shellWords } from "../../electron/words/shell-words.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  destroyed = false;
  isDestroyed(): boolean {
    return this.destroyed;
  }
  /** Closes as Electron would: unless a listener prevents it. */
  close(): boolean {
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) };
    this.emit("close", event);
    return !event.prevented;
  }
}

function setUp() {
  const window = new FakeWindow();
  const done: string[] = [];
  const written: LogEntry[] = [];
  const questions: { readonly options: MessageBoxOptions; answer(response: number): void }[] = [];
  const quit = createQuit({
    dialog: {
      showMessageBox: (_window: unknown, options?: MessageBoxOptions) =>
        new Promise((resolve) => {
          const given = options ?? { message: "" };
          const answer = (response: number) => resolve({ response, checkboxChecked: false });
          given.signal?.addEventListener("abort", () => answer(given.cancelId ?? 0));
          questions.push({ options: given, answer });
        }),
    },
    words: () => shellWords("fi"),
    ask: () => void done.push("asked"),
    log: { write: (entry) => void written.push(entry) },
    end: () => void done.push("ended"),
    waitMs: 1000,
  });
  quit.guard(window as unknown as BrowserWindow);
  return { window, quit, done, questions, written };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("closing the window", () => {
  it("asks the page and waits, and ends when all is saved", () => {
    const { window, quit, done } = setUp();
    expect(window.close()).toBe(false);
    expect(done).toEqual(["asked"]);
    quit.answer("saved");
    expect(done).toEqual(["asked", "ended"]);
    expect(window.close()).toBe(true);
  });

  it("waits while the page is saving, and asks nobody twice", () => {
    const { window, quit, done, questions } = setUp();
    window.close();
    quit.answer("saving");
    window.close();
    quit.answer("saving");
    expect(done).toEqual(["asked"]);
    expect(questions).toEqual([]);
    quit.answer("saved");
    expect(done).toEqual(["asked", "ended"]);
  });

  it("asks the person when something cannot be saved; the safe answer is the usual one", async () => {
    const { window, quit, done, questions } = setUp();
    window.close();
    quit.answer("unsaved");
    const { options } = questions[0] ?? {};
    expect([options?.defaultId, options?.cancelId, options?.buttons?.[0]]).toEqual([0, 0, "Palaa Luotsiin"]);
    questions[0]?.answer(0);
    await settle();
    expect(done).toEqual(["asked"]);
    // And again from the beginning.
    expect(window.close()).toBe(false);
    expect(done).toEqual(["asked", "asked"]);
  });

  it("ends without saving when the person says so, and notes it", async () => {
    const { window, quit, done, questions, written } = setUp();
    window.close();
    quit.answer("unsaved");
    questions[0]?.answer(1);
    await settle();
    expect(done).toEqual(["asked", "ended"]);
    expect(written).toEqual([{ what: "quit-unsaved" }]);
  });

  it("asks the person when the page says nothing for long", async () => {
    const { window, done, questions } = setUp();
    window.close();
    await vi.advanceTimersByTimeAsync(999);
    expect(questions).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(questions).toHaveLength(1);
    expect(done).toEqual(["asked"]);
  });

  it("asks the person when saving takes too long, and ends by itself when it is done after all", async () => {
    const { window, quit, done, questions, written } = setUp();
    window.close();
    quit.answer("saving");
    await vi.advanceTimersByTimeAsync(1000);
    expect(questions).toHaveLength(1);
    quit.answer("saved");
    await settle();
    expect(questions[0]?.options.signal?.aborted).toBe(true);
    expect(done).toEqual(["asked", "ended"]);
    expect(written).toEqual([]);
  });

  it("puts one question only, however often the page says the same", async () => {
    const { window, quit, questions } = setUp();
    window.close();
    quit.answer("unsaved");
    quit.answer("unsaved");
    await vi.advanceTimersByTimeAsync(5000);
    expect(questions).toHaveLength(1);
  });

  it("is not held for a page that is gone", () => {
    const { window } = setUp();
    window.webContents.emit("render-process-gone");
    expect(window.close()).toBe(true);
  });

  it("ends when the page goes while it is being asked", () => {
    const { window, done } = setUp();
    window.close();
    window.webContents.emit("render-process-gone");
    expect(done).toEqual(["asked", "ended"]);
  });
});

it("heeds no answer that was not asked for", () => {
  const { quit, done, questions } = setUp();
  quit.answer("saved");
  quit.answer("unsaved");
  expect(done).toEqual([]);
  expect(questions).toEqual([]);
});

it("holds the end that the menu or the system asks for in the same way", () => {
  const { quit, done } = setUp();
  const event = { prevented: false, preventDefault: () => void (event.prevented = true) };
  quit.hold(event);
  expect(event.prevented).toBe(true);
  quit.answer("saved");
  expect(done).toEqual(["asked", "ended"]);
});

it("lets the app end that has no window yet, or none any more", () => {
  const { quit, window } = setUp();
  window.destroyed = true;
  const event = { preventDefault: () => expect.unreachable("nothing is unsaved") };
  quit.hold(event);
  expect(window.destroyed).toBe(true);
});

it("overrules a page that objects to being left", () => {
  const { window } = setUp();
  const event = { prevented: false, preventDefault: () => void (event.prevented = true) };
  window.webContents.emit("will-prevent-unload", event);
  expect(event.prevented).toBe(true);
});
