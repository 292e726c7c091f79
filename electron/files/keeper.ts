import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { err, ok } from "../../shared/core/result.ts";
import { createVerifier } from "../../shared/core/ed25519.ts";
import type { Keeper } from "../../shared/ipc/journal.ts";
import { createNodePrimitives } from "../cli/node-primitives.ts";
import { type AtomicWriteDeps, atomicWriteDeps } from "./atomic-write.ts";
import { type BackupDeps, createBackups } from "./backups.ts";
import { createJournals } from "./journal.ts";

export interface KeeperDeps extends AtomicWriteDeps {
  /** The app's folder for this person's data; `journal` and `backups` are made in it. */
  readonly dataFolder: string;
  readonly askForFolder: BackupDeps["askForFolder"];
  readonly now: BackupDeps["now"];
  /** Takes the databases of the app's pages off the disk. */
  readonly clearDatabases: () => Promise<void>;
  readonly rollBytes?: number;
}

/** The keeper with its end: `close` waits for what is being written and lets go of the files. */
export interface FileKeeper extends Keeper {
  readonly close: () => Promise<void>;
}

/** What a keeper needs on a real machine, but for the folder and the dialog. */
export function keeperDeps(given: Pick<KeeperDeps, "dataFolder" | "askForFolder" | "clearDatabases">): KeeperDeps {
  return { ...atomicWriteDeps(), now: () => Date.now(), ...given };
}

/** Keeps journals and backups in files: each verb of shared/ipc/journal.ts as it is done. */
export function createFileKeeper(deps: KeeperDeps): FileKeeper {
  const breathe = () => setImmediate();
  const journals = createJournals({
    ...deps,
    folder: join(deps.dataFolder, "journal"),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    breathe,
  });
  const backups = createBackups({
    ...deps,
    folder: join(deps.dataFolder, "backups"),
    primitives: createNodePrimitives(),
    verifier: createVerifier(),
    breathe,
  });
  return {
    listJournals: () => journals.list(),
    openJournal: ({ group }) => journals.open(group),
    readJournal: ({ group, names }) => journals.read(group, names),
    appendJournal: ({ group, entries }) => journals.append(group, entries),
    nameJournal: ({ group, label }) => journals.name(group, label),
    async removeKept({ group }) {
      const removed = await journals.remove(group);
      return removed.ok ? backups.remove(group) : removed;
    },
    listBackups: () => backups.list(),
    writeBackup: (request) => backups.write(request),
    readBackup: ({ id }) => backups.read(id),
    chooseBackupFolder: () => backups.chooseFolder(),
    forgetBackupFolder: () => backups.forgetFolder(),
    async clearDatabases() {
      const listed = await journals.list();
      if (!listed.ok) return listed;
      for (const { group } of listed.value) {
        const content = await journals.open(group);
        if (!content.ok) return content;
        if (content.value.damaged.length > 0) return err({ type: "damaged", detail: "journal" });
      }
      await deps.clearDatabases();
      return ok(null);
    },
    close: () => journals.close(),
  };
}
