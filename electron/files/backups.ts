import { createHash } from "node:crypto";
import { join } from "node:path";
import { bytesToUtf8, utf8ToBytes } from "../../shared/core/bytes.ts";
import type { Verifier } from "../../shared/core/ed25519.ts";
import { maxFileBytesWithConsent } from "../../shared/core/limits.ts";
import type { Primitives, WallClock } from "../../shared/core/primitives.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { readFile } from "../../shared/bundle/read-file.ts";
import type {
  BackupOnDisk,
  BackupsOnDisk,
  BackupWritten,
  KeeperFailure,
  KeeperRequest,
} from "../../shared/ipc/journal.ts";
import { type AtomicWriteDeps, writeAtomically } from "./atomic-write.ts";
import { diskFailureOf, folderMode, isMissing } from "./disk.ts";
import { groupFolderName, groupOfFolder } from "./group-folder.ts";
import { isShrunk, planRetention } from "./retention.ts";

export interface BackupDeps extends AtomicWriteDeps {
  /** The app's own folder for backups; holds one folder for each group. */
  readonly folder: string;
  readonly primitives: Primitives;
  readonly verifier: Verifier;
  readonly now: WallClock;
  readonly breathe: () => Promise<void>;
  /** Lets the person choose a folder; undefined when none was chosen. */
  readonly askForFolder: () => Promise<string | undefined>;
}

/**
 * Backups: export files that are written by the clock and taken away by it (`planRetention`), in the app's own folder
 * and in a second one if the person has chosen one. Only what was read back from the disk and verified as any receiver
 * would verify it becomes a backup.
 */
export interface Backups {
  list(): Promise<Result<BackupsOnDisk, KeeperFailure>>;
  write(backup: KeeperRequest<"writeBackup">): Promise<Result<BackupWritten, KeeperFailure>>;
  read(id: string): Promise<Result<Uint8Array<ArrayBuffer>, KeeperFailure>>;
  chooseFolder(): Promise<Result<{ shown: string; reachable: boolean }, KeeperFailure>>;
  forgetFolder(): Promise<Result<null, KeeperFailure>>;
  remove(group: string): Promise<Result<null, KeeperFailure>>;
}

interface StoredBackup {
  readonly backup: BackupOnDisk;
  readonly path: string;
}

const choiceFile = "chosen-folder.json";
const backupName = /^(.{0,60}) (\d{4}-\d\d-\d\d)T(\d\d)\.(\d\d)\.(\d\d)Z (\d{1,9}) ([A-Za-z0-9_-]{1,64})\.luotsi$/su;
const leftBehind = /^\..*\.tmp$/su;

export function createBackups(deps: BackupDeps): Backups {
  const { disk, folder, point } = deps;

  async function namesIn(path: string): Promise<readonly string[]> {
    return disk.readdir(path).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
  }

  async function backupsIn(path: string, place: BackupOnDisk["place"]): Promise<readonly StoredBackup[]> {
    const found: StoredBackup[] = [];
    for (const name of await namesIn(path)) {
      const read = readBackupName(name);
      if (read === undefined) continue;
      const facts = await disk.stat(join(path, name)).catch(() => undefined);
      if (facts === undefined) continue;
      const id = createHash("sha256").update(`${place}/${name}`).digest("hex").slice(0, 32);
      found.push({ backup: { ...read, id, bytes: facts.size, place }, path: join(path, name) });
    }
    return found;
  }

  async function ownBackups(): Promise<readonly StoredBackup[]> {
    const groups = (await namesIn(folder)).filter((name) => groupOfFolder(name) !== undefined);
    return (await Promise.all(groups.map((name) => backupsIn(join(folder, name), "own")))).flat();
  }

  /** The chosen folder; undefined when none is, or when the note of it cannot be read. */
  async function chosenFolder(): Promise<string | undefined> {
    const bytes = await disk.readFile(join(folder, choiceFile)).catch(() => undefined);
    const text = bytes === undefined ? undefined : bytesToUtf8(bytes);
    try {
      const note = JSON.parse(text ?? "null") as { readonly path?: unknown } | null;
      return typeof note?.path === "string" ? note.path : undefined;
    } catch {
      return undefined;
    }
  }

  async function all(): Promise<readonly StoredBackup[]> {
    const chosen = await chosenFolder();
    const inChosen = chosen === undefined ? [] : await backupsIn(chosen, "chosen").catch(() => []);
    return [...(await ownBackups()), ...inChosen].sort(newestFirst);
  }

  /** Writes one backup into one folder and takes away what has served its time there. */
  async function keepIn(
    path: string,
    place: BackupOnDisk["place"],
    { group, label, changes, bytes }: KeeperRequest<"writeBackup">,
    madeMs: number,
  ): Promise<Result<{ removed: number; shrunk: boolean }, KeeperFailure>> {
    const ofGroup = async () => (await backupsIn(path, place)).filter(({ backup }) => backup.group === group);
    const earlier = await ofGroup();
    await point("B1");
    const name = writeBackupName(label, madeMs, changes, group);
    const written = await writeAtomically(deps, join(path, name), bytes, (readBack) =>
      verify(deps, group, changes, readBack),
    );
    if (!written.ok) return written;
    const shrunk = isShrunk(
      changes,
      earlier.map(({ backup }) => backup),
    );
    if (shrunk) return ok({ removed: 0, shrunk });
    const outdated = planRetention(
      (await ofGroup()).map(({ backup, path: file }) => ({ ...backup, file })),
      madeMs,
    );
    for (const { file } of outdated) {
      await point("B2");
      await disk.rm(file, { force: true });
    }
    // In the app's own folder nobody but a killed writer leaves such names.
    if (place === "own")
      for (const left of await namesIn(path))
        if (leftBehind.test(left)) await disk.rm(join(path, left), { force: true });
    await point("B3");
    return ok({ removed: outdated.length, shrunk });
  }

  return {
    list: () =>
      asResult(async () => {
        const backups = (await all()).map(({ backup }) => backup);
        const chosen = await chosenFolder();
        return {
          backups,
          chosen: chosen === undefined ? null : { shown: chosen.slice(0, 1000), reachable: await isReachable(chosen) },
        };
      }),
    async write(backup) {
      const madeMs = Math.max(0, Math.round(deps.now()));
      const path = join(folder, groupFolderName(backup.group));
      const own = await asResult(async () => {
        await disk.mkdir(path, { recursive: true, mode: folderMode });
        return keepIn(path, "own", backup, madeMs);
      });
      if (!own.ok) return own;
      if (!own.value.ok) return own.value;
      const chosen = await chosenFolder();
      return ok({
        madeMs,
        ...own.value.value,
        chosen:
          chosen === undefined ? "none" : outcomeOf(await asResult(() => keepIn(chosen, "chosen", backup, madeMs))),
      });
    },
    async read(id) {
      const read = await asResult(async () => {
        const found = (await all()).find(({ backup }) => backup.id === id);
        if (found === undefined || found.backup.bytes > maxFileBytesWithConsent) return undefined;
        return Uint8Array.from(await disk.readFile(found.path));
      });
      if (!read.ok) return read;
      return read.value === undefined ? err({ type: "gone" }) : ok(read.value);
    },
    async chooseFolder() {
      const path = await deps.askForFolder();
      if (path === undefined) return err({ type: "cancelled" });
      const noted = await asResult(async () => {
        await disk.mkdir(folder, { recursive: true, mode: folderMode });
        return writeAtomically(deps, join(folder, choiceFile), utf8ToBytes(JSON.stringify({ path })));
      });
      if (!noted.ok) return noted;
      if (!noted.value.ok) return noted.value;
      return ok({ shown: path.slice(0, 1000), reachable: await isReachable(path) });
    },
    forgetFolder: () =>
      asResult(async () => {
        await disk.rm(join(folder, choiceFile), { force: true });
        return null;
      }),
    remove: (group) =>
      asResult(async () => {
        await disk.rm(join(folder, groupFolderName(group)), { force: true, recursive: true });
        return null;
      }),
  };

  async function isReachable(path: string): Promise<boolean> {
    return disk.readdir(path).then(
      () => true,
      () => false,
    );
  }
}

/** Names tell seconds: of two that were made within one, the fuller is the newer. */
function newestFirst({ backup: a }: StoredBackup, { backup: b }: StoredBackup): number {
  return b.madeMs - a.madeMs || b.changes - a.changes;
}

/** Reads a backup as any receiver would, every segment and signature of it. */
async function verify(
  { primitives, verifier, breathe }: BackupDeps,
  group: string,
  changes: number,
  bytes: Uint8Array,
): Promise<Result<null, KeeperFailure>> {
  const file = await readFile(primitives, verifier, bytes, {
    group,
    maxBytes: maxFileBytesWithConsent,
    pace: async () => {
      await breathe();
      return true;
    },
  });
  if (!file.ok) return err({ type: "damaged", detail: file.error.code });
  return file.value.manifest.counts.changes === changes ? ok(null) : err({ type: "damaged", detail: "counts" });
}

function outcomeOf(written: Result<Result<unknown, KeeperFailure>, KeeperFailure>): BackupWritten["chosen"] {
  const inner = written.ok ? written.value : written;
  if (inner.ok) return "written";
  return inner.error.type === "disk-full" ? "disk-full" : "failed";
}

async function asResult<T>(work: () => Promise<T>): Promise<Result<T, KeeperFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(diskFailureOf(error));
  }
}

/**
 * `<group's name> 2026-11-02T07.00.00Z <changes> <group>.luotsi`: for a person who looks into the folder, and all that
 * the list needs to know. Of the group's name only what every disk takes is left.
 */
export function writeBackupName(label: string, madeMs: number, changes: number, group: string): string {
  const plain = label
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N} _-]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const name = Array.from(plain).slice(0, 40).join("").trim();
  const time = new Date(madeMs).toISOString().slice(0, 19).replaceAll(":", ".");
  return `${name === "" ? "Luotsi" : name} ${time}Z ${changes} ${group}.luotsi`;
}

export function readBackupName(name: string): Pick<BackupOnDisk, "group" | "label" | "madeMs" | "changes"> | undefined {
  const [, label, day, hours, minutes, seconds, changes, group] = backupName.exec(name) ?? [];
  if (label === undefined || group === undefined) return undefined;
  const madeMs = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(madeMs) ? undefined : { group, label, madeMs, changes: Number(changes) };
}
