import type { BrowserWindow, Dialog } from "electron";
import type { Log } from "./log.ts";
import type { ShellWords } from "./words/shell-words.ts";

export interface PageGoneDeps {
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly words: () => ShellWords;
  readonly log: Pick<Log, "write">;
  /** Opens a new window in place of the one whose page is gone. */
  readonly reopen: () => void;
  readonly end: () => void;
}

/** When the page's process dies, says so instead of leaving an empty window, and offers to go on from what is saved. */
export function watchPage(window: BrowserWindow, { dialog, words, log, reopen, end }: PageGoneDeps): void {
  window.webContents.once("render-process-gone", (_event, { reason }) => {
    // The app is being ended: that is how a page goes.
    if (reason === "clean-exit") return;
    log.write({ what: "page-gone", reason });
    const { message, detail, safe, other } = words().pageGone;
    const buttons = [safe, other];
    dialog.showMessageBox({ type: "error", message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true }).then(
      ({ response }) => {
        if (response === 1) return end();
        window.destroy();
        reopen();
      },
      () => end(),
    );
  });
}
