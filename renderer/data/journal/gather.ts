import { bytesToHex, utf8ToBytes } from "../../../shared/core/bytes.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { compareText } from "../../../shared/core/compare.ts";
import { keyPairFromSeed } from "../../../shared/core/ed25519.ts";
import type { Primitives } from "../../../shared/core/primitives.ts";
import type { Result } from "../../../shared/core/result.ts";
import { segmentKey } from "../../../shared/bundle/packed-segment.ts";
import { sealChain } from "../../../shared/bundle/seal-chain.ts";
import { deviceIdOf } from "../../../shared/bundle/segment.ts";
import { decodeChange } from "../../../shared/log/change-code.ts";
import type { Change } from "../../../shared/log/change.ts";
import type { SessionDeps } from "../held/held.ts";
import { createPacer } from "../pacer.ts";
import type { SaveFailure } from "../session.ts";
import type { AttachmentRow, DeviceRow, SegmentRow, TailRow } from "../store/group-rows.ts";
import type { StoredRows } from "../store/group-store.ts";
import { segmentToRows, type StoredSegment } from "../store/segment-rows.ts";
import type { GroupJournal } from "./group-journal.ts";
import {
  attachmentName,
  changeName,
  readAttachmentEntry,
  readChangeEntry,
  readChangeName,
  readDeviceEntry,
  readSegmentEntry,
  segmentName,
} from "./journal-entries.ts";

/** What of the store is whole, by its names in the journal, before anything is built on it. */
export interface StoreHoldings {
  readonly names: ReadonlySet<string>;
  readonly segments: readonly SegmentRow[];
  /** The own open changes up to the first that is damaged. */
  readonly tail: readonly TailRow[];
  readonly device: DeviceRow | undefined;
}

/** Looks at a store's rows. Segments are taken by their rows: their bytes are checked whenever they are read. */
export async function holdingsOf(
  primitives: Primitives,
  rows: StoredRows | undefined,
  attachments: readonly string[],
): Promise<StoreHoldings> {
  const segments = (rows?.segments ?? []).filter((row) => row.damaged !== true && row.key === segmentKey(row));
  const device = await wholeDevice(primitives, rows?.device);
  const tail: TailRow[] = [];
  for (const row of rows?.tail ?? []) {
    const isNext = row.seq === (rows?.state.head.sealedTo ?? 0) + tail.length + 1;
    if (!isNext || bytesToHex(await primitives.sha256(utf8ToBytes(row.text))) !== row.sha256) break;
    tail.push(row);
  }
  return {
    names: new Set([
      ...segments.map(({ key }) => segmentName(key)),
      ...(device === undefined ? [] : tail.map((row) => changeName(device.device, row))),
      ...attachments.map(attachmentName),
    ]),
    segments,
    tail,
    device,
  };
}

/** The device, unless its key is not the one that its name follows from. */
export async function wholeDevice(primitives: Primitives, row: DeviceRow | undefined): Promise<DeviceRow | undefined> {
  if (row === undefined || row.seed.length !== 32) return undefined;
  return (await deviceIdOf(primitives, keyPairFromSeed(row.seed).publicKey)) === row.device ? row : undefined;
}

/**
 * Names of the journal's content that the store lacks.
 *
 * A change that was journaled and is in a sealed segment now is no lack; neither is one whose number the store holds in
 * another form: its first try was journaled, the database refused it, and it was planned anew. Only one of the two was
 * ever acknowledged, and it is the store's.
 */
export function missingInStore(names: readonly string[], holdings: StoreHoldings): readonly string[] {
  const spans = new Map<string, (readonly [from: number, to: number])[]>();
  for (const { device, from, to } of holdings.segments) {
    spans.set(device, [...(spans.get(device) ?? []), [from, to]]);
  }
  const open = new Set(holdings.tail.map(({ seq }) => seq));
  return names.filter((name) => {
    if (holdings.names.has(name)) return false;
    const change = readChangeName(name);
    if (change === undefined) return name.startsWith("segment ") || name.startsWith("attachment ");
    if (change.device === holdings.device?.device && open.has(change.seq)) return false;
    return !(spans.get(change.device) ?? []).some(([from, to]) => from <= change.seq && change.seq <= to);
  });
}

/** What was read from the journal and found whole. */
export interface Gathered {
  readonly segments: readonly StoredSegment[];
  readonly attachments: readonly AttachmentRow[];
  /** By device, by number, the one that was journaled last. */
  readonly changes: ReadonlyMap<string, ReadonlyMap<number, TailRow>>;
  /** In the order in which they were journaled: the last one was in use last. */
  readonly devices: readonly DeviceRow[];
}

export async function gather(
  deps: SessionDeps,
  group: string,
  journal: GroupJournal,
  names: readonly string[],
): Promise<Result<Gathered, SaveFailure>> {
  const entries = await journal.read(names);
  if (!entries.ok) return entries;
  const pacer = createPacer();
  const segments: StoredSegment[] = [];
  const attachments: AttachmentRow[] = [];
  const changes = new Map<string, Map<number, TailRow>>();
  const devices: DeviceRow[] = [];
  const order = new Map(names.map((name, nth) => [name, nth]));
  for (const entry of entries.value.toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0))) {
    await pacer.breathe();
    if (entry.name.startsWith("segment ")) {
      const segment = await readSegmentEntry(deps, group, entry);
      if (segment !== undefined) segments.push(segment);
    } else if (entry.name.startsWith("attachment ")) {
      const attachment = await readAttachmentEntry(deps.primitives, entry);
      if (attachment !== undefined) attachments.push(attachment);
    } else if (entry.name.startsWith("device ")) {
      const device = await wholeDevice(deps.primitives, readDeviceEntry(entry));
      if (device !== undefined) devices.push(device);
    } else {
      const change = await readChangeEntry(deps.primitives, entry);
      if (change === undefined) continue;
      const bySeq = changes.get(change.device) ?? new Map<number, TailRow>();
      changes.set(change.device, bySeq.set(change.row.seq, change.row));
    }
  }
  return { ok: true, value: { segments, attachments, changes, devices } };
}

/** Where a device's sealed chain ends, by the segments at hand; the furthest, of equal ones the smallest root. */
export function sealedHead(
  segments: readonly SegmentRow[],
  device: string,
): { readonly sealedTo: number; readonly root: string } {
  const [last] = segments
    .filter((row) => row.device === device)
    .sort((a, b) => b.to - a.to || compareText(a.root, b.root));
  return last === undefined ? { sealedTo: 0, root: "" } : { sealedTo: last.to, root: last.root };
}

/** A device's open changes behind its sealed ones, without a gap, and what is left over. */
export function openChanges(
  rows: ReadonlyMap<number, TailRow>,
  device: string,
  sealedTo: number,
): { readonly rows: readonly TailRow[]; readonly changes: readonly Change[]; readonly leftOver: readonly TailRow[] } {
  const kept: TailRow[] = [];
  const changes: Change[] = [];
  for (let seq = sealedTo + 1; ; seq += 1) {
    const row = rows.get(seq);
    const change = row === undefined ? undefined : decodeChange(JSON.parse(row.text) as Json, device, seq);
    if (row === undefined || change?.ok !== true) break;
    kept.push(row);
    changes.push(change.value);
  }
  const leftOver = [...rows.values()].filter(({ seq }) => seq > sealedTo + kept.length);
  return { rows: kept, changes, leftOver };
}

/** Seals what a key of this device that is not in use any more has left open, so that it can be sent to others. */
export async function sealLeft(
  deps: SessionDeps,
  group: string,
  device: DeviceRow,
  changes: readonly Change[],
  prev: string,
): Promise<readonly StoredSegment[]> {
  const sealed = await sealChain(deps.primitives, () => deps.randomBytes(16), {
    group,
    key: keyPairFromSeed(device.seed),
    changes,
    prev,
  });
  return Promise.all(sealed.map((segment) => segmentToRows(deps.primitives, segment)));
}
