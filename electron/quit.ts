import type { BrowserWindow, Dialog, Event } from "electron";
import type { VerbRequest } from "../shared/ipc/contract.ts";
import type { Log } from "./log.ts";
import type { ShellWords } from "./words/shell-words.ts";

export interface QuitDeps {
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly words: () => ShellWords;
  /** Tells the page that the app is about to end; it answers until its work is saved. */
  readonly ask: () => void;
  readonly log: Pick<Log, "write">;
  /** Ends the app: everything is saved, or the person has said to go. */
  readonly end: () => void;
  readonly waitMs?: number;
}

/** How long a page may save, or say nothing, before the person is asked. Saving takes milliseconds. */
const usualWaitMs = 5_000;

/**
 * Ends the app when the page's work is on the disk.
 *
 * [Note: The end waits] Closing the window asks the page first. "saved" ends at once, "saving" waits, and "unsaved" (a
 * full disk), or no answer for too long, puts the question to the person. When the page becomes saved while the question
 * stands, the question goes away by itself and the app ends.
 */
export interface Quit {
  /** Holds the closing of the window, and with it the end of the app, until the work is saved. */
  guard(window: BrowserWindow): void;
  /** Holds the end that somebody else has asked for: the menu, the Dock, the system. */
  readonly hold: (event: Pick<Event, "preventDefault">) => void;
  answer(state: VerbRequest<"answerQuit">["state"]): void;
}

export function createQuit(deps: QuitDeps): Quit {
  let state: "open" | "asking-page" | "asking-person" | "ended" = "open";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let question = new AbortController();
  let held: BrowserWindow | undefined;

  function end(): void {
    if (state === "ended") return;
    state = "ended";
    clearTimeout(timer);
    question.abort();
    deps.end();
  }

  async function askPerson(): Promise<void> {
    if (state !== "asking-page") return;
    if (held === undefined || held.isDestroyed()) return end();
    state = "asking-person";
    clearTimeout(timer);
    question = new AbortController();
    const { message, detail, safe, other } = deps.words().unsaved;
    const { response } = await deps.dialog.showMessageBox(held, {
      type: "warning",
      message,
      detail,
      buttons: [safe, other],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: question.signal,
    });
    if (state !== "asking-person") return;
    if (response === 1) {
      deps.log.write({ what: "quit-unsaved" });
      end();
    } else state = "open";
  }

  function hold(event: Pick<Event, "preventDefault">): void {
    // Before there is a window, nothing can be unsaved.
    if (state === "ended" || held === undefined || held.isDestroyed()) return;
    event.preventDefault();
    if (state !== "open") return;
    state = "asking-page";
    timer = setTimeout(() => void askPerson(), deps.waitMs ?? usualWaitMs);
    deps.ask();
  }

  return {
    hold,
    guard(window) {
      held = window;
      window.on("close", hold);
      // A page that is gone has nothing unsaved to speak of, and nobody to ask.
      window.webContents.once("render-process-gone", () => {
        window.off("close", hold);
        held = undefined;
        if (state === "asking-page") end();
      });
      // A page may object to being left; what it would save by that, the question above takes care of.
      window.webContents.on("will-prevent-unload", (event) => event.preventDefault());
    },
    answer(answered) {
      if (state !== "asking-page" && state !== "asking-person") return;
      if (answered === "saved") end();
      else if (answered === "unsaved") void askPerson();
    },
  };
}
