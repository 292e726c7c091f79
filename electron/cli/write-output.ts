import { randomBytes } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { type Failure, refusedFailure, usageFailure } from "./failure.ts";
import { printable } from "./printable.ts";
import { codeOf } from "./read-input.ts";

/** The path that stands for standard output. */
export const standardOutput = "-";

/** Writes to a file as a whole or not at all, or to standard output when the path is `-`. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Result<void, Failure>> {
  if (path === standardOutput) {
    await writeToStandardOutput(bytes);
    return ok(undefined);
  }
  const name = printable(path);
  try {
    const existing = await stat(path).catch(() => undefined);
    // Renaming over a folder fails, and over a device it would take the device's place.
    if (existing !== undefined && !existing.isFile())
      return err(usageFailure(`${name} is there already and is not an ordinary file`));
    await writeAtomically(path, bytes);
    return ok(undefined);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOSPC" || code === "EDQUOT")
      return err(
        refusedFailure("disk-full", `${name} was not written because the disk is full; what was there still is.`),
      );
    return err(usageFailure(`${name} cannot be written (${code})`));
  }
}

/** Waits until the bytes have been handed over: a pipe takes them as fast as its reader does. */
export function writeToStandardOutput(bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * [Note: Whole or not at all] A new file beside the old one takes its place only when all of it is on the disk, so a
 * full disk or a power cut leaves the old file or the new one and never a half. The folder is flushed too; otherwise
 * the newest file may be gone after a power cut though its writing was acknowledged.
 */
async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
      if ((await handle.stat()).size !== bytes.length) throw Object.assign(new Error("short write"), { code: "EIO" });
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
