import { equalBytes, slice } from "../core/bytes.ts";
import type { Primitives } from "../core/primitives.ts";
import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import { maxEntries, maxFileBytes, maxRatio, maxTotalRawBytes } from "../core/limits.ts";
import { recognise } from "./recognise.ts";
import type { Refusal } from "./refusal.ts";
import { refusal } from "./refusal.ts";
import { crc32InPieces } from "./zip-crc.ts";
import type { ZipEntry } from "./zip-profile.ts";
import {
  centralSignature,
  endSignature,
  endSize,
  isZipName,
  localRecord,
  localSignature,
  localSize,
  maxNameLength,
  mimetypeEntry,
  mimetypeName,
  readLocalFields,
  tailRecords,
  zipHead,
} from "./zip-profile.ts";

export interface ZipDirectory {
  /** All entries but `mimetype`, in code-unit order of their names; their data are windows onto the file. */
  readonly entries: readonly ZipEntry[];
  readonly entryByName: ReadonlyMap<string, ZipEntry>;
}

/**
 * Reads the directory of a file and refuses whatever `writeZip` would not have written, byte for byte: so no gaps, no
 * overlaps, nothing before, between or behind, no second directory that other tools might believe. Nothing is inflated
 * and nothing is allocated by a size that the file names; sizes, counts and ratios are held against the limits here,
 * so that later steps can trust them.
 *
 * The file is walked from its start and not from its end record: a file that was cut short (the commonest damage: a
 * copy that stopped, a disk that was full) is then told from one that was changed.
 */
export function readZip(bytes: Uint8Array, maxBytes: number = maxFileBytes): Result<ZipDirectory, Refusal> {
  if (bytes.length === 0) return err(refusal("empty", "no bytes at all"));
  if (bytes.length > maxBytes) {
    return err(refusal("too-big", "file is over the limit", { got: bytes.length, expected: maxBytes }));
  }
  const head = zipHead();
  if (!equalBytes(bytes.subarray(0, head.length), head)) return err(recognise(bytes));

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let totalRaw = mimetypeEntry.raw;
  let at = head.length;
  while (signatureAt(view, at) === localSignature) {
    const entry = readEntry(bytes, view, at, entries.at(-1)?.name ?? "");
    if (!entry.ok) return entry;
    totalRaw += entry.value.raw;
    if (totalRaw > maxTotalRawBytes) return err(refusal("too-big", "raw bytes are over the limit"));
    entries.push(entry.value);
    if (entries.length + 1 > maxEntries) return err(refusal("too-big", "entries are over the limit"));
    at += localSize + entry.value.name.length + entry.value.data.length;
  }
  const flaw = findFlawInTail(bytes, view, at, entries);
  if (flaw !== undefined) return err(flaw);
  return ok({ entries, entryByName: new Map(entries.map((entry) => [entry.name, entry])) });
}

/**
 * Inflates an entry that `readZip` has answered, checks its size and CRC-32, and answers its raw bytes (of a stored
 * entry, a window onto the file). The primitives stop at the size that was checked against the limits.
 */
export async function inflateEntry(
  primitives: Pick<Primitives, "inflateRaw" | "rest">,
  entry: ZipEntry,
): Promise<Result<Uint8Array, Refusal>> {
  const raw = entry.stored ? entry.data : await primitives.inflateRaw(entry.data, entry.raw);
  if (raw === undefined) return err(refusal("corrupt", `deflated data do not give the stated size: ${entry.name}`));
  if ((await crc32InPieces(primitives, raw)) !== entry.crc32)
    return err(refusal("corrupt", `checksum differs: ${entry.name}`));
  return ok(raw);
}

function signatureAt(view: DataView, at: number): number | undefined {
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, previous: string): Result<ZipEntry, Refusal> {
  if (at + localSize > bytes.length) return err(cutShort(bytes, view));
  const fields = readLocalFields(view, at);
  if (fields.nameLength > maxNameLength) return err(corruptAt(at, "name is too long"));
  const dataAt = at + localSize + fields.nameLength;
  if (dataAt > bytes.length) return err(cutShort(bytes, view));
  const name = String.fromCharCode(...slice(bytes, at + localSize, dataAt));
  if (!isZipName(name) || name === mimetypeName) return err(corruptAt(at, "name is not in the profile"));
  if (name <= previous) return err(corruptAt(at, "names are not sorted, or one occurs twice"));
  if (fields.stored ? fields.size !== fields.raw : fields.size >= fields.raw) {
    // A writer stores what deflating does not shrink, so this is not how any of our files looks.
    return err(corruptAt(at, "sizes do not fit the method"));
  }
  // Per entry. Then it holds for the whole file too, which is no more than the mean of its entries.
  if (fields.raw > maxRatio * fields.size) return err(refusal("bomb", `entry inflates beyond the limit: ${name}`));
  if (fields.raw > maxTotalRawBytes) return err(refusal("too-big", `entry is over the limit: ${name}`));
  if (dataAt + fields.size > bytes.length) return err(cutShort(bytes, view));
  const data = slice(bytes, dataAt, dataAt + fields.size);
  const entry: ZipEntry = { name, raw: fields.raw, crc32: fields.crc32, stored: fields.stored, data };
  if (!equalBytes(slice(bytes, at, dataAt), localRecord(entry))) {
    return err(corruptAt(at, "local header has something that the profile has not"));
  }
  return ok(entry);
}

function findFlawInTail(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  entries: readonly ZipEntry[],
): Refusal | undefined {
  const found = bytes.subarray(at);
  // Fewer than four bytes can also be the start of a local header.
  if (found.length < 4) return isStartOfRecord(found) ? cutShort(bytes, view) : corruptAt(at, "stray bytes");
  if (signatureAt(view, at) !== centralSignature) return corruptAt(at, "neither an entry nor the directory");
  const tail = tailRecords([mimetypeEntry, ...entries]);
  const expected = at + tail.length;
  const common = Math.min(found.length, tail.length);
  if (!equalBytes(found.subarray(0, common), tail.subarray(0, common))) {
    return corruptAt(at, "directory does not list what the file holds");
  }
  if (bytes.length < expected) {
    return refusal("truncated", "file ends within its directory", { got: bytes.length, expected });
  }
  if (bytes.length > expected) {
    return refusal("corrupt", `${bytes.length - expected} bytes behind the end`, { got: bytes.length, expected });
  }
  return undefined;
}

function isStartOfRecord(found: Uint8Array): boolean {
  return [localSignature, centralSignature].some((signature) =>
    found.every((byte, index) => byte === ((signature >>> (8 * index)) & 255)),
  );
}

/** An entry reaches past the end: a truncated file, unless the end record is in its place and says that nothing lacks. */
function cutShort(bytes: Uint8Array, view: DataView): Refusal {
  const at = bytes.length - endSize;
  const isWhole =
    signatureAt(view, at) === endSignature && view.getUint32(at + 12, true) + view.getUint32(at + 16, true) === at;
  if (isWhole) return refusal("corrupt", "an entry reaches past the end of a file that has its end record");
  return refusal("truncated", "file ends within an entry", { got: bytes.length });
}

function corruptAt(at: number, what: string): Refusal {
  return refusal("corrupt", `at byte ${at}: ${what}`);
}
