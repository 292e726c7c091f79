import { zlibSync } from "fflate";
import { utf8ToBytes } from "../core/bytes.ts";

/** A reference to an indirect object. */
export interface PdfRef {
  readonly ref: number;
}

/** A name, `/Type`; text in a dictionary would be a string. */
export interface PdfName {
  readonly name: string;
}

/** What stands as it is: a string of plain letters, a day. */
export interface PdfRaw {
  readonly raw: string;
}

/** Bytes that follow a dictionary. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;
}

/** Values of PDF objects (ISO 32000-1, 7.3). Text becomes a text string, numbers are written with at most three decimals. */
export type PdfValue = number | boolean | string | PdfName | PdfRef | PdfRaw | readonly PdfValue[] | PdfDictionary;

export interface PdfDictionary {
  readonly [key: string]: PdfValue;
}

/** Collects the objects of a file. An object may be named before it is known, as trees that point upwards need. */
export interface PdfFile {
  reserve(): PdfRef;
  put(ref: PdfRef, value: PdfDictionary | readonly PdfValue[]): void;
  add(value: PdfDictionary | readonly PdfValue[]): PdfRef;
  /** @param isPlain kept readable without inflating, as metadata have to be. */
  addStream(stream: PdfStream, isPlain?: boolean): PdfRef;
  /** @param id sixteen bytes as hex, the same for the same text. */
  bytes(root: PdfRef, info: PdfRef, id: string): Uint8Array;
}

export function name(text: string): PdfName {
  return { name: text };
}

export function raw(text: string): PdfRaw {
  return { raw: text };
}

export function createPdfFile(): PdfFile {
  const objects: (readonly Uint8Array[])[] = [];
  const reserve = (): PdfRef => ({ ref: objects.push([]) });
  const put = ({ ref }: PdfRef, value: PdfDictionary | readonly PdfValue[]) => {
    objects[ref - 1] = [ascii(written(value))];
  };
  return {
    reserve,
    put,
    add(value) {
      const ref = reserve();
      put(ref, value);
      return ref;
    },
    addStream({ dictionary, bytes }, isPlain = false) {
      // The level and the memory are fixed, so that everybody who writes the same paper has the same bytes.
      const body = isPlain ? bytes : zlibSync(bytes, { level: 6, mem: 4 });
      const head = { ...dictionary, ...(isPlain ? {} : { Filter: name("FlateDecode") }), Length: body.length };
      const ref = reserve();
      objects[ref.ref - 1] = [ascii(`${written(head)}\nstream\n`), body, ascii("\nendstream")];
      return ref;
    },
    bytes: (root, info, id) => wholeFile(objects, root, info, id),
  };
}

function wholeFile(objects: readonly (readonly Uint8Array[])[], root: PdfRef, info: PdfRef, id: string): Uint8Array {
  // The comment's bytes above 127 tell programs that the file is not text.
  const parts: Uint8Array[] = [ascii("%PDF-1.7\n%"), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a)];
  let length = parts.reduce((sum, part) => sum + part.length, 0);
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  const offsets = objects.map((object, index) => {
    const offset = length;
    add(ascii(`${index + 1} 0 obj\n`));
    for (const part of object) add(part);
    add(ascii("\nendobj\n"));
    return offset;
  });
  const table = length;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  add(ascii(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`));
  const trailer = `<< /Size ${objects.length + 1} /Root ${written(root)} /Info ${written(info)} /ID [<${id}> <${id}>] >>`;
  add(ascii(`trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`));
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function written(value: PdfValue): string {
  if (typeof value === "number") return pdfNumber(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return textString(value);
  if (isList(value)) return `[${value.map(written).join(" ")}]`;
  if (isRef(value)) return `${value.ref} 0 R`;
  if (isRaw(value)) return value.raw;
  if (isName(value)) return `/${escapedName(value.name)}`;
  return `<< ${Object.entries(value)
    .map(([key, each]) => `/${escapedName(key)} ${written(each)}`)
    .join(" ")} >>`;
}

/** At most three decimals and never an exponent. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** UTF-16 with its mark: holds every character, and is the same in every reader. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join("");
  return `<FEFF${units}>`;
}

function escapedName(text: string): string {
  return text.replace(/[^A-Za-z0-9.+_:-]/g, (character) => `#${hex(character.charCodeAt(0), 2)}`);
}

export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}

function ascii(text: string): Uint8Array {
  return utf8ToBytes(text);
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isRef(value: object): value is PdfRef {
  return "ref" in value && typeof value.ref === "number";
}

function isRaw(value: object): value is PdfRaw {
  return "raw" in value && typeof value.raw === "string";
}

function isName(value: object): value is PdfName {
  return "name" in value && typeof value.name === "string";
}
