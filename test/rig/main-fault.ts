import { appendFileSync, existsSync } from "node:fs";
import fs, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import type { MainFault } from "./world.ts";

/**
 * Loaded into the main process before the app's own script: numbers every call by which it writes to the disk, from
 * outside, and at the n-th one kills the app with all its processes, or fails as a full disk does, from there on. The
 * app itself has no hook for this. What was passed is noted in `<armedBy>.passed`, a line each.
 */
const fault = JSON.parse(process.env["LUOTSI_RIG_FAULT"] ?? "null") as MainFault | null;
if (fault !== null) install(fault);

function install({ at, how, armedBy }: MainFault): void {
  let passed = 0;
  const pass = (what: string, path: unknown): void => {
    if (!existsSync(armedBy)) return;
    passed += 1;
    appendFileSync(`${armedBy}.passed`, `${what} ${shortName(path)}\n`);
    if (how === "kill" && passed === at) process.kill(-process.pid, "SIGKILL");
    if (how === "disk-full" && passed >= at) {
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    }
  };
  const { open, rename, rm } = fs;
  fs.open = async (path, flags, mode) => {
    const isWritten = typeof flags === "number" ? (flags & 3) !== 0 : flags !== undefined && flags !== "r";
    if (isWritten) pass("open", path);
    const handle = await open(path, flags, mode);
    return isWritten ? watched(handle, path) : handle;
  };
  fs.rename = async (from, to) => {
    pass("rename", to);
    await rename(from, to);
    if (how === "kill") pass("renamed", to);
  };
  fs.rm = async (path, options) => {
    // Room is made, not taken.
    if (how === "kill") pass("remove", path);
    await rm(path, options);
  };
  syncBuiltinESMExports();

  function watched(handle: FileHandle, path: unknown): FileHandle {
    const writeFile = handle.writeFile.bind(handle);
    const sync = handle.sync.bind(handle);
    handle.writeFile = async (...given) => {
      pass("write", path);
      await writeFile(...given);
      if (how === "kill") pass("written", path);
    };
    handle.sync = async () => {
      if (how === "kill") pass("sync", path);
      await sync();
      if (how === "kill") pass("synced", path);
    };
    return handle;
  }
}

function shortName(path: unknown): string {
  return String(path).split(/[\\/]/).slice(-2).join("/");
}
