import type { CommandName } from "../../shared/ipc/command-names.ts";
import type { Bridge } from "../../shared/ipc/contract.ts";
import { ask, hear, tell } from "./bridge.ts";
import { createOpenedFile, type FileFromSystem } from "./opened-file.ts";
import type { Shell, WorkState } from "./shell.ts";
import { withTitle } from "./with-title.ts";

/** The shell around the page, over the contract. */
export function createShell(bridge: Bridge): Shell {
  const openedFile = createOpenedFile();
  const takeAll = () => void takeOpenedFiles(bridge, openedFile.add);
  hear(bridge, "fileOpened", takeAll);
  // The file that the app was started with has been waiting since before there was a page.
  takeAll();
  return {
    printToPdf: (name) => withTitle(name.replace(/\.pdf$/i, ""), () => ask(bridge, "printToPdf", { name })),
    onCommand: (listener) =>
      hear(bridge, "command", ({ name }) => {
        if (!undoInText(name)) listener(name);
      }),
    tellCommands: calmly((available) => tell(bridge, "tellCommands", { available })),
    tellLook: (look) => tell(bridge, "tellLook", look),
    openedFile,
    onQuitAsked: (work) => hear(bridge, "quitAsked", () => void answerUntilSaved(bridge, work)),
    facts: () => ask(bridge, "appFacts", {}),
    showFolder: (folder) => ask(bridge, "showFolder", { folder }),
    log: (fault) => tell(bridge, "log", fault),
  };
}

/** One file after another, until there is none: the tiding says only that there is something. */
async function takeOpenedFiles(bridge: Bridge, add: (file: FileFromSystem) => void): Promise<void> {
  for (;;) {
    const file = await ask(bridge, "takeOpenedFile", {});
    if (file === null) return;
    add(file);
  }
}

async function answerUntilSaved(bridge: Bridge, work: () => WorkState): Promise<void> {
  for (let state = work(); ; state = work()) {
    await ask(bridge, "answerQuit", { state });
    if (state !== "saving") return;
    await new Promise((resolve) => setTimeout(resolve, answerEveryMs));
  }
}

const answerEveryMs = 100;

/** A change of place takes away a dozen commands and brings a dozen others: the menu is drawn once for all of them. */
function calmly<T>(act: (value: T) => void): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(value), calmMs);
  };
}

const calmMs = 60;

/**
 * Undo and redo that were chosen in the menu while a text is being written mean the writing. The browser's own way to
 * ask for that is old, and there is no other.
 */
function undoInText(name: CommandName): boolean {
  const writing = document.activeElement;
  if (!(writing instanceof HTMLInputElement || writing instanceof HTMLTextAreaElement)) return false;
  if (name !== "edit.undo" && name !== "edit.redo") return false;
  document.execCommand(name === "edit.undo" ? "undo" : "redo");
  return true;
}
