import { createHash, createPrivateKey, type KeyObject, sign } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { bytesToBase64url, concatBytes, utf8ToBytes } from "../../shared/core/bytes.ts";
import type { Json } from "../../shared/core/canonical-json.ts";
import { maxRatio } from "../../shared/core/limits.ts";
import { compareText } from "../../shared/core/compare.ts";
import { crc32 } from "../../shared/bundle/zip-crc.ts";
import { localRecord, mimetypeEntry, tailRecords, type ZipEntry } from "../../shared/bundle/zip-profile.ts";
import type { TestDevice } from "./files.ts";
import { testGroup } from "./replica.ts";
import { testMs } from "./changes.ts";

/** Text that is put into JSON as it is, for what no writer would write. */
export class RawText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** JSON with raw text in it, and whatever else. */
export type Forged = Json | RawText | undefined | readonly Forged[] | { readonly [key: string]: Forged };

/** Canonical JSON as far as possible, of whatever; keys that are `undefined` are left out. */
export function forgeJson(value: Forged): string {
  if (value instanceof RawText) return value.text;
  if (Array.isArray(value)) return `[${(value as readonly Forged[]).map(forgeJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = value as { readonly [key: string]: Forged };
  const texts = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort(compareText)
    .map((key) => `${JSON.stringify(key)}:${forgeJson(fields[key])}`);
  return `{${texts.join(",")}}`;
}

/** Signs as the project does, by Node's own much faster Ed25519: the signature of RFC 8032 is the same. */
export function createSigner(device: TestDevice): (message: Uint8Array) => string {
  const key = privateKeyOf(device.key.seed);
  return (message) => bytesToBase64url(sign(null, message, key));
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  const head = Buffer.from("302e020100300506032b657004220420", "hex");
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: "der", type: "pkcs8" });
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** An entry of raw bytes, deflated by Node's own deflater where the format wants that: readers take any deflater's. */
export function forgeEntry(name: string, raw: Uint8Array, stored = false): ZipEntry {
  const entry = stored ? undefined : deflatedEntry(name, raw);
  if (entry !== undefined && entry.data.length < raw.length && raw.length <= maxRatio * entry.data.length) return entry;
  return { name, raw: raw.length, crc32: crc32(raw), stored: true, data: raw };
}

/** The same, deflated at any cost: how a bomb is made. */
export function deflatedEntry(name: string, raw: Uint8Array): ZipEntry {
  return { name, raw: raw.length, crc32: crc32(raw), stored: false, data: new Uint8Array(deflateRawSync(raw)) };
}

/** A file of these entries, in the order given, whatever they are called. */
export function forgeZip(entries: readonly ZipEntry[]): Uint8Array {
  const all = [mimetypeEntry, ...entries];
  return concatBytes(...all.flatMap((entry) => [localRecord(entry), entry.data]), tailRecords(all));
}

export interface ForgedSegment {
  readonly path: string;
  readonly raw: Uint8Array;
  readonly root: string;
  /** What the manifest says of it, beside path, digest and size. */
  readonly place: { readonly device: string; readonly from: number; readonly space: string; readonly to: number };
}

type Fields = Readonly<Record<string, Forged>>;

/** A sealed segment whose root and signature are right, whatever is in it; `sealed` replaces them afterwards. */
export function forgeSegment(
  device: TestDevice,
  fields: Fields,
  sealed: { readonly root?: Forged; readonly sig?: Forged } = {},
): ForgedSegment {
  const changes = fields["changes"];
  const from = 1;
  const all: Record<string, Forged> = {
    changes: [],
    device: device.id,
    from,
    group: testGroup,
    nonce: bytesToBase64url(new Uint8Array(16).fill(7)),
    prev: "",
    space: "group",
    to: Array.isArray(changes) ? changes.length : from,
    v: 1,
    ...fields,
  };
  const unsealed = utf8ToBytes(forgeJson(all));
  const root = sha256(concatBytes(utf8ToBytes("luotsi/segment/1\0"), unsealed));
  const raw = utf8ToBytes(
    forgeJson({ ...all, root: bytesToBase64url(root), sig: createSigner(device)(root), ...sealed }),
  );
  const place = {
    device: typeof all["device"] === "string" ? all["device"] : device.id,
    from: typeof all["from"] === "number" ? all["from"] : from,
    space: "group",
    to: typeof all["to"] === "number" ? all["to"] : from,
  };
  return { path: `log/group/${place.device}/${place.from}-${place.to}.json`, raw, root: bytesToBase64url(root), place };
}

export interface ForgedFile {
  readonly exporter: TestDevice;
  /** Other devices with a key in the manifest. */
  readonly devices?: readonly TestDevice[];
  readonly segments?: readonly ForgedSegment[];
  /** Content of attachments. */
  readonly files?: readonly Uint8Array[];
  /** Fields of the manifest that are other than they should be. */
  readonly manifest?: Fields;
  /** The manifest's text, if it is to be another than its fields make. */
  readonly manifestText?: (text: string) => string;
  readonly signature?: (manifest: Uint8Array) => string;
  /** Changes the entries before they are written: `manifest.json`, `manifest.sig`, segments, files; sorted by name. */
  readonly entries?: (entries: readonly ZipEntry[]) => readonly ZipEntry[];
}

/** A file in which all is right but what is asked to be wrong: digests, sizes, counts and signatures follow. */
export function forgeFile(wanted: ForgedFile): Uint8Array {
  const { exporter, devices = [], segments = [], files = [], manifest = {} } = wanted;
  const sorted = segments.toSorted((a, b) => compareText(a.path, b.path));
  const fields: Fields = {
    app: "forged",
    clock: { count: 0, ms: testMs },
    counts: {
      changes: segments.reduce((sum, { place }) => sum + place.to - place.from + 1, 0),
      files: files.length,
      segments: segments.length,
    },
    devices: Object.fromEntries([exporter, ...devices].map(({ id, keyText }) => [id, keyText])),
    exporter: { device: exporter.id, member: "anna" },
    files: files.map((raw) => ({ path: `files/${sha256Hex(raw)}`, sha256: sha256Hex(raw), size: raw.length })),
    group: testGroup,
    heads: {},
    least: 1,
    package: "full",
    presupposes: {},
    schema: 1,
    scope: "full",
    segments: sorted.map(({ path, raw, place }) => ({ ...place, path, sha256: sha256Hex(raw), size: raw.length })),
    spaces: ["group"],
    v: 1,
    ...manifest,
  };
  const text = forgeJson(fields);
  const manifestBytes = utf8ToBytes(wanted.manifestText?.(text) ?? text);
  const signature = (wanted.signature ?? createSigner(exporter))(manifestBytes);
  const entries = [
    forgeEntry("manifest.json", manifestBytes),
    forgeEntry("manifest.sig", utf8ToBytes(signature), true),
    ...sorted.map(({ path, raw }) => forgeEntry(path, raw)),
    ...files.map((raw) => forgeEntry(`files/${sha256Hex(raw)}`, raw)),
  ].sort((a, b) => compareText(a.name, b.name));
  return forgeZip(wanted.entries?.(entries) ?? entries);
}
