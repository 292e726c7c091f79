import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { utf8ToBytes } from "../shared/core/bytes.ts";
import { atomicWriteDeps, writeAtomically } from "./files/atomic-write.ts";
import { errorCode } from "./read-regular-file.ts";

/**
 * Keeps a small value of the shell in a file, whole or not at all, one write after another. Losing it loses no work, so
 * a failure is told and goes no further.
 */
export function createKeptJson<T>(path: string, onFailure: (reason: string) => void): (value: T) => void {
  let last: Promise<void> = Promise.resolve();
  const write = async (value: T): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const written = await writeAtomically(atomicWriteDeps(), path, utf8ToBytes(`${JSON.stringify(value)}\n`));
    if (!written.ok) onFailure(written.error.type === "disk-full" ? "disk-full" : written.error.detail);
  };
  return (value) => {
    last = last.then(() => write(value)).catch((error: unknown) => onFailure(errorCode(error)));
  };
}
