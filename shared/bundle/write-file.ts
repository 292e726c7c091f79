import { bytesToBase64url, bytesToHex, utf8ToBytes } from "../core/bytes.ts";
import { compareText } from "../core/compare.ts";
import { type KeyPair, keyPairFromSeed, sign } from "../core/ed25519.ts";
import type { Stamp } from "../core/hlc.ts";
import type { Primitives } from "../core/primitives.ts";
import {
  appVersion,
  dataSchemaVersion,
  formatVersion,
  type Heads,
  headsOf,
  type Manifest,
  segmentPaths,
  writeManifest,
} from "./manifest.ts";
import type { PackedSegment } from "./packed-segment.ts";
import { deviceIdOf } from "./segment.ts";
import type { ZipEntry } from "./zip-profile.ts";
import { deflateEntry, storeEntry, writeZip } from "./zip-write.ts";

export const manifestName = "manifest.json";
export const signatureName = "manifest.sig";

/** Who makes a file, with the key that signs it. */
export interface Exporter {
  readonly key: KeyPair;
  /** Member id, or `""` when a tool made the file. */
  readonly member: string;
}

/** An attachment, named by its content. */
export interface Attachment {
  readonly sha256: string;
  readonly entry: ZipEntry;
}

export interface FileContents {
  readonly group: string;
  readonly clock: Stamp;
  readonly segments: readonly PackedSegment[];
  readonly attachments?: readonly Attachment[];
  /** For a delta: how far the receiver is thought to have each chain. Segments within are left out. */
  readonly presupposes?: Heads;
  /** Of the maker, for writing a file as an earlier version wrote it; those of this code when left out. */
  readonly versions?: { readonly app: string; readonly schema: number };
}

export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, hex: the file's identity, whatever its name. */
  readonly identity: string;
}

const ownVersions = { app: appVersion, schema: dataSchemaVersion };

/** Writes an export file. The same contents by the same exporter give the same bytes on every machine. */
export async function writeFile(
  primitives: Primitives,
  exporter: Exporter,
  contents: FileContents,
): Promise<WrittenFile> {
  const { group, clock, presupposes, attachments = [], versions = ownVersions } = contents;
  const sent =
    presupposes === undefined
      ? contents.segments
      : contents.segments.filter((link) => link.to > (presupposes[link.space]?.[link.device]?.to ?? 0));
  const paths = segmentPaths(sent);
  const segments = sent
    .map((segment) => ({ segment, path: paths.get(segment) ?? "" }))
    .sort((a, b) => compareText(a.path, b.path));
  const files = [...attachments].sort((a, b) => compareText(a.sha256, b.sha256));
  const exporterId = await deviceIdOf(primitives, exporter.key.publicKey);
  const devices = Object.fromEntries(sent.map((segment) => [segment.device, segment.key]));
  const manifest: Manifest = {
    app: versions.app,
    clock,
    counts: {
      changes: sent.reduce((sum, link) => sum + link.to - link.from + 1, 0),
      segments: sent.length,
      files: files.length,
    },
    devices: { ...devices, [exporterId]: bytesToBase64url(exporter.key.publicKey) },
    exporter: { device: exporterId, member: exporter.member },
    files: files.map(({ sha256, entry }) => ({ path: `files/${sha256}`, sha256, size: entry.raw })),
    group,
    heads: headsOf(contents.segments),
    least: formatVersion,
    package: "full",
    presupposes: presupposes === undefined ? {} : numbersOf(presupposes),
    schema: versions.schema,
    scope: presupposes === undefined ? "full" : "delta",
    segments: segments.map(({ path, segment: { device, from, sha256, entry, space, to } }) => ({
      device,
      from,
      path,
      sha256,
      size: entry.raw,
      space,
      to,
    })),
    spaces: [...new Set(sent.map((link) => link.space))].sort(compareText),
    v: formatVersion,
  };
  const manifestBytes = utf8ToBytes(writeManifest(manifest));
  const signature = bytesToBase64url(sign(manifestBytes, exporter.key));
  await primitives.rest();
  const bytes = writeZip([
    deflateEntry(manifestName, manifestBytes),
    storeEntry(signatureName, utf8ToBytes(signature)),
    ...segments.map(({ path, segment }) => ({ ...segment.entry, name: path })),
    ...files.map(({ sha256, entry }) => ({ ...entry, name: `files/${sha256}` })),
  ]);
  return { bytes, manifest, identity: bytesToHex(await primitives.sha256(manifestBytes)) };
}

/**
 * The key that signs what the command-line tool puts together. It follows from the group's id, so that the same inputs
 * give the same bytes; it vouches for nothing, and readers say so. What counts are the segments' own signatures.
 */
export async function mergeToolKey(primitives: Primitives, group: string): Promise<KeyPair> {
  return keyPairFromSeed(await primitives.sha256(utf8ToBytes(`luotsi/merge/1\0${group}`)));
}

function numbersOf(heads: Heads): Manifest["presupposes"] {
  return Object.fromEntries(
    Object.entries(heads).map(([space, chains]) => [
      space,
      Object.fromEntries(Object.entries(chains).map(([device, { to }]) => [device, to])),
    ]),
  );
}
