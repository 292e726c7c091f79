import type { AtomicWriteDeps } from "../../../electron/files/atomic-write.ts";
import { createNodeDisk, type Disk, type FaultPointName } from "../../../electron/files/disk.ts";

/** A disk that is a folder in memory, with what a power cut would leave of it. */
export interface MemoryDisk extends Disk {
  readonly files: Map<string, Uint8Array>;
  /** Bytes that still find room; a write beyond them fails after what fits, as a full disk does. */
  room: number;
}

export function createMemoryDisk(): MemoryDisk {
  const files = new Map<string, Uint8Array>();
  const fail = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const disk: MemoryDisk = {
    files,
    room: Number.POSITIVE_INFINITY,
    open(path, flags) {
      if (flags === "wx" && files.has(path))
        return Promise.reject(Object.assign(new Error("EEXIST"), { code: "EEXIST" }));
      if (flags !== "r" && !files.has(path)) files.set(path, new Uint8Array());
      return Promise.resolve({
        writeFile(bytes) {
          const fits = Math.min(bytes.length, disk.room);
          disk.room -= fits;
          const before = files.get(path) ?? new Uint8Array();
          const after = new Uint8Array(before.length + fits);
          after.set(before);
          after.set(bytes.subarray(0, fits), before.length);
          files.set(path, after);
          return fits < bytes.length
            ? Promise.reject(Object.assign(new Error("ENOSPC"), { code: "ENOSPC" }))
            : Promise.resolve();
        },
        sync: () => Promise.resolve(),
        stat: () => Promise.resolve({ size: files.get(path)?.length ?? 0, mtimeMs: 0 }),
        close: () => Promise.resolve(),
      });
    },
    readFile: (path) => {
      const bytes = files.get(path);
      return bytes === undefined
        ? Promise.reject(Object.assign(new Error("ENOENT"), { code: "ENOENT" }))
        : Promise.resolve(bytes.slice());
    },
    rename(from, to) {
      files.set(to, files.get(from) ?? fail("ENOENT"));
      files.delete(from);
      return Promise.resolve();
    },
    rm(path) {
      for (const name of files.keys()) if (name === path || name.startsWith(`${path}/`)) files.delete(name);
      return Promise.resolve();
    },
    readdir(path) {
      const names = new Set<string>();
      for (const name of files.keys())
        if (name.startsWith(`${path}/`)) names.add(name.slice(path.length + 1).split("/")[0] ?? "");
      return names.size === 0
        ? Promise.reject(Object.assign(new Error("ENOENT"), { code: "ENOENT" }))
        : Promise.resolve([...names]);
    },
    mkdir: () => Promise.resolve(undefined),
    stat: (path) => Promise.resolve({ size: files.get(path)?.length ?? 0, mtimeMs: 1 }),
  };
  return disk;
}

/** Thrown at a point where the process is to be thought dead. */
export class Killed extends Error {}

export function faultyDeps(
  disk: Disk = createNodeDisk(),
  point: (name: FaultPointName) => Promise<void> = () => Promise.resolve(),
): AtomicWriteDeps {
  return { disk, platform: "linux", point, wait: () => Promise.resolve() };
}
