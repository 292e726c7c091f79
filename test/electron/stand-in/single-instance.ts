import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a second start hands to the first. */
export interface SecondStart {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly additional: unknown;
}

/**
 * Makes this process the only one of its profile; answers false when another one lives, after telling that one how
 * this was started. As in Electron it is decided at once and without waiting: by a file that only one can make.
 */
export function takeLock(profile: string, additional: unknown, onSecond: (start: SecondStart) => void): boolean {
  const lock = join(profile, "StandInLock");
  const inbox = join(profile, "StandInInbox");
  mkdirSync(inbox, { recursive: true });
  if (!makeLock(lock)) {
    const message: SecondStart = { argv: process.argv, folder: process.cwd(), additional: additional ?? null };
    const path = join(inbox, String(process.pid));
    writeFileSync(`${path}.part`, JSON.stringify(message));
    renameSync(`${path}.part`, `${path}.json`);
    return false;
  }
  const watcher = watch(inbox, () => {
    for (const name of readdirSync(inbox).filter((one) => one.endsWith(".json"))) {
      const message = JSON.parse(readFileSync(join(inbox, name), "utf8")) as SecondStart;
      rmSync(join(inbox, name));
      onSecond(message);
    }
  });
  watcher.unref();
  process.once("exit", () => rmSync(lock, { force: true }));
  return true;
}

function makeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, "utf8")))) return false;
    // Its owner was killed.
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
