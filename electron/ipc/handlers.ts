import { statfs } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { App, BrowserWindow, Shell } from "electron";
import { err, ok, type Result } from "../../shared/core/result.ts";
import type { VerbAnswer, VerbHandlers } from "../../shared/ipc/contract.ts";
import type { Keeper } from "../../shared/ipc/journal.ts";
import type { FileDialogs } from "../file-dialogs.ts";
import type { Log } from "../log.ts";
import type { OpenedFiles } from "../opened-files.ts";
import { pageAsPdf, printPage } from "../print.ts";
import type { Projector } from "../projector.ts";
import type { Quit } from "../quit.ts";
import type { ShellState } from "../shell-state.ts";

export interface HandlersDeps {
  readonly app: Pick<App, "getVersion">;
  readonly shell: Pick<Shell, "openPath" | "showItemInFolder">;
  readonly mainWindow: () => BrowserWindow | undefined;
  readonly dataFolder: string;
  readonly dialogs: FileDialogs;
  readonly keeper: Keeper;
  readonly openedFiles: OpenedFiles;
  readonly projector: Projector;
  readonly quit: Quit;
  readonly shellState: ShellState;
  readonly log: Log;
}

/** How each verb of the contract is done. Nothing is decided here: each is handed to the part whose business it is. */
export function createHandlers(deps: HandlersDeps): VerbHandlers {
  const { dialogs, keeper, openedFiles, projector, quit, shellState, log } = deps;
  return {
    ...keeper,
    openFile: ({ endings, maxBytes }) => dialogs.open(endings, maxBytes),
    saveFile: ({ name, bytes }) => dialogs.save(name, () => Promise.resolve(bytes)),
    async print() {
      const window = deps.mainWindow();
      return window === undefined ? "failed" : printPage(window.webContents);
    },
    async printToPdf({ name }) {
      const window = deps.mainWindow();
      if (window === undefined) return err({ type: "unwritable", detail: "no-window" });
      return dialogs.save(/\.pdf$/i.test(name) ? name : `${name}.pdf`, () => pageAsPdf(window));
    },
    openProjector({ meeting }) {
      projector.open(meeting);
      return "opened";
    },
    closeProjector() {
      projector.close();
      return "closed";
    },
    takeOpenedFile: async () => (await openedFiles.take()) ?? null,
    tellLook(look) {
      shellState.setLook(look);
      return null;
    },
    tellCommands({ available }) {
      shellState.setAvailable(available);
      return null;
    },
    answerQuit({ state }) {
      quit.answer(state);
      return null;
    },
    appFacts: () => readFacts(deps),
    showFolder: ({ folder }) => showFolder(deps, folder),
    log({ what, error, frames }) {
      log.write({ what: "fault", where: "page", kind: what, error, frames });
      return null;
    },
  };
}

async function readFacts({ app, dataFolder }: HandlersDeps): Promise<VerbAnswer<"appFacts">> {
  const { electron, chrome } = process.versions;
  const home = homedir();
  return {
    version: app.getVersion(),
    electron,
    chrome,
    platform: process.platform === "darwin" ? "mac" : process.platform === "win32" ? "windows" : "linux",
    // Without the person's own name, which the home folder's path has in it.
    dataFolder: dataFolder.startsWith(home) ? `~${dataFolder.slice(home.length)}` : dataFolder,
    freeBytes: await statfs(dataFolder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
  };
}

async function showFolder(
  { shell, dataFolder, log }: HandlersDeps,
  folder: "data" | "backups" | "log",
): Promise<Result<"shown", { readonly type: "unreadable"; readonly detail: string }>> {
  if (folder === "log") {
    shell.showItemInFolder(log.path);
    return ok("shown");
  }
  // What it answers is a sentence of the system, with the path in it.
  const complaint = await shell.openPath(folder === "data" ? dataFolder : join(dataFolder, "backups"));
  return complaint === "" ? ok("shown") : err({ type: "unreadable", detail: "not-shown" });
}
