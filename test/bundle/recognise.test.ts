import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recognise } from "../../shared/bundle/recognise.ts";
import type { Refusal } from "../../shared/bundle/refusal.ts";
import { readZip } from "../../shared/bundle/zip-read.ts";
import { deflateEntry, writeZip } from "../../shared/bundle/zip-write.ts";
import { concatBytes, utf8ToBytes } from "../../shared/core/bytes.ts";

const ours = writeZip([deflateEntry("manifest.json", utf8ToBytes('{"group":"abc","name":"Ohjausryhmä"}'.repeat(9)))]);

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function toLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

/** As a user meets it: by way of the reader, which asks `recognise` about what does not begin as ours. */
function refusalOf(bytes: Uint8Array): Refusal | undefined {
  const read = readZip(bytes);
  return read.ok ? undefined : read.error;
}

function office(part: string): Uint8Array {
  return zipSync({
    "[Content_Types].xml": utf8ToBytes("<Types/>"),
    "_rels/.rels": utf8ToBytes("x"),
    [part]: utf8ToBytes("<x/>"),
  });
}

describe("another format", () => {
  test.each<[string, Uint8Array]>([
    ["zip", zipSync({ "a.txt": utf8ToBytes("a") })],
    ["zip", zipSync({})],
    ["zip", zipSync({ "kokous.luotsi": ours }, { level: 0 })],
    ["zip", zipSync({ k: ours }, { level: 0 })],
    ["docx", office("word/document.xml")],
    ["xlsx", office("xl/workbook.xml")],
    ["pptx", office("ppt/presentation.xml")],
    ["odt", zipSync({ mimetype: utf8ToBytes("application/vnd.oasis.opendocument.text") }, { level: 0 })],
    ["ods", zipSync({ mimetype: utf8ToBytes("application/vnd.oasis.opendocument.spreadsheet") }, { level: 0 })],
    ["epub", zipSync({ mimetype: utf8ToBytes("application/epub+zip") }, { level: 0 })],
    ["pdf", latin1("%PDF-1.7\n%\xe2\xe3")],
    ["png", latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
    ["jpeg", latin1("\xff\xd8\xff\xe0\0\x10JFIF")],
    ["gif", latin1("GIF89a")],
    ["webp", latin1("RIFF\x24\0\0\0WEBPVP8 ")],
    ["mp4", latin1("\0\0\0\x20ftypisom")],
    ["exe", latin1("MZ\x90\0\x03")],
    ["exe", latin1("\x7fELF\x02\x01")],
    ["gzip", Uint8Array.from(gzipSync(ours))],
    ["7z", latin1("7z\xbc\xaf\x27\x1c\0\x04")],
    ["rar", latin1("Rar!\x1a\x07\x01\0")],
    ["ole", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0")],
    ["sqlite", latin1("SQLite format 3\0")],
    ["rtf", latin1("{\\rtf1\\ansi")],
    ["base64", latin1(Buffer.from(ours).toString("base64"))],
    ["html", utf8ToBytes("\ufeff\n<!DOCTYPE html><title>Kirjaudu</title>")],
    ["html", utf8ToBytes('<?xml version="1.0"?><html xmlns="x"/>')],
    ["xml", utf8ToBytes('<?xml version="1.0"?><note/>')],
    ["json", utf8ToBytes('\n{"group":1}')],
    ["eml", utf8ToBytes("Received: from a by b\r\nSubject: Tiedosto\r\n\r\nHei")],
    ["eml", utf8ToBytes("From: a@example.org\r\nMIME-Version: 1.0\r\n\r\nHei")],
    ["csv", utf8ToBytes("nimi;määrä\r\nLuotsi;3\r\n")],
    ["csv", latin1("nimi,m\xe4\xe4r\xe4\nLuotsi,3\n")],
    ["csv", latin1("\xff\xfen\0;\0m\0\r\0\n\0a\0;\x001\0")],
    ["text", utf8ToBytes("Hei, tässä tiedosto.")],
    ["text", utf8ToBytes("Muistio")],
  ])("is called %s", (looksLike, bytes) => {
    expect(refusalOf(bytes)).toMatchObject({ code: "not-ours", looksLike });
  });

  test("that nobody knows has no name", () => {
    expect(refusalOf(latin1("\x01\x02\x03\x04\x05"))).toEqual({
      type: "refusal",
      code: "not-ours",
      detail: "no known format",
    });
  });

  test("that is encrypted asks for a key", () => {
    const binary = utf8ToBytes("age-encryption.org/v1\n-> X25519 abc\n");
    const armored = utf8ToBytes("-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n");
    expect([refusalOf(binary)?.code, refusalOf(armored)?.code]).toEqual(["key-needed", "key-needed"]);
  });
});

describe("a file of ours", () => {
  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["line feeds became CR LF", (bytes) => latin1(toLatin1(bytes).replaceAll("\n", "\r\n"))],
    ["line feeds became CR", (bytes) => latin1(toLatin1(bytes).replaceAll("\n", "\r"))],
    ["line feeds were dropped", (bytes) => latin1(toLatin1(bytes).replaceAll("\n", ""))],
    ["the eighth bit was dropped", (bytes) => bytes.map((byte) => byte & 0x7f)],
    ["both of these", (bytes) => latin1(toLatin1(bytes.map((byte) => byte & 0x7f)).replaceAll("\n", "\r\n"))],
    ["it was read as UTF-8 with replacements", (bytes) => utf8ToBytes(new TextDecoder().decode(bytes))],
    ["it was read as Latin-1 and written as UTF-8", (bytes) => utf8ToBytes(toLatin1(bytes))],
    [
      "it was read as Windows-1252 and written as UTF-8",
      (bytes) => utf8ToBytes(new TextDecoder("windows-1252").decode(bytes)),
    ],
    ["a byte order mark was put before", (bytes) => utf8ToBytes(`\ufeff${toLatin1(bytes)}`)],
    ["zero bytes were dropped", (bytes) => bytes.filter((byte) => byte !== 0)],
  ])("is mangled when %s", (_how, mangle) => {
    expect(refusalOf(mangle(ours))?.code).toBe("mangled");
  });

  test("with a single damaged bit in its head is corrupt, or mangled when it is the bit that text loses", () => {
    for (let bit = 0; bit < 64 * 8; bit += 1) {
      const copy = Uint8Array.from(ours);
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(["corrupt", "mangled"], `bit ${bit}`).toContain(refusalOf(copy)?.code);
    }
  });

  test("of which only zero bytes are left is corrupt", () => {
    expect(refusalOf(new Uint8Array(5000))?.code).toBe("corrupt");
  });

  test("that ends within its head is truncated", () => {
    for (let length = 1; length < 64; length += 1) {
      expect(recognise(ours.subarray(0, length))).toMatchObject({ code: "truncated", got: length });
    }
    expect(recognise(new Uint8Array(0)).code).toBe("empty");
  });
});

test("any bytes at all get an answer, the same each time", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(70), (bytes, kept) => {
      const input = concatBytes(ours.subarray(0, kept), bytes);
      expect(recognise(input)).toEqual(recognise(Uint8Array.from(input)));
      expect(readZip(input).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});
