import { lstat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { BrowserWindow, Dialog, FileFilter } from "electron";
import { err, ok, type Result } from "../shared/core/result.ts";
import { atomicWriteDeps, writeAtomically } from "./files/atomic-write.ts";
import { safeFileName } from "./file-name.ts";
import { errorCode, type ReadFailure, type ReadFile, readRegularFile } from "./read-regular-file.ts";
import type { ShellWords } from "./words/shell-words.ts";

export interface FileDialogsDeps {
  readonly dialog: Pick<Dialog, "showOpenDialog" | "showSaveDialog">;
  /** The window that the dialogs belong to. */
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => ShellWords;
  /** Where a person keeps documents, for the first save. */
  readonly documentsFolder: () => string;
}

export type Cancelled = { readonly type: "cancelled" };
export type WriteFailure = { readonly type: "disk-full" } | { readonly type: "unwritable"; readonly detail: string };

/** The system's own dialogs, and the one place where a path that a person chose is read or written. */
export interface FileDialogs {
  open(endings: readonly string[], maxBytes: number): Promise<Result<ReadFile, ReadFailure | Cancelled>>;
  /** Asks where first, and makes the bytes only then. */
  save(proposedName: string, bytes: () => Promise<Uint8Array>): Promise<Result<"saved", WriteFailure | Cancelled>>;
  /** A folder of the person's choice; `undefined` when none was chosen. */
  readonly chooseFolder: () => Promise<string | undefined>;
}

export function createFileDialogs({ dialog, window, words, documentsFolder }: FileDialogsDeps): FileDialogs {
  // The next dialog opens where the last one ended, until the app is closed.
  let folder: string | undefined;

  return {
    async open(endings, maxBytes) {
      const { files } = words();
      const asked = {
        title: files.open,
        defaultPath: folder ?? documentsFolder(),
        properties: ["openFile" as const],
        filters: filtersFor(endings, words()),
      };
      const parent = window();
      const chosen = await (parent === undefined ? dialog.showOpenDialog(asked) : dialog.showOpenDialog(parent, asked));
      const [path] = chosen.filePaths;
      if (chosen.canceled || path === undefined) return err({ type: "cancelled" });
      folder = dirname(path);
      return readRegularFile(path, maxBytes);
    },

    async save(proposedName, bytes) {
      const { files } = words();
      const name = safeFileName(proposedName);
      const ending = extname(name).slice(1);
      const asked = {
        title: ending === "pdf" ? files.pdf : files.save,
        defaultPath: join(folder ?? documentsFolder(), name),
        filters: ending === "" ? [] : filtersFor([ending], words()),
        properties: ["createDirectory" as const, "showOverwriteConfirmation" as const],
      };
      const parent = window();
      const chosen = await (parent === undefined ? dialog.showSaveDialog(asked) : dialog.showSaveDialog(parent, asked));
      if (chosen.canceled || chosen.filePath === "") return err({ type: "cancelled" });
      folder = dirname(chosen.filePath);
      return writeChosen(chosen.filePath, await bytes());
    },

    async chooseFolder() {
      const asked = {
        title: words().files.folder,
        defaultPath: folder ?? documentsFolder(),
        properties: ["openDirectory" as const, "createDirectory" as const],
      };
      const parent = window();
      const chosen = await (parent === undefined ? dialog.showOpenDialog(asked) : dialog.showOpenDialog(parent, asked));
      return chosen.canceled ? undefined : chosen.filePaths[0];
    },
  };
}

/** Renaming over a folder fails, and over a link or a device it would take the place of what is not ours. */
async function writeChosen(path: string, bytes: Uint8Array): Promise<Result<"saved", WriteFailure>> {
  try {
    const there = await lstat(path).catch(() => undefined);
    if (there !== undefined && !there.isFile()) return err({ type: "unwritable", detail: "not-a-file" });
    const written = await writeAtomically(atomicWriteDeps(), path, bytes);
    if (written.ok) return ok("saved");
    return err(
      written.error.type === "disk-full" ? written.error : { type: "unwritable", detail: written.error.detail },
    );
  } catch (error) {
    return err({ type: "unwritable", detail: errorCode(error) });
  }
}

function filtersFor(endings: readonly string[], { files }: ShellWords): FileFilter[] {
  const [first = ""] = endings;
  const name = first === "luotsi" ? files.luotsi : endings.map((ending) => ending.toUpperCase()).join(", ");
  return [
    { name, extensions: [...endings] },
    { name: files.all, extensions: ["*"] },
  ];
}
