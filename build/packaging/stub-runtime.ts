import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FuseState, FuseV1Options } from "@electron/fuses";

/** The mark that Electron's fuses stand behind, in the program itself. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/**
 * Makes a folder that looks like Electron for Linux to electron-builder: a program that does not run, with all its
 * fuses unset, and one language too many.
 *
 * It lets a machine without Electron pack everything that is the app's own, and lets tests look at the result.
 */
export function makeStubRuntime(folder: string): void {
  mkdirSync(join(folder, "resources"), { recursive: true });
  mkdirSync(join(folder, "locales"), { recursive: true });
  writeFileSync(join(folder, "electron"), stubProgram());
  chmodSync(join(folder, "electron"), 0o755);
  for (const language of ["fi", "sv", "en-GB", "en-US", "de"])
    writeFileSync(join(folder, `locales/${language}.pak`), "");
  writeFileSync(join(folder, "LICENSE"), "A stub has no licence of its own.\n");
}

function stubProgram(): Buffer {
  const count = Object.values(FuseV1Options).filter((value) => typeof value === "number").length;
  // As in Electron: the mark, the version of the list, its length, one byte for each fuse. Set to the opposite of
  // nothing in particular: enabled and disabled by turns, so that a fuse that nobody sets is seen.
  const wire = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? FuseState.ENABLE : FuseState.DISABLE));
  const script = "#!/bin/sh\necho 'This package was made without Electron, to look at its content.' >&2\nexit 1\n";
  return Buffer.concat([Buffer.from(`${script}${sentinel}`), Buffer.from([1, count, ...wire])]);
}
