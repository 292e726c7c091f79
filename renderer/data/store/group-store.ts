import { Dexie } from "dexie";
import type { Result } from "../../../shared/core/result.ts";
import { attachmentNames, putAttachment, readAttachment, readAttachments } from "./attachment-pieces.ts";
import { createGroupDatabase, type GroupDatabase, schemaSteps } from "./database.ts";
import { durably, noAnswer, Refused } from "./durable.ts";
import type {
  ApprovalRow,
  AttachmentRow,
  DeviceRow,
  PageRow,
  QuarantineRow,
  RestoreRow,
  SegmentBytesRow,
  SegmentRow,
  StateRow,
  TailRow,
} from "./group-rows.ts";
import { giveWay } from "../pacer.ts";
import type { SaveFailure } from "../session.ts";
import type { WriteAheadLog } from "./write-ahead-log.ts";

/** One group's rows on this device. Knows nothing of what they mean but that a write follows the one before it. */
export interface GroupStore {
  /** Everything but the bytes of segments and attachments; `undefined` when the store holds no group. */
  read(): Promise<Result<StoredRows | undefined, SaveFailure>>;
  segmentBytes(keys: readonly string[]): Promise<Result<readonly (Uint8Array | undefined)[], SaveFailure>>;
  attachments(): Promise<Result<readonly AttachmentRow[], SaveFailure>>;
  attachment(sha256: string): Promise<Result<AttachmentRow | undefined, SaveFailure>>;
  /** Digests of the attachments, without their content. */
  attachmentNames(): Promise<Result<readonly string[], SaveFailure>>;
  /** Writes all of it in one transaction, or nothing. */
  write(batch: WriteBatch): Promise<Result<void, SaveFailure>>;
  /** The id of the last write that is in the store. */
  lastWriteId(): Promise<Result<string | undefined, SaveFailure>>;
  close(): void;
}

export interface StoredRows {
  readonly state: StateRow;
  readonly device: DeviceRow | undefined;
  readonly segments: readonly SegmentRow[];
  readonly tail: readonly TailRow[];
  readonly pages: readonly PageRow[];
  readonly approvals: readonly ApprovalRow[];
}

/** One write. `state` is always there: it carries the number that keeps two writers apart. */
export interface WriteBatch {
  /** Its revision is one more than that of the store; anything else is refused as `open-elsewhere`. */
  readonly state: StateRow;
  readonly device?: DeviceRow;
  /** Takes all tail rows away (they were sealed, or set aside) before `tail` is added. */
  readonly clearTail?: boolean;
  readonly tail?: readonly TailRow[];
  readonly segments?: readonly SegmentRow[];
  readonly segmentBytes?: readonly SegmentBytesRow[];
  /** Takes all pages and approvals away before the new ones are added. */
  readonly clearProjection?: boolean;
  readonly pages?: readonly PageRow[];
  readonly approvals?: readonly ApprovalRow[];
  readonly attachments?: readonly AttachmentRow[];
  readonly restore?: RestoreRow;
  readonly quarantine?: readonly QuarantineRow[];
}

/** @param log absent where the store needs no such care, as in tests. */
export function openGroupStore(group: string, deadlineMs: number, log?: WriteAheadLog): GroupStore {
  const database = createGroupDatabase(group);

  /** A database that was closed by the browser, or under a transaction that never answered, is opened again here. */
  async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T, SaveFailure>> {
    const result = await durably(deadlineMs, async () => {
      if (!database.isOpen()) await database.open();
      // The library opens what a newer version has made; its rows may mean what this version does not know.
      if (database.backendDB().version > schemaSteps.length * dexieVersionUnit)
        throw new Refused({ type: "store", detail: madeByNewer });
      return work();
    });
    if (!result.ok && result.error.type !== "open-elsewhere") {
      database.close();
      log?.doubt();
    }
    return result;
  }

  /**
   * A browser that has no room left closes the database and does not say why. A new log needs room, so beginning one
   * tells; and when there is room again, the work is done after all. A write that was made is found by its id.
   */
  async function answer<T>(work: () => PromiseLike<T>): Promise<Result<T, SaveFailure>> {
    const first = await attempt(work);
    if (first.ok || first.error.type !== "store" || first.error.detail === noAnswer) return first;
    if (log === undefined) return first;
    const begun = await durably(deadlineMs, () => log.begun());
    if (begun.ok) return attempt(work);
    // Of files that are damaged the first failure says more than that of the scratch.
    return begun.error.type === "disk-full" ? begun : first;
  }

  return {
    read: () => answer(() => readRows(database)),
    segmentBytes: (keys) =>
      answer(async () => (await database.segmentBytes.bulkGet([...keys])).map((row) => row?.data)),
    attachments: () => answer(() => readAttachments(database.attachments)),
    attachment: (sha256) => answer(() => readAttachment(database.attachments, sha256)),
    attachmentNames: () => answer(() => attachmentNames(database.attachments)),
    write: (batch) =>
      answer(async () => {
        await log?.begun();
        await writeBatch(database, batch);
      }),
    lastWriteId: () => answer(async () => (await stateRow(database))?.writeId),
    close: () => database.close(),
  };
}

/** Dexie keeps its versions times ten in the browser's database. */
const dexieVersionUnit = 10;
/** The detail of a store that has lost everything since it was read. */
export const emptiedStore = "the store was emptied";
const madeByNewer = "the store was made by a newer version";

/** Removes a group from the device for good. */
export async function deleteGroupDatabase(group: string, deadlineMs: number): Promise<Result<void, SaveFailure>> {
  return durably(deadlineMs, () => createGroupDatabase(group).delete());
}

async function stateRow(database: GroupDatabase): Promise<StateRow | undefined> {
  const row = await database.meta.get("state");
  return row?.name === "state" ? row : undefined;
}

async function readRows(database: GroupDatabase): Promise<StoredRows | undefined> {
  const { meta, segments, tail, pages, approvals } = database;
  const state = await stateRow(database);
  if (state === undefined) return undefined;
  const device = await meta.get("device");
  return {
    state,
    device: device?.name === "device" ? device : undefined,
    segments: await segments.toArray(),
    tail: await tail.toArray(),
    pages: await readPages(pages),
    approvals: await approvals.toArray(),
  };
}

/** In portions: a browser hands over the rows of one request in one go, and the window waits meanwhile. */
async function readPages(pages: GroupDatabase["pages"]): Promise<readonly PageRow[]> {
  const rows: PageRow[] = [];
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? pages.toCollection() : pages.where("key").above(last);
    const portion = await from.limit(pagesPerPortion).toArray();
    rows.push(...portion);
    last = portion.at(-1)?.key;
    if (portion.length < pagesPerPortion) return rows;
    await giveWay();
  }
}

const pagesPerPortion = 256;

async function writeBatch(database: GroupDatabase, batch: WriteBatch): Promise<void> {
  const { segments, segmentBytes, tail, pages, approvals, attachments, meta, quarantine } = database;
  await database.transaction(
    "rw",
    [segments, segmentBytes, tail, pages, approvals, attachments, meta, quarantine],
    async () => {
      const before = await stateRow(database);
      if (before?.writeId === batch.state.writeId) return;
      // After a full disk Chromium may empty a database that is open, and goes on with it as if it were new.
      if (before === undefined && batch.state.revision > 1) throw new Refused({ type: "store", detail: emptiedStore });
      if ((before?.revision ?? 0) + 1 !== batch.state.revision) throw new Refused({ type: "open-elsewhere" });
      if (batch.clearTail === true) await tail.clear();
      if (batch.clearProjection === true) await Dexie.Promise.all([pages.clear(), approvals.clear()]);
      if (batch.tail !== undefined) await tail.bulkAdd([...batch.tail]);
      for (const rows of portions(batch.segmentBytes)) await segmentBytes.bulkPut(rows);
      if (batch.segments !== undefined) await segments.bulkPut([...batch.segments]);
      for (const rows of portions(batch.pages)) await pages.bulkPut(rows);
      if (batch.approvals !== undefined) await approvals.bulkPut([...batch.approvals]);
      for (const row of batch.attachments ?? []) await putAttachment(attachments, row);
      if (batch.quarantine !== undefined) await quarantine.bulkPut([...batch.quarantine]);
      if (batch.restore !== undefined) await meta.put(batch.restore);
      if (batch.device !== undefined) await meta.put(batch.device);
      await meta.put(batch.state);
    },
  );
}

/** Rows of many bytes go over in portions: each is copied in one go, and the window waits meanwhile. */
function* portions<T>(rows: readonly T[] = []): IterableIterator<T[]> {
  for (let at = 0; at < rows.length; at += rowsPerPortion) yield rows.slice(at, at + rowsPerPortion);
}

const rowsPerPortion = 48;
