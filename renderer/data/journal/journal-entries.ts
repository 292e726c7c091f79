import {
  base64urlToBytes,
  bytesToBase64url,
  bytesToHex,
  bytesToUtf8,
  concatBytes,
  utf8ToBytes,
} from "../../../shared/core/bytes.ts";
import { canonicalJson } from "../../../shared/core/canonical-json.ts";
import type { Verifier } from "../../../shared/core/ed25519.ts";
import type { Primitives } from "../../../shared/core/primitives.ts";
import { segmentKey } from "../../../shared/bundle/packed-segment.ts";
import { deviceIdOf, readSegment } from "../../../shared/bundle/segment.ts";
import type { ZipEntry } from "../../../shared/bundle/zip-profile.ts";
import { inflateEntry } from "../../../shared/bundle/zip-read.ts";
import type { JournalEntry } from "../../../shared/ipc/journal.ts";
import type { AttachmentRow, DeviceRow, SegmentRow, TailRow } from "../store/group-rows.ts";
import { segmentToRows, type StoredSegment } from "../store/segment-rows.ts";

/**
 * What a group's journal holds, and under which names ([Note: The journal is a set]):
 *
 * - `segment <key>`: a sealed segment, deflated as it is in the store, behind a line of what reading it needs;
 * - `change <device>/<number>/<digest>`: one change of this device, written before it is in any segment;
 * - `device <id>`: a device key of this store, with its seed. Whoever can read the journal can read the profile too;
 * - `attachment <digest>`;
 * - `told <file>/<bytes>`: damage that the person has been told of;
 * - `version <app>`: a version of the app that has opened the group here.
 *
 * Nothing that is read from a journal is believed: a segment is checked like one of a file from outside, everything else
 * by the digest in its name.
 */
export const segmentName = (key: string): string => `segment ${key}`;
export const deviceName = (device: string): string => `device ${device}`;
export const attachmentName = (sha256: string): string => `attachment ${sha256}`;
export const changeName = (device: string, { seq, sha256 }: Pick<TailRow, "seq" | "sha256">): string =>
  `change ${device}/${seq}/${sha256}`;

export function readChangeName(name: string): { device: string; seq: number; sha256: string } | undefined {
  const [, device, seq, sha256] = /^change ([\w-]+)\/(\d+)\/([0-9a-f]{64})$/.exec(name) ?? [];
  return device === undefined || sha256 === undefined ? undefined : { device, seq: Number(seq), sha256 };
}

export function segmentEntry(row: SegmentRow, data: Uint8Array): JournalEntry {
  const { crc32, deviceKey, raw, sha256, stored } = row;
  const head = utf8ToBytes(`${canonicalJson({ crc32, deviceKey, raw, sha256, stored })}\n`);
  return { name: segmentName(row.key), data: ownBytes(head, data) };
}

/** The segment, if it is whole, of this group, and signed by the device that its name says. */
export async function readSegmentEntry(
  deps: { readonly primitives: Primitives; readonly verifier: Verifier },
  group: string,
  { name, data }: JournalEntry,
): Promise<StoredSegment | undefined> {
  const { primitives, verifier } = deps;
  const head = readHead(data);
  if (head === undefined) return undefined;
  const key = base64urlToBytes(head.deviceKey);
  const raw = await inflateEntry(primitives, head.entry);
  if (key === undefined || !raw.ok || bytesToHex(await primitives.sha256(raw.value)) !== head.sha256) return undefined;
  const segment = await readSegment(primitives, verifier, key, raw.value, head.sha256);
  if (!segment.ok || segment.value.group !== group || segmentName(segmentKey(segment.value)) !== name) return undefined;
  if ((await deviceIdOf(primitives, key)) !== segment.value.device) return undefined;
  return segmentToRows(primitives, { ...segment.value, key: head.deviceKey, entry: head.entry });
}

function readHead(data: Uint8Array): { deviceKey: string; sha256: string; entry: ZipEntry } | undefined {
  const line = data.indexOf(10);
  const head = line < 0 ? undefined : readJson(data.subarray(0, line));
  if (head === undefined) return undefined;
  const { crc32, deviceKey, raw, sha256, stored } = head;
  if (typeof crc32 !== "number" || typeof deviceKey !== "string" || typeof raw !== "number") return undefined;
  if (typeof sha256 !== "string" || typeof stored !== "boolean") return undefined;
  return { deviceKey, sha256, entry: { name: "segment", raw, crc32, stored, data: data.subarray(line + 1) } };
}

export function changeEntry(device: string, row: TailRow): JournalEntry {
  return { name: changeName(device, row), data: ownBytes(utf8ToBytes(row.text)) };
}

export async function readChangeEntry(
  primitives: Primitives,
  { name, data }: JournalEntry,
): Promise<{ device: string; row: TailRow } | undefined> {
  const named = readChangeName(name);
  const text = bytesToUtf8(data);
  if (named === undefined || text === undefined) return undefined;
  const { device, seq, sha256 } = named;
  if (bytesToHex(await primitives.sha256(data)) !== sha256) return undefined;
  return { device, row: { seq, text, sha256 } };
}

export function deviceEntry({ device, seed, label }: DeviceRow): JournalEntry {
  return {
    name: deviceName(device),
    data: ownBytes(utf8ToBytes(canonicalJson({ label, seed: bytesToBase64url(seed) }))),
  };
}

/** The device with its key; the caller checks that the name follows from the key. */
export function readDeviceEntry({ name, data }: JournalEntry): DeviceRow | undefined {
  const read = readJson(data);
  const { label, seed: text } = read ?? {};
  const seed = typeof text === "string" ? base64urlToBytes(text) : undefined;
  if (seed?.length !== 32 || typeof label !== "string" || !name.startsWith("device ")) return undefined;
  return { name: "device", device: name.slice("device ".length), seed, label };
}

export function attachmentEntryOf({ sha256, raw, crc32, stored, data }: AttachmentRow): JournalEntry {
  const head = utf8ToBytes(`${canonicalJson({ crc32, raw, stored })}\n`);
  return { name: attachmentName(sha256), data: ownBytes(head, data) };
}

export async function readAttachmentEntry(
  primitives: Primitives,
  { name, data }: JournalEntry,
): Promise<AttachmentRow | undefined> {
  const line = data.indexOf(10);
  const { crc32, raw, stored } = (line < 0 ? undefined : readJson(data.subarray(0, line))) ?? {};
  if (typeof crc32 !== "number" || typeof raw !== "number" || typeof stored !== "boolean") return undefined;
  const row = { sha256: name.slice("attachment ".length), raw, crc32, stored, data: data.slice(line + 1) };
  const content = await inflateEntry(primitives, { name: row.sha256, ...row });
  return content.ok && bytesToHex(await primitives.sha256(content.value)) === row.sha256 ? row : undefined;
}

function readJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(bytesToUtf8(bytes) ?? "");
    return typeof read === "object" && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes in a buffer of their own, as they cross to the main process. */
function ownBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.length === 1 && parts[0] !== undefined ? parts[0] : concatBytes(...parts));
}
