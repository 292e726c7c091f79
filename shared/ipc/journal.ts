import * as v from "valibot";
import { maxFileBytesWithConsent } from "../core/limits.ts";
import { bytesSchema, resultSchema } from "./crossing.ts";

/**
 * The verbs of what the desktop edition keeps besides the page's database: for each group a journal of everything that
 * was ever saved, and backups in the export format. No path crosses: a backup has a name that only the main process can
 * turn into one.
 *
 * [Note: The journal is a set] An entry has a name that follows from its content: a sealed segment, one change of this
 * device, an attachment, this device's key. Appending the same name twice changes nothing, and what two copies of a
 * group lack of each other is found by comparing names. What an entry means is the page's business alone.
 */

const groupId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const entryName = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const shownText = (max: number) => v.pipe(v.string(), v.maxLength(max));
const listOf = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Entries in one append or one reading: more than a file may hold segments and attachments. */
export const maxEntriesAtOnce = 50_000;

const journalEntry = v.strictObject({ name: entryName, data: bytesSchema });

/** What can keep the main process from keeping something. `detail` is a code such as EACCES, never a path. */
export const keeperFailureSchema = v.variant("type", [
  v.strictObject({ type: v.literal("disk-full") }),
  v.strictObject({ type: v.literal("cancelled") }),
  /** The file is there and is not what was written: its digests or signatures differ. `detail` is a refusal's code. */
  v.strictObject({ type: v.literal("damaged"), detail: shownText(40) }),
  v.strictObject({ type: v.literal("gone") }),
  v.strictObject({ type: v.literal("failed"), detail: shownText(40) }),
]);

/** Bytes of a journal's file that hold no readable entry, though they once did. */
const damagedPart = v.strictObject({ file: shownText(40), from: count, to: count });

const journalContent = v.strictObject({
  /** In the order in which they were appended first. */
  names: listOf(entryName),
  damaged: listOf(damagedPart),
  bytes: count,
});

const journalOnDisk = v.strictObject({
  group: groupId,
  /** What the page has called the group last; may be empty. */
  label: shownText(300),
  bytes: count,
  changedMs: count,
});

/** Names a backup for `readBackup`; made by `listBackups`, and worth nothing in another session of the app. */
const backupId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));

const backupOnDisk = v.strictObject({
  id: backupId,
  group: groupId,
  /** The group's name when it was made. */
  label: shownText(300),
  madeMs: count,
  changes: count,
  bytes: count,
  /** Where it lies: in the app's own folder, or in the one that the person has chosen. */
  place: v.picklist(["own", "chosen"]),
});

const chosenFolder = v.strictObject({
  /** For reading only; nothing takes it back as a path. */
  shown: shownText(1000),
  /** Whether the folder can be reached now. */
  reachable: v.boolean(),
});

const backupsOnDisk = v.strictObject({
  /** The newest first. */
  backups: listOf(backupOnDisk),
  chosen: v.nullable(chosenFolder),
});

const backupWritten = v.strictObject({
  madeMs: count,
  /** Old backups that had served their time and were taken away. */
  removed: count,
  /** It holds less than half of what an earlier one holds: it was kept, and so was everything before it. */
  shrunk: v.boolean(),
  /** What became of the copy in the chosen folder. */
  chosen: v.picklist(["none", "written", "disk-full", "failed"]),
});

const nothing = v.strictObject({});
const ofGroup = v.strictObject({ group: groupId });
const done = resultSchema(v.null(), keeperFailureSchema);

export const keeperSchemas = {
  listJournals: { request: nothing, answer: resultSchema(listOf(journalOnDisk), keeperFailureSchema) },
  /** Reads all of a group's journal, checks it, and answers what it holds. A group without one has an empty one. */
  openJournal: { request: ofGroup, answer: resultSchema(journalContent, keeperFailureSchema) },
  /** Entries by name; those that are not there, or cannot be read any more, are left out. */
  readJournal: {
    request: v.strictObject({
      group: groupId,
      names: v.pipe(v.array(entryName), v.maxLength(maxEntriesAtOnce), v.readonly()),
    }),
    answer: resultSchema(listOf(journalEntry), keeperFailureSchema),
    maxRequestBytes: 16 * 1024 * 1024,
    perSecond: 100,
  },
  /** Writes all entries or none, and answers when the disk has them. */
  appendJournal: {
    request: v.strictObject({
      group: groupId,
      entries: v.pipe(v.array(journalEntry), v.minLength(1), v.maxLength(maxEntriesAtOnce), v.readonly()),
    }),
    answer: done,
    maxRequestBytes: maxFileBytesWithConsent + 16 * 1024 * 1024,
    perSecond: 200,
  },
  /** Notes how the group is called, for lists that are shown before the journal is read. */
  nameJournal: { request: v.strictObject({ group: groupId, label: shownText(300) }), answer: done },
  /** Takes a group's journal and backups off this device for good: the person has removed the group. */
  removeKept: { request: ofGroup, answer: done },
  listBackups: { request: nothing, answer: resultSchema(backupsOnDisk, keeperFailureSchema) },
  /** Writes an export file as a backup, reads it back and verifies it, and only then takes older ones away. */
  writeBackup: {
    request: v.strictObject({ group: groupId, label: shownText(300), changes: count, bytes: bytesSchema }),
    answer: resultSchema(backupWritten, keeperFailureSchema),
    maxRequestBytes: maxFileBytesWithConsent + 64 * 1024,
    perSecond: 5,
  },
  readBackup: { request: v.strictObject({ id: backupId }), answer: resultSchema(bytesSchema, keeperFailureSchema) },
  /** Lets the person choose a second folder for backups; `cancelled` when none was chosen. */
  chooseBackupFolder: { request: nothing, answer: resultSchema(chosenFolder, keeperFailureSchema), perSecond: 2 },
  /**
   * Takes the page's databases away, of every group, so that they can be built anew from the journals. For files so
   * damaged that the browser neither opens nor deletes a database; refused unless every journal is whole.
   */
  clearDatabases: { request: nothing, answer: done, perSecond: 1 },
  /** Backups are kept in the app's own folder alone from now on; what lies in the chosen one stays there. */
  forgetBackupFolder: { request: nothing, answer: done },
} as const;

export type KeeperVerb = keyof typeof keeperSchemas;
export type KeeperRequest<V extends KeeperVerb> = v.InferOutput<(typeof keeperSchemas)[V]["request"]>;
export type KeeperAnswer<V extends KeeperVerb> = v.InferOutput<(typeof keeperSchemas)[V]["answer"]>;

/**
 * One function for each verb: what the main process does, and what the page's port offers. The same on both sides, so
 * that a test can put a keeper of real files, or one of memory, right under the page's data.
 */
export type Keeper = {
  readonly [V in KeeperVerb]: (request: KeeperRequest<V>) => Promise<KeeperAnswer<V>>;
};

export type KeeperFailure = v.InferOutput<typeof keeperFailureSchema>;
export type JournalEntry = v.InferOutput<typeof journalEntry>;
export type JournalContent = v.InferOutput<typeof journalContent>;
export type JournalOnDisk = v.InferOutput<typeof journalOnDisk>;
export type DamagedJournalPart = v.InferOutput<typeof damagedPart>;
export type BackupOnDisk = v.InferOutput<typeof backupOnDisk>;
export type BackupsOnDisk = v.InferOutput<typeof backupsOnDisk>;
export type BackupWritten = v.InferOutput<typeof backupWritten>;
