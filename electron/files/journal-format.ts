import { createHash } from "node:crypto";
import { bytesToUtf8, concatBytes, utf8ToBytes } from "../../shared/core/bytes.ts";

/**
 * A journal's file, byte by byte.
 *
 *     file    = "luotsi journal 1\n" | salt (16 bytes) | salt again | record …
 *     record  = length of the payload (u32, little-endian) | digest (8 bytes) | payload
 *     payload = "\0LJ" | 0 or 1 | length of the name (u16, little-endian) | name (UTF-8) | data
 *
 * The digest is the beginning of SHA-256 over salt, length and payload. With the salt, which nobody outside of this
 * disk knows, bytes that came in a file from others can never pass for a record, and neither can a block that an old
 * file has left on the disk. The fourth byte of a payload says whether its batch goes on (0) or ends here (1).
 *
 * [Note: Reading a journal that is not whole] Nothing is ever written over, so a killed or cut-off write can only leave
 * an unfinished batch at the end of a file: it was never acknowledged, and is dropped without a word. Anything else
 * that cannot be read was once whole: it is named, and reading goes on at the next record that is.
 */
export const saltBytes = 16;
const magic = utf8ToBytes("luotsi journal 1\n");
export const headerBytes = magic.length + 2 * saltBytes;
const marker = utf8ToBytes("\0LJ");
const digestBytes = 8;
const prefixBytes = 4 + digestBytes;
const payloadHeadBytes = marker.length + 1 + 2;

export interface NamedBytes {
  readonly name: string;
  readonly data: Uint8Array;
}

/** Where an entry's data stands in its file. */
export interface EntryPlace {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface ReadJournalFile {
  /** Undefined when the file's head is not that of a journal: then nothing in it can be believed. */
  readonly salt: Uint8Array | undefined;
  readonly entries: readonly EntryPlace[];
  /** Bytes that hold nothing readable though they were once whole. */
  readonly damaged: readonly { readonly from: number; readonly to: number }[];
  /** Whether the file ends with its last batch: only then may more be appended to it. */
  readonly isWhole: boolean;
}

export function writeHeader(salt: Uint8Array): Uint8Array {
  return concatBytes(magic, salt, salt);
}

export interface WrittenBatch {
  /** All its records, in order. */
  readonly bytes: Uint8Array;
  /** Counted from the batch's own first byte. */
  readonly places: readonly EntryPlace[];
}

export function writeBatch(salt: Uint8Array, entries: readonly NamedBytes[]): WrittenBatch {
  const names = entries.map(({ name }) => utf8ToBytes(name));
  const frame = prefixBytes + payloadHeadBytes;
  const whole = new Uint8Array(
    entries.reduce((sum, { data }, nth) => sum + frame + (names[nth]?.length ?? 0) + data.length, 0),
  );
  const places: EntryPlace[] = [];
  let at = 0;
  const put = (part: Uint8Array): void => {
    whole.set(part, at);
    at += part.length;
  };
  for (const [nth, { name, data }] of entries.entries()) {
    const nameBytes = names[nth] ?? new Uint8Array();
    const prefix = new Uint8Array(prefixBytes);
    const head = new Uint8Array(payloadHeadBytes);
    head.set(marker);
    head[marker.length] = nth === entries.length - 1 ? 1 : 0;
    new DataView(head.buffer).setUint16(marker.length + 1, nameBytes.length, true);
    new DataView(prefix.buffer).setUint32(0, head.length + nameBytes.length + data.length, true);
    prefix.set(digestOf(salt, prefix.subarray(0, 4), [head, nameBytes, data]), 4);
    for (const part of [prefix, head, nameBytes, data]) put(part);
    places.push({ name, from: at - data.length, to: at });
  }
  return { bytes: whole, places };
}

/** The entries of a file, as far as they can be read. `breathe` is called now and then: a file may be large. */
export async function readJournalFile(bytes: Uint8Array, breathe: () => Promise<void>): Promise<ReadJournalFile> {
  const salt = saltOf(bytes);
  if (salt === undefined) return unreadable(bytes);
  const isHeadWhole = startsWith(bytes, 0, writeHeader(salt));
  const entries: EntryPlace[] = [];
  const damaged: { from: number; to: number }[] = isHeadWhole ? [] : [{ from: 0, to: headerBytes }];
  let batch: EntryPlace[] = [];
  let at = headerBytes;
  let sinceBreath = 0;
  let isWhole = isHeadWhole;
  while (at < bytes.length) {
    const record = recordAt(bytes, salt, at);
    if (record === undefined) {
      const next = nextRecord(bytes, salt, at + 1);
      if (next === undefined && isUnfinished(bytes, at)) {
        isWhole = false;
        batch = [];
        break;
      }
      damaged.push({ from: at, to: next ?? bytes.length });
      // What was read of the batch before stays: the batch was finished, or more would not have been written behind it.
      entries.push(...batch.splice(0));
      if (next === undefined) isWhole = false;
      at = next ?? bytes.length;
      continue;
    }
    batch.push(record.entry);
    if (record.endsBatch) entries.push(...batch.splice(0));
    sinceBreath += record.end - at;
    at = record.end;
    if (sinceBreath > bytesPerBreath) {
      sinceBreath = 0;
      await breathe();
    }
  }
  return { salt, entries, damaged, isWhole: isWhole && batch.length === 0 };
}

const bytesPerBreath = 2 * 1024 * 1024;

/** The salt stands twice, so that no single byte takes the whole file with it: the one that records agree with counts. */
function saltOf(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < headerBytes) return undefined;
  const first = bytes.slice(magic.length, magic.length + saltBytes);
  const second = bytes.slice(magic.length + saltBytes, headerBytes);
  if (startsWith(bytes, 0, writeHeader(first))) return first;
  return [first, second].find((salt) => nextRecord(bytes, salt, headerBytes) !== undefined);
}

/** A file that was cut off while its head was being written holds nothing; any other head that is wrong is damage. */
function unreadable(bytes: Uint8Array): ReadJournalFile {
  const isCutOff =
    isEmpty(bytes) ||
    (bytes.length < headerBytes && startsWith(bytes, 0, magic.subarray(0, Math.min(bytes.length, magic.length))));
  return {
    salt: undefined,
    entries: [],
    damaged: isCutOff ? [] : [{ from: 0, to: bytes.length }],
    isWhole: false,
  };
}

interface JournalRecord {
  readonly entry: EntryPlace;
  readonly endsBatch: boolean;
  readonly end: number;
}

function recordAt(bytes: Uint8Array, salt: Uint8Array, at: number): JournalRecord | undefined {
  const end = endOfRecord(bytes, at);
  if (end === undefined || end > bytes.length) return undefined;
  const payload = bytes.subarray(at + prefixBytes, end);
  if (payload.length < payloadHeadBytes || !startsWith(payload, 0, marker)) return undefined;
  const digest = digestOf(salt, bytes.subarray(at, at + 4), [payload]);
  if (!startsWith(bytes, at + 4, digest)) return undefined;
  const nameLength = viewOf(payload).getUint16(marker.length + 1, true);
  const nameEnd = payloadHeadBytes + nameLength;
  const name = nameEnd > payload.length ? undefined : bytesToUtf8(payload.subarray(payloadHeadBytes, nameEnd));
  if (name === undefined) return undefined;
  return {
    entry: { name, from: at + prefixBytes + nameEnd, to: end },
    endsBatch: payload[marker.length] === 1,
    end,
  };
}

/** Where the record at `at` would end by its own length; undefined when there is no room for a length. */
function endOfRecord(bytes: Uint8Array, at: number): number | undefined {
  return at + prefixBytes > bytes.length ? undefined : at + prefixBytes + viewOf(bytes).getUint32(at, true);
}

/** The next place, `start` or behind it, where a whole record stands. */
function nextRecord(bytes: Uint8Array, salt: Uint8Array, start: number): number | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let found = view.indexOf(marker, start + prefixBytes); found >= 0; found = view.indexOf(marker, found + 1)) {
    if (recordAt(bytes, salt, found - prefixBytes) !== undefined) return found - prefixBytes;
  }
  return undefined;
}

/**
 * Whether what stands from `at` to the end is a write that was cut off: a record without its end, or one whose end is
 * empty, as the blocks are that a file was given and that were not written before the power went.
 */
function isUnfinished(bytes: Uint8Array, at: number): boolean {
  const end = endOfRecord(bytes, at);
  return end === undefined || end > bytes.length || isEmpty(bytes.subarray(Math.max(at, bytes.length - emptyEndBytes)));
}

/** Hardly any data ends with so many zeros by itself. */
const emptyEndBytes = 8;

function isEmpty(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function digestOf(salt: Uint8Array, length: Uint8Array, payload: readonly Uint8Array[]): Uint8Array {
  const hash = createHash("sha256").update(salt).update(length);
  for (const part of payload) hash.update(part);
  return new Uint8Array(hash.digest().subarray(0, digestBytes));
}

function startsWith(bytes: Uint8Array, at: number, start: Uint8Array): boolean {
  return at + start.length <= bytes.length && start.every((byte, nth) => bytes[at + nth] === byte);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
