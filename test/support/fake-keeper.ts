import { ok } from "../../shared/core/result.ts";
import type { BackupOnDisk, BackupsOnDisk, Keeper } from "../../shared/ipc/journal.ts";

export interface FakeKeeperOptions {
  readonly backups?: readonly BackupOnDisk[];
  readonly chosen?: BackupsOnDisk["chosen"];
  /** Answers of one's own. */
  readonly own?: Partial<Keeper>;
}

/** A keeper that keeps nothing and has the backups that it is told to have, for tests of what is shown of it. */
export function createFakeKeeper({ backups = [], chosen = null, own = {} }: FakeKeeperOptions = {}): Keeper {
  const done = () => Promise.resolve(ok(null));
  return {
    listJournals: () => Promise.resolve(ok([])),
    openJournal: () => Promise.resolve(ok({ names: [], damaged: [], bytes: 0 })),
    readJournal: () => Promise.resolve(ok([])),
    appendJournal: done,
    nameJournal: done,
    removeKept: done,
    listBackups: () => Promise.resolve(ok({ backups, chosen })),
    writeBackup: () => Promise.resolve(ok({ madeMs: 0, removed: 0, shrunk: false, chosen: "none" as const })),
    readBackup: () => Promise.resolve(ok(new Uint8Array())),
    chooseBackupFolder: () => Promise.resolve(ok({ shown: "/levy", reachable: true })),
    forgetBackupFolder: done,
    clearDatabases: done,
    ...own,
  };
}
