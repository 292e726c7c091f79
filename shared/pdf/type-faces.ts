import { visibleText } from "../document/visible-text.ts";
import { utf8ToBytes } from "../core/bytes.ts";
import { hex, name, type PdfFile, type PdfRef, raw } from "./pdf-file.ts";
import { readWoff, type WoffFont } from "./woff-font.ts";

/** The faces to set a paper in, as WOFF: each weight in parts that hold different letters. */
export interface FaceFiles {
  readonly regular: readonly Uint8Array[];
  readonly bold: readonly Uint8Array[];
}

export type Weight = keyof FaceFiles;

/** A stretch of glyphs of one part of a face. */
export interface GlyphRun {
  /** The face's name in a page's resources. */
  readonly face: string;
  /** The glyphs as two bytes each, in hex. */
  readonly glyphs: string;
  /** In thousandths of the type size. */
  readonly width: number;
}

export interface TypeFaces {
  /** The text as glyphs. A character that no face has is written as its code, as hidden ones are everywhere. */
  set(text: string, weight: Weight): readonly GlyphRun[];
  width(text: string, weight: Weight): number;
  /** Puts the faces that were used into the file. */
  embed(file: PdfFile): Readonly<Record<string, PdfRef>>;
}

interface Part {
  readonly id: string;
  readonly font: WoffFont;
  /** The character of each glyph that was used. */
  readonly used: Map<number, number>;
}

export function createTypeFaces(files: FaceFiles): TypeFaces {
  const partsOf = (weight: Weight): readonly Part[] =>
    files[weight].map((woff, index) => ({
      id: `${weight === "bold" ? "B" : "R"}${index}`,
      font: readWoff(woff, `AtkinsonHyperlegibleNext-${weight === "bold" ? "Bold" : "Regular"}${index || ""}`),
      used: new Map(),
    }));
  const parts = { regular: partsOf("regular"), bold: partsOf("bold") };

  const glyphFor = (codePoint: number, weight: Weight) => {
    for (const part of parts[weight]) {
      const glyph = part.font.glyphOf(codePoint);
      if (glyph !== undefined) return { part, glyph };
    }
    return undefined;
  };
  const set = (text: string, weight: Weight): readonly GlyphRun[] => {
    const runs: { face: string; glyphs: string; width: number }[] = [];
    for (const character of writable(text, (codePoint) => glyphFor(codePoint, weight) !== undefined)) {
      const codePoint = character.codePointAt(0) ?? 0;
      const found = glyphFor(codePoint, weight);
      if (found === undefined) continue;
      const { part, glyph } = found;
      part.used.set(glyph, codePoint);
      const last = runs.at(-1);
      const width = part.font.widths[glyph] ?? 0;
      if (last?.face === part.id) {
        last.glyphs += hex(glyph, 4);
        last.width += width;
      } else runs.push({ face: part.id, glyphs: hex(glyph, 4), width });
    }
    return runs;
  };
  return {
    set,
    width: (text, weight) => set(text, weight).reduce((sum, run) => sum + run.width, 0),
    embed: (file) =>
      Object.fromEntries(
        [...parts.regular, ...parts.bold]
          .filter(({ used }) => used.size > 0)
          .map(({ id, font, used }) => [id, embedFont(file, font, used)]),
      ),
  };
}

/** Spaces of all kinds are the one that every face has; what no face can draw is named by its code. */
function writable(text: string, has: (codePoint: number) => boolean): Iterable<string> {
  return Array.from(visibleText(text)).flatMap((character) => {
    if (has(character.codePointAt(0) ?? 0)) return [character];
    if (/\s/u.test(character)) return [" "];
    if (character === "\u00AD") return [];
    if (character === "\u2011") return ["-"];
    return Array.from(`[U+${hex(character.codePointAt(0) ?? 0, 4)}]`);
  });
}

/** A composite font with glyph numbers as codes (ISO 32000-1, 9.7), whole, with the way back to Unicode. */
function embedFont(file: PdfFile, font: WoffFont, used: ReadonlyMap<number, number>): PdfRef {
  const bytes = file.addStream({ dictionary: { Length1: font.bytes.length }, bytes: font.bytes });
  const descriptor = file.add({
    Type: name("FontDescriptor"),
    FontName: name(font.name),
    Flags: 4,
    FontBBox: font.box,
    ItalicAngle: 0,
    Ascent: font.ascent,
    Descent: font.descent,
    CapHeight: font.capHeight,
    StemV: 80,
    FontFile2: bytes,
  });
  const descendant = file.add({
    Type: name("Font"),
    Subtype: name("CIDFontType2"),
    BaseFont: name(font.name),
    CIDSystemInfo: file.add({ Registry: raw("(Adobe)"), Ordering: raw("(Identity)"), Supplement: 0 }),
    FontDescriptor: descriptor,
    W: [0, font.widths],
    CIDToGIDMap: name("Identity"),
  });
  return file.add({
    Type: name("Font"),
    Subtype: name("Type0"),
    BaseFont: name(font.name),
    Encoding: name("Identity-H"),
    DescendantFonts: [descendant],
    ToUnicode: file.addStream({ dictionary: {}, bytes: utf8ToBytes(toUnicode(used)) }),
  });
}

/** At most so many mappings stand in one block of a character map. */
const mappingsInBlock = 100;

function toUnicode(used: ReadonlyMap<number, number>): string {
  const lines = [...used]
    .toSorted(([a], [b]) => a - b)
    .map(([glyph, codePoint]) => `<${hex(glyph, 4)}> <${utf16(codePoint)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += mappingsInBlock) {
    const block = lines.slice(at, at + mappingsInBlock);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join("");
}
