import { constants } from "node:fs";
import { lstat, open } from "node:fs/promises";
import { basename } from "node:path";
import { err, ok, type Result } from "../shared/core/result.ts";

/** A file's bytes and its name to show. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ReadFailure =
  | { readonly type: "too-big"; readonly bytes: number }
  | { readonly type: "unreadable"; readonly detail: string };

/**
 * Reads an ordinary file once and as a whole. A folder, a link, a pipe or a device is refused before it is opened, and
 * again after: what stands behind a name may change in between. Its size is known before a byte is read.
 */
export async function readRegularFile(path: string, maxBytes: number): Promise<Result<ReadFile, ReadFailure>> {
  try {
    if (!(await lstat(path)).isFile()) return err({ type: "unreadable", detail: "not-a-file" });
    // Opening a pipe would wait for its other end; O_NONBLOCK does not.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return err({ type: "unreadable", detail: "not-a-file" });
      if (facts.size > maxBytes) return err({ type: "too-big", bytes: facts.size });
      const bytes = new Uint8Array(facts.size);
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, at);
        if (bytesRead === 0) return err({ type: "unreadable", detail: "changed" });
        at += bytesRead;
      }
      return ok({ name: basename(path).slice(0, maxNameLength), bytes });
    } finally {
      await file.close();
    }
  } catch (error) {
    return err({ type: "unreadable", detail: errorCode(error) });
  }
}

const maxNameLength = 255;

/** The system's code of an exception, such as EACCES; never its message, which holds a path. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,30}$/.test(code) ? code : "unknown";
}
