import { readZip } from "../../shared/bundle/zip-read.ts";
import type { ZipEntry } from "../../shared/bundle/zip-profile.ts";
import { utf8ToBytes } from "../../shared/core/bytes.ts";
import { add, del, set } from "./changes.ts";
import { actsOf, createTestDevice, knownOf, sealActs, writeTestFile } from "./files.ts";
import { forgeEntry, forgeFile, type Forged, forgeSegment, sha256Hex } from "./forge.ts";

export const [anna, bertil, stranger] = await Promise.all([
  createTestDevice(1),
  createTestDevice(2),
  createTestDevice(3),
]);
/** Their changes, sealed two to a segment. */
export const annas = await sealActs(anna, actsOf(anna, [set("d", { title: "Päätös" })], [add("d", ["e"])]));
export const bertils = await sealActs(bertil, actsOf(bertil, [set("d", { status: "expired" })], [del("x")]));
/** Anna's own log, before anything hostile comes. */
export const known = knownOf(annas);
export const attachment = utf8ToBytes("an attachment");
/** A file by Bertil with both their logs and an attachment. */
export const good = await writeTestFile(bertil, [...annas, ...bertils], {
  attachments: [{ sha256: sha256Hex(attachment), entry: forgeEntry("a", attachment) }],
});

/** Bertil's first change, and what follows it. */
export function acts(...more: readonly Forged[]): readonly Forged[] {
  return [[1, 0, "bertil", [["set", "device", bertil.id, { key: bertil.keyText }]]], ...more];
}

/** One change by Bertil. */
export function act(...operations: readonly Forged[]): Forged {
  return [1, 0, "bertil", operations];
}

/** A file by Bertil with one segment of these changes; all is right but them. */
export function fileOf(...more: readonly Forged[]): Uint8Array {
  return forgeFile({ exporter: bertil, segments: [forgeSegment(bertil, { changes: acts(...more) })] });
}

/** A file by Bertil with one segment that has these fields. */
export function withFields(fields: Readonly<Record<string, Forged>>): Uint8Array {
  return forgeFile({ exporter: bertil, segments: [forgeSegment(bertil, { changes: acts(), ...fields })] });
}

export function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.error.detail);
  return zip.value.entries;
}
