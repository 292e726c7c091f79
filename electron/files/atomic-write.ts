import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { err, ok, type Result } from "../../shared/core/result.ts";
import {
  createNodeDisk,
  type Disk,
  type DiskFailure,
  diskFailureOf,
  type FaultPoint,
  fileMode,
  noFaultPoint,
  syncFolder,
} from "./disk.ts";

export interface AtomicWriteDeps {
  readonly disk: Disk;
  readonly platform: NodeJS.Platform;
  readonly point: FaultPoint;
  /** Waits before a rename is tried again. */
  readonly wait: (ms: number) => Promise<void>;
}

/** The writer's dependencies on a real machine. */
export function atomicWriteDeps(point: FaultPoint = noFaultPoint): AtomicWriteDeps {
  return {
    disk: createNodeDisk(),
    platform: process.platform,
    point,
    wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  };
}

/**
 * Writes a file as a whole or not at all: a new file beside the old one takes its place only when all of it is on the
 * disk and `verify`, if there is one, has found in it what was meant. A full disk or a power cut leaves the old file or
 * the new one and never a half; what the answer calls written survives a power cut, for which the folder is flushed too.
 *
 * A name that begins with a dot is a leaving of a writer that was killed, and means nothing to any reader.
 */
export async function writeAtomically<E = never>(
  deps: AtomicWriteDeps,
  path: string,
  bytes: Uint8Array,
  verify?: (readBack: Uint8Array) => Promise<Result<unknown, E>>,
): Promise<Result<void, DiskFailure | E>> {
  const { disk, platform, point } = deps;
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 150)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await point("A1");
    const handle = await disk.open(temporary, "wx", fileMode);
    try {
      await handle.writeFile(bytes);
      await point("A2");
      await handle.sync();
      if ((await handle.stat()).size !== bytes.length) throw Object.assign(new Error("short write"), { code: "EIO" });
    } finally {
      await handle.close();
    }
    await point("A3");
    if (verify !== undefined) {
      const verified = await verify(await disk.readFile(temporary));
      if (!verified.ok) {
        await disk.rm(temporary, { force: true });
        return verified;
      }
    }
    await point("A4");
    await renamePatiently(deps, temporary, path);
    await point("A5");
    await syncFolder(disk, folder, platform);
    await point("A6");
    return ok(undefined);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    return err(diskFailureOf(error));
  }
}

/** On Windows a scanner may hold on to a new file for a moment. */
async function renamePatiently({ disk, platform, wait }: AtomicWriteDeps, from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      const failure = diskFailureOf(error);
      const isHeld = failure.type === "failed" && heldCodes.has(failure.detail);
      if (platform !== "win32" || !isHeld || attempt >= renameAttempts) throw error;
      await wait(Math.min(50 * 2 ** attempt, 800));
    }
  }
}

const renameAttempts = 10;
const heldCodes: ReadonlySet<string> = new Set(["EPERM", "EBUSY", "EACCES"]);
