import { execFile } from "node:child_process";
import { mkdir, open, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A small disk of its own, whose power can be cut: what reached its backing file is what a real disk would hold. */
export interface LoopDisk {
  readonly folder: string;
  /** The disk as it stands in the backing file now, mounted elsewhere; the file system repairs itself by its journal. */
  cut(): Promise<{ readonly folder: string; readonly close: () => Promise<void> }>;
  readonly close: () => Promise<void>;
}

/** Only root may mount, and only where the machine has loop devices. Answers why not, or undefined. */
export async function whyNoDisks(): Promise<string | undefined> {
  if (process.platform !== "linux") return "only Linux has loop images";
  if (process.getuid?.() !== 0) return "mounting needs root";
  try {
    await run("losetup", ["-f"]);
    return undefined;
  } catch {
    return "there is no loop device";
  }
}

export async function createLoopDisk(folder: string, megabytes: number): Promise<LoopDisk> {
  await mkdir(folder, { recursive: true });
  const image = join(folder, "disk.img");
  const mounted = join(folder, "disk");
  await allocate(image, megabytes);
  await run("mkfs.ext4", ["-q", "-F", image]);
  await mount(["-o", "loop", image], mounted);
  return {
    folder: mounted,
    async cut() {
      const copy = join(folder, "cut.img");
      const where = join(folder, "cut");
      await run("cp", ["--sparse=always", image, copy]);
      await mount(["-o", "loop", copy], where);
      return {
        folder: where,
        async close() {
          await unmount(where);
          await rm(copy);
        },
      };
    },
    async close() {
      await unmount(mounted);
      await rm(image);
    },
  };
}

/** A disk in memory that can be filled to the last byte and freed again. */
export interface SmallDisk {
  readonly folder: string;
  fill(): Promise<void>;
  free(): Promise<void>;
  readonly close: () => Promise<void>;
}

export async function createSmallDisk(folder: string, megabytes: number): Promise<SmallDisk> {
  const mounted = join(folder, "small");
  await mount(["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs"], mounted);
  const filler = join(mounted, "filler");
  return {
    folder: mounted,
    async fill() {
      const { bavail, bsize } = await statfs(mounted);
      const file = await open(filler, "a");
      try {
        const block = Buffer.alloc(bsize);
        for (let left = bavail; left > 0; left -= 1) await file.write(block);
      } catch {
        // Somebody else took the last of it meanwhile: full all the same.
      } finally {
        await file.close();
      }
    },
    free: () => rm(filler, { force: true }),
    close: () => unmount(mounted),
  };
}

async function allocate(path: string, megabytes: number): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.truncate(megabytes * 1024 * 1024);
  } finally {
    await file.close();
  }
}

async function mount(what: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run("mount", [...what, folder]);
}

async function unmount(folder: string): Promise<void> {
  // A process that has just been killed may hold its files for a moment longer.
  for (let tries = 0; ; tries += 1) {
    try {
      await run("umount", [folder]);
      return;
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
