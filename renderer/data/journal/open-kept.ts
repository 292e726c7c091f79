import { ok, type Result } from "../../../shared/core/result.ts";
import { advance, type Stamp } from "../../../shared/core/hlc.ts";
import { appVersion } from "../../../shared/bundle/manifest.ts";
import { shownValue } from "../../../shared/log/record-reading.ts";
import type { JournalContent } from "../../../shared/ipc/journal.ts";
import type { Held, SessionDeps } from "../held/held.ts";
import { newHeld, openHeld } from "../opening/open-group.ts";
import { emptyProjection } from "../projection/paged-projection.ts";
import type { SaveFailure } from "../session.ts";
import type { DeviceRow, QuarantineRow, StateRow, TailRow } from "../store/group-rows.ts";
import { deleteGroupDatabase, type StoredRows } from "../store/group-store.ts";
import { changesOfSegment, type StoredSegment } from "../store/segment-rows.ts";
import { planRepair } from "../writing/plan-repair.ts";
import type { PlannedWrite } from "../writing/plan-change.ts";
import { catchUpJournal } from "./catch-up-journal.ts";
import {
  gather,
  type Gathered,
  holdingsOf,
  missingInStore,
  openChanges,
  sealedHead,
  sealLeft,
  type StoreHoldings,
} from "./gather.ts";
import type { GroupJournal } from "./group-journal.ts";
import { readSegmentEntry, segmentName } from "./journal-entries.ts";
import { journaledStore } from "./journaled-store.ts";
import type { Mended } from "./mended.ts";

export interface OpenedKept {
  readonly held: Held;
  /** The same with a store that writes to the journal first, and a journal to take damaged segments back from. */
  readonly deps: SessionDeps;
  /** Absent when nothing was amiss. */
  readonly mended?: Mended;
  /** Whether another version of the app, or none, has had the group open before. */
  readonly isNewVersion: boolean;
}

export interface KeptDeps {
  readonly session: SessionDeps;
  readonly journal: GroupJournal;
  readonly group: string;
  readonly deadlineMs: number;
}

/**
 * Opens a group that is kept twice: in the database and in the journal.
 *
 * [Note: Two copies of a log] Both hold a set of whole things with digests, so there is no older and newer, and no copy
 * to choose: what one lacks it gets from the other. What the journal lacks is appended. What the database lacks is put
 * in, and the projection is built anew, in one transaction; that a change stood in the journal alone means no more than
 * that the app ended between its two writes. What is lost in both is lost, and what hangs in the air because of it is set
 * aside, never guessed.
 *
 * A key goes on only where every number that it has used is known for certain: where the database was there, and the
 * journal whole or not needed. Else a new key begins, and the old one's open changes are sealed ([Note: When a device
 * gets a new key]).
 */
export async function openKept(deps: KeptDeps): Promise<Result<OpenedKept, SaveFailure>> {
  const opened = await openOnce(deps);
  if (opened.ok || !isUnreadable(opened.error)) return opened;
  // Files can be damaged where no read of this group meets it, and every write does.
  const { session, journal } = deps;
  const content = await journal.open();
  if (!content.ok || content.value.damaged.length > 0 || !content.value.names.some(isOfLog)) return opened;
  session.store.close();
  const cleared = await journal.clearDatabases();
  return cleared.ok ? openOnce(deps, true) : opened;
}

async function openOnce(deps: KeptDeps, wasCleared = false): Promise<Result<OpenedKept, SaveFailure>> {
  const { session, journal } = deps;
  const content = await journal.open();
  if (!content.ok) return content;
  const read = await readStore(deps, content.value);
  if (!read.ok) return read;
  const { rows } = read.value;
  if (rows === undefined && !content.value.names.some(isOfLog)) return openBare(deps, content.value);
  if (rows?.state.isExample === true) return openBare(deps, content.value);
  const attachments = await session.store.attachmentNames();
  if (!attachments.ok) return attachments;
  const holdings = await holdingsOf(session.primitives, rows, attachments.value);
  const missing = missingInStore(content.value.names, holdings);

  // Whatever was appended since is in the store: from here on the journal is to have all of it.
  const known = new Set(content.value.names);
  const caughtUp = await catchUpJournal(session, journal, holdings, known);
  const store = journaledStore(session.store, journal, {
    known,
    device: holdings.device?.device,
    ...(caughtUp.ok ? {} : { catchUp: () => catchUpJournal(session, journal, holdings, known) }),
  });
  const kept: SessionDeps = { ...session, store, recover: (key) => recover(deps, key) };
  const isNewVersion = !known.has(versionName);
  const journalDamage = await newDamage(journal, content.value, known);

  if (rows !== undefined && missing.length === 0 && holdings.device !== undefined) {
    const held = await openHeld(kept);
    if (!held.ok) return held;
    const mended = { store: "whole", changes: 0, journalDamage, setAside: 0, newDevice: false } as const;
    return ok({ held: held.value, deps: kept, isNewVersion, ...(journalDamage > 0 ? { mended } : {}) });
  }
  const settled = await settle(deps, kept, rows, holdings, content.value, missing);
  if (!settled.ok) return settled;
  const { held, ...told } = settled.value;
  const wasUnreadable = wasCleared || read.value.wasUnreadable;
  const store_ = rows !== undefined ? "behind" : wasUnreadable ? "unreadable" : "empty";
  return ok({ held, deps: kept, isNewVersion, mended: { store: store_, journalDamage, ...told } });
}

/** The beginning of a group whose database holds nothing yet: from its first write on the journal has all of it. */
export async function beginKept(
  deps: KeptDeps,
): Promise<Result<Pick<OpenedKept, "deps" | "isNewVersion">, SaveFailure>> {
  const { session, journal } = deps;
  const content = await journal.open();
  if (!content.ok) return content;
  const store = journaledStore(session.store, journal, { known: content.value.names, device: undefined });
  return ok({ deps: { ...session, store, recover: (key) => recover(deps, key) }, isNewVersion: true });
}

export const versionName = `version ${appVersion}`;

function isOfLog(name: string): boolean {
  return name.startsWith("segment ") || name.startsWith("change ");
}

/** An example, or a group that the journal does not know either: as where there is no journal. */
async function openBare({ session }: KeptDeps, content: JournalContent): Promise<Result<OpenedKept, SaveFailure>> {
  const held = await openHeld(session);
  return held.ok ? ok({ held: held.value, deps: session, isNewVersion: !content.names.includes(versionName) }) : held;
}

/**
 * The store's rows. A database that cannot be read at all is given up and built anew, but only where the journal is whole:
 * else it may hold what nothing else does, and a person decides.
 */
async function readStore(
  { session, journal, group, deadlineMs }: KeptDeps,
  content: JournalContent,
): Promise<Result<{ readonly rows: StoredRows | undefined; readonly wasUnreadable: boolean }, SaveFailure>> {
  const first = await session.store.read();
  if (first.ok) return ok({ rows: first.value, wasUnreadable: false });
  if (!isUnreadable(first.error)) return first;
  const again = await session.store.read();
  if (again.ok) return ok({ rows: again.value, wasUnreadable: false });
  if (content.damaged.length > 0 || !content.names.some(isOfLog)) return again;
  session.store.close();
  const deleted = await deleteGroupDatabase(group, deadlineMs);
  // Of files that are damaged in a place that belongs to no database a browser can delete none either.
  const cleared = deleted.ok ? deleted : await journal.clearDatabases();
  return cleared.ok ? ok({ rows: undefined, wasUnreadable: true }) : again;
}

/** Whether a failure to read means that the database's files are damaged. */
export function isUnreadable(failure: SaveFailure): boolean {
  return failure.type === "store" && unreadableNames.has(failure.detail);
}

/** How browsers call a database whose files are damaged. A full disk and a missed deadline have other names. */
const unreadableNames: ReadonlySet<string> = new Set([
  "UnknownError",
  "DataError",
  "NotFoundError",
  "DataCloneError",
  // What a database answers that the browser has closed over damage that it met later.
  "AbortError",
  "DatabaseClosedError",
  "OpenFailedError",
]);

/** Counts damage that the person has not been told of, and notes that they are told now. */
async function newDamage(journal: GroupJournal, content: JournalContent, known: Set<string>): Promise<number> {
  const names = content.damaged.map(({ file, from, to }) => `told ${file}/${from}-${to}`);
  const untold = names.filter((name) => !known.has(name));
  // Where this cannot be noted they are told again at the next opening.
  await journal.append(untold.map((name) => ({ name, data: new Uint8Array() })));
  return untold.length;
}

/** A segment from the journal, for one that is damaged in the store. */
async function recover({ session, journal, group }: KeptDeps, key: string): Promise<StoredSegment | undefined> {
  const found = await journal.read([segmentName(key)]);
  const entry = found.ok ? found.value[0] : undefined;
  return entry === undefined ? undefined : readSegmentEntry(session, group, entry);
}

interface Settled extends Pick<Mended, "changes" | "setAside" | "newDevice"> {
  readonly held: Held;
}

/** Puts what the journal holds more than the store into the store, and builds the projection, in one write. */
async function settle(
  { session, journal, group }: KeptDeps,
  kept: SessionDeps,
  rows: StoredRows | undefined,
  holdings: StoreHoldings,
  content: JournalContent,
  missing: readonly string[],
): Promise<Result<Settled, SaveFailure>> {
  const devices = content.names.filter((name) => name.startsWith("device "));
  const read = await gather(session, group, journal, [...devices, ...missing]);
  if (!read.ok) return read;
  const gathered = read.value;
  const last = gathered.devices.at(-1);
  const current = holdings.device ?? last;
  const isKeyCertain =
    rows !== undefined && current !== undefined && current.device === last?.device && content.damaged.length === 0;

  const segmentRows = [...holdings.segments, ...gathered.segments.map(({ row }) => row)];
  const left = await leftByOldKeys(session, group, gathered, current, segmentRows);
  const added = [...gathered.segments, ...left.sealed];
  const allRows = [...segmentRows, ...left.sealed.map(({ row }) => row)];
  const damagedRows = (rows?.segments ?? []).filter(({ key }) => !allRows.some((row) => row.key === key));
  const head = sealedHead(allRows, current?.device ?? "");
  const open = openChanges(
    new Map([
      ...(gathered.changes.get(current?.device ?? "") ?? []),
      ...holdings.tail.map((row) => [row.seq, row] as const),
    ]),
    current?.device ?? "",
    head.sealedTo,
  );
  const base = await newHeld(session, group, { isExample: false, label: current?.label ?? "" });
  const isHeadKnown = rows === undefined || rows.state.head.sealedTo <= head.sealedTo;
  const newDevice = !isKeyCertain || open.leftOver.length > 0 || !isHeadKnown;
  const stamps = [...open.changes.map(({ stamp }) => stamp), ...(await stampsOf(session, added))];
  const state: StateRow = {
    ...(rows?.state ?? base.state),
    clock: advance(rows?.state.clock ?? base.state.clock, stamps, session.now()),
    head: { ...head, to: head.sealedTo + open.changes.length },
    segmentCount: allRows.length + damagedRows.length,
  };
  const held: Held = {
    state,
    device: current ?? base.device,
    segments: new Map(
      [...damagedRows.map((row) => ({ ...row, damaged: true as const })), ...allRows].map((row) => [row.key, row]),
    ),
    tail: open.changes,
    projection: emptyProjection,
    chains: new Map(),
  };
  const setAside = [...open.leftOver.map((row) => [current?.device ?? "", row] as const), ...left.setAside];
  const planned = await planRepair(kept, held, {
    newDevice,
    added,
    attachments: gathered.attachments,
    tail: open.rows,
    quarantine: setAside.map(
      ([device, row]): QuarantineRow => ({
        name: `journal-${device}-${row.seq}-${row.sha256.slice(0, 16)}`,
        foundMs: session.now(),
        content: row.text,
      }),
    ),
  });
  if (!planned.ok) return planned;
  const write = withMember(planned.value, rows === undefined ? current : undefined);
  const written = await kept.store.write(write.batch);
  if (!written.ok) return written;
  const changes =
    gathered.segments.reduce((sum, { row }) => sum + row.to - row.from + 1, 0) +
    left.sealed.reduce((sum, { row }) => sum + row.to - row.from + 1, 0) +
    open.rows.filter((row) => !holdings.tail.includes(row)).length;
  return ok({ held: write.next, changes, setAside: setAside.length, newDevice });
}

/** Open changes of keys that this store used before the current one. */
async function leftByOldKeys(
  session: SessionDeps,
  group: string,
  { changes, devices }: Gathered,
  current: DeviceRow | undefined,
  segments: StoreHoldings["segments"],
): Promise<{
  readonly sealed: readonly StoredSegment[];
  readonly setAside: readonly (readonly [device: string, row: TailRow])[];
}> {
  const sealed: StoredSegment[] = [];
  const setAside: (readonly [device: string, row: TailRow])[] = [];
  for (const [device, rows] of changes) {
    if (device === current?.device) continue;
    const key = devices.find((each) => each.device === device);
    const head = sealedHead(segments, device);
    const open = openChanges(rows, device, head.sealedTo);
    if (key !== undefined && open.changes.length > 0)
      sealed.push(...(await sealLeft(session, group, key, open.changes, head.root)));
    const lost = key === undefined ? [...rows.values()] : open.leftOver;
    setAside.push(...lost.map((row) => [device, row] as const));
  }
  return { sealed, setAside };
}

/** The write with its device, and with who was at the device `before`, by that device's own record. */
function withMember({ batch, next }: PlannedWrite, before: DeviceRow | undefined): PlannedWrite {
  const record = before === undefined ? undefined : next.projection.record("device", before.device);
  const member = record === undefined ? undefined : shownValue(record, "member");
  const state = typeof member === "string" ? { ...batch.state, member } : batch.state;
  return { batch: { ...batch, state, device: next.device }, next: { ...next, state } };
}

async function stampsOf({ primitives }: SessionDeps, added: readonly StoredSegment[]): Promise<readonly Stamp[]> {
  const stamps: Stamp[] = [];
  for (const { row, bytes } of added) {
    for (const { stamp } of (await changesOfSegment(primitives, row, bytes.data)) ?? []) stamps.push(stamp);
  }
  return stamps;
}
