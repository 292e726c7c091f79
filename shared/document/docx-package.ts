import { strFromU8, type Zippable, unzipSync, zipSync } from "fflate";
import { utf8ToBytes } from "../core/bytes.ts";
import { compareText } from "../core/compare.ts";
import { isDateOnly } from "../core/date-only.ts";
import type { PaperDocument } from "./document.ts";
import type { PaperExtras, PaperMark } from "./paper-extras.ts";
import { visibleLine } from "./visible-text.ts";

const corePath = "docProps/core.xml";
const bodyPath = "word/document.xml";

/**
 * Makes a Word package that depends on nothing but the minutes. The library stamps the clock into the properties and
 * into every ZIP entry; here the properties get the day of the text, and the parts are packed anew, in the order of their
 * names, at one fixed time, with a pinned deflater (see `deflateEntry` for why it is pinned). So everybody who exports
 * the same minutes has the same file, and a digest tells whether a file is what was approved.
 */
export function normaliseDocx(
  packed: Uint8Array,
  document: PaperDocument,
  mark: PaperMark,
  extras: PaperExtras,
): Uint8Array {
  const parts = unzipSync(packed);
  parts[corePath] = new Uint8Array(utf8ToBytes(coreProperties(document, mark, extras)));
  const body = parts[bodyPath];
  if (body !== undefined) parts[bodyPath] = new Uint8Array(utf8ToBytes(renumbered(strFromU8(body))));
  const sorted: Zippable = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => compareText(a, b)));
  return zipSync(sorted, { level: 6, mem: 4, mtime: fixedTime() });
}

/** The library counts pictures and bookmarks on from one document to the next; here each begins anew, in its order. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  const numberOf = (kind: string, id: string) => {
    const known = numbers.get(`${kind} ${id}`) ?? numbers.size + 1;
    numbers.set(`${kind} ${id}`, known);
    return known;
  };
  return xml
    .replace(/(<wp:docPr id=")(\d+)"/g, (_, tag: string, id: string) => `${tag}${numberOf("picture", id)}"`)
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)"/g,
      (_, tag: string, id: string) => `${tag}${numberOf("bookmark", id)}"`,
    );
}

/** ZIP times are local and have no zone: these numbers come back as they are in every zone. Noon exists on each day. */
function fixedTime(): Date {
  return new Date(1980, 0, 1, 12);
}

function coreProperties(
  { title, group, language, meeting }: PaperDocument,
  mark: PaperMark,
  { dated }: PaperExtras,
): string {
  const date = dated ?? meeting?.date ?? "";
  const day = isDateOnly(date) ? date : "1980-01-01";
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(group)}</dc:subject><dc:creator>${escapeXml(group)}</dc:creator><dc:description>${escapeXml(mark.line)}</dc:description><dc:identifier>sha256:${mark.fingerprint}</dc:identifier><dc:language>${language === "fi-simple" ? "fi" : language}</dc:language>${stamp("created")}${stamp("modified")}</cp:coreProperties>`;
}

function escapeXml(text: string): string {
  return visibleLine(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
