import { concatBytes, utf8ToBytes } from "../core/bytes.ts";
import { crc32 } from "./zip-crc.ts";

/**
 * The layout of our ZIP files, stated once: the writer writes these records, the reader builds the same records from
 * what it found and compares bytes. So whatever is accepted is what the writer would have written, and two readers
 * cannot see two different contents in one file.
 *
 * The profile is the part of PKWARE's APPNOTE 6.3 that every `unzip` has known since 1993: stored and deflated entries
 * one after the other, the central directory right behind, the end record last. No flags, extra fields, comments,
 * data descriptors, directories, encryption, ZIP64 or several disks. Times are 1980-01-01 00:00, the least that ZIP
 * has, so that the same content gives the same bytes.
 */
export interface ZipEntry {
  readonly name: string;
  /** Bytes once inflated. */
  readonly raw: number;
  /** CRC-32 of the raw bytes. */
  readonly crc32: number;
  /** Stored as it is, or else deflated. */
  readonly stored: boolean;
  /** The bytes as they stand in the file. */
  readonly data: Uint8Array;
}

export const mimetype = "application/vnd.luotsi+zip";
export const mimetypeName = "mimetype";

export const localSize = 30;
export const centralSize = 46;
export const endSize = 22;
export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;
export const maxNameLength = 255;

const versionNeeded = 20;
const midnight = 0;
const firstOf1980 = (1 << 5) | 1;
const methodStored = 0;
const methodDeflated = 8;

export const mimetypeEntry: ZipEntry = storedMimetype();

function storedMimetype(): ZipEntry {
  const data = utf8ToBytes(mimetype);
  return { name: mimetypeName, raw: data.length, crc32: crc32(data), stored: true, data };
}

/**
 * The bytes with which every file of ours begins: the whole `mimetype` entry. Its CRC-32 happens to hold a line feed,
 * a Ctrl-Z and two bytes above 127, so whatever mistakes a file for text damages the head in a way that shows.
 */
export function zipHead(): Uint8Array {
  return concatBytes(localRecord(mimetypeEntry), mimetypeEntry.data);
}

/** The header before an entry's data. */
export function localRecord(entry: ZipEntry): Uint8Array {
  const record = new Uint8Array(localSize + entry.name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, localSignature, true);
  writeShared(view, 4, entry);
  writeName(record, localSize, entry.name);
  return record;
}

/** Everything behind the last entry's data: central directory and end record, for entries in the order of the file. */
export function tailRecords(entries: readonly ZipEntry[]): Uint8Array {
  const directorySize = entries.reduce((sum, entry) => sum + centralSize + entry.name.length, 0);
  const records = new Uint8Array(directorySize + endSize);
  const view = new DataView(records.buffer);
  let at = 0;
  let offset = 0;
  for (const entry of entries) {
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, versionNeeded, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 42, offset, true);
    writeName(records, at + centralSize, entry.name);
    at += centralSize + entry.name.length;
    offset += localSize + entry.name.length + entry.data.length;
  }
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, offset, true);
  return records;
}

/** The 26 bytes that local and central headers have in common. */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, versionNeeded, true);
  view.setUint16(at + 4, entry.stored ? methodStored : methodDeflated, true);
  view.setUint16(at + 6, midnight, true);
  view.setUint16(at + 8, firstOf1980, true);
  view.setUint32(at + 10, entry.crc32, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.raw, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function writeName(bytes: Uint8Array, at: number, name: string): void {
  for (let index = 0; index < name.length; index += 1) bytes[at + index] = name.charCodeAt(index);
}

/** What a local header says of its entry, taken at its word; the reader compares all the rest with `localRecord`. */
export interface LocalFields {
  readonly stored: boolean;
  readonly crc32: number;
  readonly size: number;
  readonly raw: number;
  readonly nameLength: number;
}

export function readLocalFields(view: DataView, at: number): LocalFields {
  return {
    stored: view.getUint16(at + 8, true) === methodStored,
    crc32: view.getUint32(at + 14, true),
    size: view.getUint32(at + 18, true),
    raw: view.getUint32(at + 22, true),
    nameLength: view.getUint16(at + 26, true),
  };
}

/**
 * Tells whether a name is one that the profile has: ASCII letters, digits and `._-`, in segments divided by slashes.
 * Names are never used as paths here, yet other tools will unpack these files: hence nothing absolute, nothing with
 * `..`, no hidden files, no back-slashes or colons.
 */
export function isZipName(name: string): boolean {
  return name.length <= maxNameLength && namePattern.test(name) && !name.includes("..");
}

const namePattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
