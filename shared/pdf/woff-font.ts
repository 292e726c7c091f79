import { unzlibSync } from "fflate";
import { assert } from "../core/assert.ts";

/** A type face as PDF needs it: its bytes, and what each glyph is as wide as, in thousandths of the type size. */
export interface WoffFont {
  /** TrueType, as it is put into the file. */
  readonly bytes: Uint8Array;
  readonly name: string;
  /** By glyph. */
  readonly widths: readonly number[];
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** The glyph of a character, or `undefined` when the face lacks it. */
  glyphOf(codePoint: number): number | undefined;
}

interface FontTable {
  readonly tag: string;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * Reads a type face from WOFF (W3C Recommendation, WOFF File Format 1.0), which is a TrueType file whose tables are
 * deflated. Only what setting plain text needs is read: the character map, widths and a few measures. The faces are the
 * app's own, so a malformed one is a bug.
 */
export function readWoff(woff: Uint8Array, fontName: string): WoffFont {
  const tables = tablesOf(woff);
  const view = (tag: string) => {
    const table = tables.find((each) => each.tag === tag);
    assert(table !== undefined, `the type face has a table ${tag}`);
    return viewOf(table.bytes);
  };
  const head = view("head");
  const perEm = head.getUint16(18);
  const scaled = (value: number) => Math.round((value * 1000) / perEm);
  const lines = view("hhea");
  const wide = lines.getUint16(34);
  const glyphs = view("maxp").getUint16(4);
  const advances = view("hmtx");
  // Glyphs behind the last advance share it.
  const widths = Array.from({ length: glyphs }, (_, glyph) =>
    scaled(advances.getUint16(Math.min(glyph, wide - 1) * 4)),
  );
  const os2 = view("OS/2");
  return {
    bytes: trueType(tables, viewOf(woff).getUint32(4)),
    name: fontName,
    widths,
    box: [36, 38, 40, 42].map((at) => scaled(head.getInt16(at))) as unknown as WoffFont["box"],
    ascent: scaled(lines.getInt16(4)),
    descent: scaled(lines.getInt16(6)),
    capHeight: os2.getUint16(0) >= 2 ? scaled(os2.getInt16(88)) : 700,
    glyphOf: characterMap(view("cmap")),
  };
}

const signature = 0x774f4646;

function tablesOf(woff: Uint8Array): readonly FontTable[] {
  const view = viewOf(woff);
  assert(view.getUint32(0) === signature, "a WOFF file");
  return Array.from({ length: view.getUint16(12) }, (_, index): FontTable => {
    const at = 44 + index * 20;
    const [offset, stored, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    const raw = woff.subarray(offset, offset + stored);
    const bytes = stored === length ? raw : unzlibSync(raw);
    assert(bytes.length === length, "a table of the length that the file says");
    const tag = String.fromCharCode(...woff.subarray(at, at + 4));
    return { tag, checksum: view.getUint32(at + 16), bytes };
  });
}

/** Puts the tables together as a TrueType file: a directory in the order of the tags, tables on multiples of four. */
function trueType(tables: readonly FontTable[], flavor: number): Uint8Array {
  const inOrder = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const padded = (length: number) => (length + 3) & ~3;
  const start = 12 + tables.length * 16;
  const bytes = new Uint8Array(start + inOrder.reduce((sum, table) => sum + padded(table.bytes.length), 0));
  const view = viewOf(bytes);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavor);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let offset = start;
  for (const [index, { tag, checksum, bytes: table }] of inOrder.entries()) {
    const at = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) bytes[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, checksum);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    bytes.set(table, offset);
    offset += padded(table.length);
  }
  return bytes;
}

/** The map of the basic plane (format 4), which every face has. */
function characterMap(cmap: DataView): (codePoint: number) => number | undefined {
  const count = cmap.getUint16(2);
  const starts = Array.from({ length: count }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const start = starts.find((at) => cmap.getUint16(at) === 4);
  assert(start !== undefined, "the type face maps the basic plane");
  const segments = cmap.getUint16(start + 6) / 2;
  const ends = start + 14;
  const firsts = ends + segments * 2 + 2;
  const deltas = firsts + segments * 2;
  const offsets = deltas + segments * 2;
  return (codePoint) => {
    if (codePoint > 0xffff) return undefined;
    for (let segment = 0; segment < segments; segment++) {
      if (cmap.getUint16(ends + segment * 2) < codePoint) continue;
      const first = cmap.getUint16(firsts + segment * 2);
      if (first > codePoint) return undefined;
      const delta = cmap.getUint16(deltas + segment * 2);
      const offset = cmap.getUint16(offsets + segment * 2);
      if (offset === 0) return (codePoint + delta) % 0x10000 || undefined;
      const glyph = cmap.getUint16(offsets + segment * 2 + offset + (codePoint - first) * 2);
      return glyph === 0 ? undefined : (glyph + delta) % 0x10000;
    }
    return undefined;
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
