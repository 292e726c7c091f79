import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";

/** What keeping files asks of the file system: Node's own calls, or those of a test that fills the disk. */
export interface Disk {
  open(path: string, flags: "wx" | "a" | "r", mode?: number): Promise<DiskFile>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options?: { readonly force?: boolean; readonly recursive?: boolean }): Promise<void>;
  readdir(path: string): Promise<readonly string[]>;
  mkdir(path: string, options: { readonly recursive: true; readonly mode: number }): Promise<unknown>;
  stat(path: string): Promise<DiskFacts>;
}

export interface DiskFile {
  /** Writes all of it: Node's `writeFile` goes on after a short write, its `write` does not. */
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  stat(): Promise<DiskFacts>;
  close(): Promise<void>;
}

export interface DiskFacts {
  readonly size: number;
  readonly mtimeMs: number;
}

export function createNodeDisk(): Disk {
  return { open, readFile, rename, rm, readdir, mkdir, stat };
}

/** What keeps a file from being written or read. `detail` is the system's code, such as EACCES; never a path. */
export type DiskFailure = { readonly type: "disk-full" } | { readonly type: "failed"; readonly detail: string };

/** What an exception of the file system means. A full disk and a used-up quota are one thing to a person. */
export function diskFailureOf(error: unknown): DiskFailure {
  const code = codeOf(error);
  return code === "ENOSPC" || code === "EDQUOT" ? { type: "disk-full" } : { type: "failed", detail: code };
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,30}$/.test(code) ? code : "UNKNOWN";
}

/** The files and folders here are the person's alone. */
export const fileMode = 0o600;
export const folderMode = 0o700;

/**
 * Flushes a folder, so that a file that was just made or renamed in it is still there after a power cut. Windows does
 * this by itself and cannot open folders.
 */
export async function syncFolder(disk: Pick<Disk, "open">, folder: string, platform: NodeJS.Platform): Promise<void> {
  if (platform === "win32") return;
  const handle = await disk.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A numbered place in the writing of a file where a process may die: docs/storage.md has the table. In production
 * nothing happens here; a test rig ends the process, or throws what a failing disk throws.
 */
export type FaultPoint = (name: FaultPointName) => Promise<void>;

export const faultPointNames = [
  "A1",
  "A2",
  "A3",
  "A4",
  "A5",
  "A6",
  "J1",
  "J2",
  "J3",
  "J4",
  "J5",
  "B1",
  "B2",
  "B3",
] as const;

export type FaultPointName = (typeof faultPointNames)[number];

export const noFaultPoint: FaultPoint = () => Promise.resolve();
