import { bytesToUtf8, equalBytes } from "../core/bytes.ts";
import type { Refusal } from "./refusal.ts";
import { refusal } from "./refusal.ts";
import { mimetype, mimetypeName, zipHead } from "./zip-profile.ts";

/**
 * Says why bytes that do not begin as a file of ours do not: cut off within the head, damaged on the way, encrypted,
 * or another format altogether. People pick the wrong file, rename files, and send them through mail gates that take
 * them for text; each of these has a different remedy, so each gets its own answer.
 *
 * Looks at a bounded part of the bytes and never parses a foreign format.
 */
export function recognise(bytes: Uint8Array): Refusal {
  if (bytes.length === 0) return refusal("empty", "no bytes at all");
  return recogniseOurs(bytes) ?? recogniseAge(bytes) ?? notOurs(recogniseOther(bytes));
}

function notOurs(looksLike: string | undefined): Refusal {
  if (looksLike === undefined) return refusal("not-ours", "no known format");
  return refusal("not-ours", `looks like ${looksLike}`, { looksLike });
}

/** How many of the head's bytes may differ for it still to be ours with an accident. */
const maxHeadAccidents = 8;

/**
 * Where the head's text begins at the latest after any conversion (it should at 30): a byte order mark, a return and
 * two letters of up to three bytes may come before. Further on it belongs to a file of ours within another ZIP.
 */
const latestTextAt = 44;

function recogniseOurs(bytes: Uint8Array): Refusal | undefined {
  const head = zipHead();
  const start = bytes.subarray(0, head.length);
  const differing = start.reduce((sum, byte, at) => (byte === head[at] ? sum : sum + 1), 0);
  if (bytes.length < head.length) {
    return differing === 0 ? refusal("truncated", "file ends within its head", { got: bytes.length }) : undefined;
  }
  const crcAt = 14;
  const crc = [...head.subarray(crcAt, crcAt + 4)];
  const found = [...start.subarray(crcAt, crcAt + 4)];
  if (differing > 0 && found.every((byte, index) => isTextified(byte, crc[index] ?? 0))) {
    // All else being equal is not asked for: these very bytes are what text conversions change.
    if (differing <= 4) return refusal("mangled", "bytes were changed as if they were text");
  }
  if (differing <= maxHeadAccidents) return refusal("corrupt", "head of the file is damaged");
  const textAt = latin1(bytes, 2 * head.length).indexOf(mimetypeName + mimetype);
  if (textAt >= 0 && textAt <= latestTextAt) {
    return refusal("mangled", "bytes were inserted or removed as if the file were text");
  }
  if (bytes.subarray(0, 4096).every((byte) => byte === 0)) return refusal("corrupt", "file holds zero bytes only");
  return undefined;
}

/** The same byte, or what stripping the high bit, or a line end of another system, makes of it. */
function isTextified(found: number, original: number): boolean {
  return found === original || found === (original & 0x7f) || (original === 0x0a && found === 0x0d);
}

function recogniseAge(bytes: Uint8Array): Refusal | undefined {
  const start = latin1(bytes, 64);
  const isAge = start.startsWith("age-encryption.org/v1\n") || start.startsWith("-----BEGIN AGE ENCRYPTED FILE-----");
  return isAge ? refusal("key-needed", "file is encrypted") : undefined;
}

function recogniseOther(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes, 64);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return recogniseZip(bytes);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return known[1];
  if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "webp";
  if (start.startsWith("ftyp", 4)) return "mp4";
  return recogniseText(bytes);
}

/** First bytes, as Latin-1, and the name of the format. */
const signatures: readonly (readonly [string, string])[] = [
  ["%PDF-", "pdf"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["\xff\xd8\xff", "jpeg"],
  ["GIF8", "gif"],
  ["MZ", "exe"],
  ["\x7fELF", "exe"],
  ["\x1f\x8b", "gzip"],
  ["7z\xbc\xaf\x27\x1c", "7z"],
  ["Rar!\x1a\x07", "rar"],
  // Compound files: Word, Excel and PowerPoint before 2007, saved Outlook messages, and protected newer documents.
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"],
  ["SQLite format 3\0", "sqlite"],
  ["{\\rtf", "rtf"],
  // What base64 makes of our own first bytes: an attachment that was saved without being decoded.
  ["UEsDBBQAAAAA", "base64"],
];

function recogniseZip(bytes: Uint8Array): string {
  const first = latin1(bytes, 256);
  const declared = openDocuments.find(([mark]) => first.startsWith(mark, 30));
  if (declared !== undefined) return declared[1];
  // Office writes its parts in any order; the names are in the first headers or in the directory at the end.
  const names = latin1(bytes, 4096) + latin1(bytes.subarray(Math.max(0, bytes.length - 65_536)), 65_536);
  return officeParts.find(([part]) => names.includes(part))?.[1] ?? "zip";
}

const openDocuments: readonly (readonly [string, string])[] = [
  ["mimetypeapplication/vnd.oasis.opendocument.text", "odt"],
  ["mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"],
  ["mimetypeapplication/vnd.oasis.opendocument.presentation", "odp"],
  ["mimetypeapplication/epub+zip", "epub"],
];

const officeParts: readonly (readonly [string, string])[] = [
  ["word/document.xml", "docx"],
  ["xl/workbook.", "xlsx"],
  ["ppt/presentation.xml", "pptx"],
];

function recogniseText(bytes: Uint8Array): string | undefined {
  const text = readText(bytes.subarray(0, 4096));
  if (text === undefined) return undefined;
  const trimmed = text.trimStart();
  const lower = trimmed.toLowerCase();
  if (lower.startsWith("<!doctype html") || lower.includes("<html")) return "html";
  if (lower.startsWith("<?xml")) return "xml";
  if (/^[{[]/.test(trimmed)) return "json";
  if (/^[A-Za-z][A-Za-z0-9-]*:[ \t]/.test(text) && /^(?:mime-version|message-id|subject|received):/im.test(text)) {
    return "eml";
  }
  const firstLine = trimmed.split(/[\r\n]/, 1)[0] ?? "";
  return /[;\t,]/.test(firstLine) && /[\r\n]./.test(trimmed) ? "csv" : "text";
}

/** Text in UTF-8, UTF-16 with its mark, or an 8-bit encoding; `undefined` when there are bytes that text has not. */
function readText(bytes: Uint8Array): string | undefined {
  if (equalBytes(bytes.subarray(0, 2), new Uint8Array([0xff, 0xfe]))) {
    return latin1(
      bytes.filter((_byte, at) => at >= 2 && at % 2 === 0),
      bytes.length,
    );
  }
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return undefined;
  const utf8 = bytesToUtf8(bytes) ?? latin1(bytes, bytes.length);
  return utf8.startsWith("\ufeff") ? utf8.slice(1) : utf8;
}

function latin1(bytes: Uint8Array, most: number): string {
  let text = "";
  for (const byte of bytes.subarray(0, most)) text += String.fromCharCode(byte);
  return text;
}
