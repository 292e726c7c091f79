import { isAbsolute, resolve } from "node:path";
import { err, type Result } from "../shared/core/result.ts";
import { type ReadFailure, type ReadFile, readRegularFile } from "./read-regular-file.ts";

/** Somebody who marks a whole folder and presses Enter means one file, or none. */
const mostWaiting = 10;

/**
 * Files that the system asks the app to open: by a double click, a second start, or the Dock. They wait until a page
 * takes them, because the first comes before there is a page. A path is kept and read only when it is taken, once.
 */
export interface OpenedFiles {
  /** @param folder where a path that is not absolute is from */
  offer(path: string, folder: string): void;
  /** The oldest that waits; `undefined` when there is none. */
  take(): Promise<Result<ReadFile, ReadFailure> | undefined>;
}

export interface OpenedFilesDeps {
  readonly maxBytes: number;
  /** Told when something has begun to wait. */
  readonly onOffered: () => void;
}

export function createOpenedFiles({ maxBytes, onOffered }: OpenedFilesDeps): OpenedFiles {
  const waiting: string[] = [];
  return {
    offer(path, folder) {
      // A text with a NUL is no path on any system.
      if (path.includes("\0") || !isOnDisk(path)) return;
      const whole = isAbsolute(path) ? path : resolve(folder, path);
      if (waiting.includes(whole) || waiting.length >= mostWaiting) return;
      waiting.push(whole);
      onOffered();
    },
    async take() {
      const path = waiting.shift();
      if (path === undefined) return undefined;
      if (!/\.luotsi$/i.test(path)) return err({ type: "unreadable", detail: "not-ours" });
      return readRegularFile(path, maxBytes);
    },
  };
}

/** An address with a scheme is for a browser. A drive letter is one sign long, a scheme at least two. */
function isOnDisk(path: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(path);
}
