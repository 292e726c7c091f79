import type { Bridge } from "../../shared/ipc/contract.ts";
import type { Keeper } from "../../shared/ipc/journal.ts";
import { ask } from "./bridge.ts";

/** Journals and backups, over the contract: each verb is passed on as it is. */
export function createDesktopKeeper(bridge: Bridge): Keeper {
  return {
    listJournals: (request) => ask(bridge, "listJournals", request),
    openJournal: (request) => ask(bridge, "openJournal", request),
    readJournal: (request) => ask(bridge, "readJournal", request),
    appendJournal: (request) => ask(bridge, "appendJournal", request),
    nameJournal: (request) => ask(bridge, "nameJournal", request),
    removeKept: (request) => ask(bridge, "removeKept", request),
    listBackups: (request) => ask(bridge, "listBackups", request),
    writeBackup: (request) => ask(bridge, "writeBackup", request),
    readBackup: (request) => ask(bridge, "readBackup", request),
    chooseBackupFolder: (request) => ask(bridge, "chooseBackupFolder", request),
    forgetBackupFolder: (request) => ask(bridge, "forgetBackupFolder", request),
    clearDatabases: (request) => ask(bridge, "clearDatabases", request),
  };
}
