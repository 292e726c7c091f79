import { bytesToHex } from "../../../shared/core/bytes.ts";
import type { Primitives } from "../../../shared/core/primitives.ts";
import { type OpenedSegment, type PackedSegment, segmentKey } from "../../../shared/bundle/packed-segment.ts";
import { reopenSegment } from "../../../shared/bundle/segment.ts";
import { inflateEntry } from "../../../shared/bundle/zip-read.ts";
import { deflateFile } from "../../../shared/bundle/zip-write.ts";
import type { ZipEntry } from "../../../shared/bundle/zip-profile.ts";
import type { Change } from "../../../shared/log/change.ts";
import type { AttachmentRow, SegmentBytesRow, SegmentRow } from "./group-rows.ts";

export interface StoredSegment {
  readonly row: SegmentRow;
  readonly bytes: SegmentBytesRow;
}

/** The rows of a checked segment. Its bytes are stored as they are in files, so no export ever deflates them again. */
export async function segmentToRows(primitives: Primitives, segment: OpenedSegment): Promise<StoredSegment> {
  const { space, device, from, to, prev, root, sha256, key: deviceKey, entry, changes } = segment;
  const key = segmentKey(segment);
  return {
    row: {
      key,
      space,
      device,
      from,
      to,
      prev,
      root,
      sha256,
      storedSha256: bytesToHex(await primitives.sha256(entry.data)),
      deviceKey,
      raw: entry.raw,
      crc32: entry.crc32,
      stored: entry.stored,
      lastMs: changes.at(-1)?.stamp.ms ?? 0,
    },
    // A copy: the entry may be a window onto a file of many megabytes, which storing would otherwise keep whole.
    bytes: { key, data: entry.data.slice() },
  };
}

/** The raw bytes of a stored segment; `undefined` when they are not there or not what they were. */
export async function rawSegment(
  primitives: Primitives,
  row: SegmentRow,
  data: Uint8Array | undefined,
): Promise<Uint8Array | undefined> {
  if (data === undefined) return undefined;
  const raw = await inflateEntry(primitives, entryOf(row, row.key, data));
  if (!raw.ok) return undefined;
  return bytesToHex(await primitives.sha256(raw.value)) === row.sha256 ? raw.value : undefined;
}

/** The changes of a stored segment, checked against its digest; `undefined` when it is damaged. */
export async function changesOfSegment(
  primitives: Primitives,
  row: SegmentRow,
  data: Uint8Array | undefined,
): Promise<readonly Change[] | undefined> {
  const raw = await rawSegment(primitives, row, data);
  return raw === undefined ? undefined : reopenSegment(primitives, row, raw);
}

/** A stored segment ready to go into a file; `undefined` when its bytes are damaged. Nothing is inflated. */
export async function packedSegment(
  primitives: Primitives,
  group: string,
  row: SegmentRow,
  data: Uint8Array | undefined,
): Promise<PackedSegment | undefined> {
  if (data === undefined || bytesToHex(await primitives.sha256(data)) !== row.storedSha256) return undefined;
  const { space, device, from, to, prev, root, sha256, deviceKey } = row;
  return { group, space, device, from, to, prev, root, sha256, key: deviceKey, entry: entryOf(row, "segment", data) };
}

export function attachmentEntry(row: AttachmentRow): ZipEntry {
  return entryOf(row, row.sha256, row.data);
}

/** A file as it is stored and sent: named by its content, deflated where that helps. */
export async function attachmentRow(primitives: Primitives, bytes: Uint8Array): Promise<AttachmentRow> {
  const sha256 = bytesToHex(await primitives.sha256(bytes));
  const { raw, crc32, stored, data } = await deflateFile(primitives, sha256, bytes);
  return { sha256, raw, crc32, stored, data };
}

/** The bytes of a stored file; `undefined` when they are not what its name says. */
export async function attachmentBytes(primitives: Primitives, row: AttachmentRow): Promise<Uint8Array | undefined> {
  const raw = await inflateEntry(primitives, attachmentEntry(row));
  return raw.ok && bytesToHex(await primitives.sha256(raw.value)) === row.sha256 ? raw.value : undefined;
}

function entryOf(
  row: { readonly raw: number; readonly crc32: number; readonly stored: boolean },
  name: string,
  data: Uint8Array,
): ZipEntry {
  return { name, raw: row.raw, crc32: row.crc32, stored: row.stored, data };
}
