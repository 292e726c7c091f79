import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";
import { maxFileBytes, maxFileBytesWithConsent } from "../../shared/core/limits.ts";
import { type OpenedFile, readFile } from "../../shared/bundle/read-file.ts";
import type { Verifier } from "../../shared/core/ed25519.ts";
import type { Primitives } from "../../shared/core/primitives.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { type Failure, refusedFailure, usageFailure } from "./failure.ts";
import { printable } from "./printable.ts";
import { refusalFailure } from "./refusal-sentence.ts";

export interface InputDeps {
  readonly primitives: Primitives;
  readonly verifier: Verifier;
}

/** Reads and verifies one export file. `large` is the person's consent to files of more than 64 MiB. */
export async function openInput(
  { primitives, verifier }: InputDeps,
  path: string,
  large: boolean,
): Promise<Result<OpenedFile, Failure>> {
  const maxBytes = large ? maxFileBytesWithConsent : maxFileBytes;
  const bytes = await readBytes(path, maxBytes);
  if (!bytes.ok) return bytes;
  const file = await readFile(primitives, verifier, bytes.value, { maxBytes });
  return file.ok ? file : err(refusalFailure(file.error, path));
}

/** Opens several files of one group; the first that is refused settles it. */
export async function openInputs(
  deps: InputDeps,
  paths: readonly string[],
  large: boolean,
): Promise<Result<readonly OpenedFile[], Failure>> {
  const files: OpenedFile[] = [];
  for (const path of paths) {
    const file = await openInput(deps, path, large);
    if (!file.ok) return file;
    if (files[0] !== undefined && file.value.manifest.group !== files[0].manifest.group)
      return err(
        refusedFailure("other-group", `${printable(path)} is of another group than ${printable(paths[0] ?? "")}.`),
      );
    files.push(file.value);
  }
  return ok(files);
}

/**
 * What is no ordinary file (a folder, a pipe, a device) and what is too large is refused before it is opened: opening a
 * pipe would wait for ever, and reading a device might never end.
 */
async function readBytes(path: string, maxBytes: number): Promise<Result<Uint8Array, Failure>> {
  const name = printable(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return err(refusedFailure("not-ours", `${name} is a folder, not a Luotsi file.`));
    if (!found.isFile()) return err(refusedFailure("not-ours", `${name} is not an ordinary file.`));
    if (found.size > maxBytes) {
      const limit = `${maxBytes / 1024 / 1024} MiB`;
      const advice = maxBytes < maxFileBytesWithConsent ? "; --large raises the limit" : "";
      return err(refusedFailure("too-big", `${name} has more than ${limit}${advice}.`));
    }
    // The file may have been replaced by a pipe meanwhile: opened so, even that would not wait.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(usageFailure(`${name} cannot be read (${codeOf(error)})`));
  }
}

/** The system's short name of what went wrong, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown reason";
}
