import { base64urlToBytes, bytesToHex, bytesToUtf8 } from "../core/bytes.ts";
import type { Verifier } from "../core/ed25519.ts";
import type { Primitives } from "../core/primitives.ts";
import { err, ok, type Result } from "../core/result.ts";
import { deviceKeyIn, isSegmentPath, type Manifest, type ManifestSegment, readManifest } from "./manifest.ts";
import type { OpenedSegment } from "./packed-segment.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { deviceIdOf, readSegment } from "./segment.ts";
import { type Attachment, manifestName, signatureName } from "./write-file.ts";
import type { ZipEntry } from "./zip-profile.ts";
import { inflateEntry, readZip, type ZipDirectory } from "./zip-read.ts";

export interface ReadOptions {
  /** The group that takes the file in; without it any group is read (first opening, command-line tool). */
  readonly group?: string;
  /** Whether a segment is here already: by place and digest of its raw bytes. Known ones are not even inflated. */
  readonly isKnown?: (segment: ManifestSegment) => boolean;
  /** Called between segments with bytes done and in all; answering false cancels. A place to show progress and yield. */
  readonly pace?: (done: number, total: number) => Promise<boolean>;
  readonly maxBytes?: number;
}

/** A file that was checked completely: every segment that was not known is canonical, linked to its key and signed. */
export interface OpenedFile {
  readonly identity: string;
  readonly manifest: Manifest;
  readonly bytes: number;
  /** Segments that were not known. */
  readonly segments: readonly OpenedSegment[];
  readonly knownSegments: number;
  readonly attachments: readonly Attachment[];
}

/** Reads and verifies a file from outside. Pure: nothing is written, and a refusal leaves no trace. */
export async function readFile(
  primitives: Primitives,
  verifier: Verifier,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<OpenedFile, Refusal>> {
  const zip = readZip(bytes, options.maxBytes);
  if (!zip.ok) return zip;
  const head = await readSignedManifest(primitives, verifier, zip.value);
  if (!head.ok) return head;
  const { manifest, identity } = head.value;
  if (options.group !== undefined && manifest.group !== options.group)
    return err(refusal("other-group", "the file is of another group"));
  const flaw = findUnlisted(zip.value, manifest);
  if (flaw !== undefined) return err(flaw);

  const segments: OpenedSegment[] = [];
  const total = manifest.segments.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const listed of manifest.segments) {
    if (options.isKnown?.(listed) !== true) {
      const opened = await openSegment(primitives, verifier, zip.value, manifest, listed);
      if (!opened.ok) return opened;
      segments.push(opened.value);
    }
    done += listed.size;
    if (options.pace !== undefined && !(await options.pace(done, total)))
      return err(refusal("cancelled", "cancelled while reading"));
  }
  const attachments = await openAttachments(primitives, zip.value, manifest);
  if (!attachments.ok) return attachments;
  return ok({
    identity,
    manifest,
    bytes: bytes.length,
    segments,
    knownSegments: manifest.segments.length - segments.length,
    attachments: attachments.value,
  });
}

async function readSignedManifest(
  primitives: Primitives,
  verifier: Verifier,
  zip: ZipDirectory,
): Promise<Result<{ manifest: Manifest; identity: string }, Refusal>> {
  const manifestEntry = zip.entryByName.get(manifestName);
  const signatureEntry = zip.entryByName.get(signatureName);
  if (manifestEntry === undefined || signatureEntry === undefined)
    return err(refusal("corrupt", "manifest or its signature is missing"));
  const manifestBytes = await inflateEntry(primitives, manifestEntry);
  if (!manifestBytes.ok) return manifestBytes;
  const signatureBytes = await inflateEntry(primitives, signatureEntry);
  if (!signatureBytes.ok) return signatureBytes;
  const manifest = readManifest(manifestBytes.value);
  if (!manifest.ok) return manifest;

  const { devices, exporter } = manifest.value;
  for (const [device, key] of Object.entries(devices)) {
    const publicKey = base64urlToBytes(key);
    if (publicKey === undefined || (await deviceIdOf(primitives, publicKey)) !== device)
      return err(refusal("forged", "a device's id does not follow from its key"));
  }
  const exporterKey = base64urlToBytes(deviceKeyIn(manifest.value, exporter.device) ?? "");
  const signature = base64urlToBytes(bytesToUtf8(signatureBytes.value) ?? "");
  if (exporterKey === undefined || signature === undefined) return err(refusal("schema", "signature malformed"));
  if (!verifier.verify(signature, manifestBytes.value, exporterKey))
    return err(refusal("forged", "manifest signature is not valid"));
  return ok({ manifest: manifest.value, identity: bytesToHex(await primitives.sha256(manifestBytes.value)) });
}

/** The manifest and the entries must name exactly the same things, each once and with the same size. */
function findUnlisted(zip: ZipDirectory, manifest: Manifest): Refusal | undefined {
  const listed = new Map<string, number>();
  const digests = new Set<string>();
  for (const segment of manifest.segments) {
    if (!isSegmentPath(segment.path, segment)) return refusal("schema", "a segment's path differs from its place");
    if (deviceKeyIn(manifest, segment.device) === undefined) return refusal("schema", "a segment's device has no key");
    if (listed.has(segment.path)) return refusal("schema", "a path is listed twice");
    if (digests.has(segment.sha256)) return refusal("schema", "a segment is listed twice");
    digests.add(segment.sha256);
    listed.set(segment.path, segment.size);
  }
  for (const { path, sha256, size } of manifest.files) {
    if (path !== `files/${sha256}` || listed.has(path)) return refusal("schema", "an attachment's path is wrong");
    listed.set(path, size);
  }
  for (const entry of zip.entries) {
    if (entry.name === manifestName || entry.name === signatureName) continue;
    if (listed.get(entry.name) !== entry.raw) return refusal("corrupt", "an entry is not as the manifest lists it");
    listed.delete(entry.name);
  }
  if (listed.size > 0) return refusal("corrupt", "a listed entry is missing");
  const { counts, segments, files } = manifest;
  const changes = segments.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (counts.segments !== segments.length || counts.files !== files.length || counts.changes !== changes)
    return refusal("schema", "counts differ from the lists");
  return undefined;
}

async function openSegment(
  primitives: Primitives,
  verifier: Verifier,
  zip: ZipDirectory,
  manifest: Manifest,
  listed: ManifestSegment,
): Promise<Result<OpenedSegment, Refusal>> {
  const entry = entryNamed(zip, listed.path);
  const raw = await inflateEntry(primitives, entry);
  if (!raw.ok) return raw;
  const sha256 = bytesToHex(await primitives.sha256(raw.value));
  if (sha256 !== listed.sha256) return err(refusal("corrupt", "a segment differs from the manifest's digest"));
  const key = deviceKeyIn(manifest, listed.device) ?? "";
  const segment = await readSegment(primitives, verifier, base64urlToBytes(key) ?? new Uint8Array(), raw.value, sha256);
  if (!segment.ok) return segment;
  const { group, space, device, from, to, prev, root, changes } = segment.value;
  if (group !== manifest.group) return err(refusal("forged", "a segment of another group was put into the file"));
  if (space !== listed.space || device !== listed.device || from !== listed.from || to !== listed.to)
    return err(refusal("schema", "a segment is not where the manifest says"));
  return ok({ group, space, device, from, to, prev, root, sha256, key, entry, changes });
}

async function openAttachments(
  primitives: Primitives,
  zip: ZipDirectory,
  manifest: Manifest,
): Promise<Result<readonly Attachment[], Refusal>> {
  const attachments: Attachment[] = [];
  for (const { path, sha256 } of manifest.files) {
    const entry = entryNamed(zip, path);
    const raw = await inflateEntry(primitives, entry);
    if (!raw.ok) return raw;
    if (bytesToHex(await primitives.sha256(raw.value)) !== sha256)
      return err(refusal("corrupt", "an attachment differs from its digest"));
    attachments.push({ sha256, entry });
  }
  return ok(attachments);
}

function entryNamed(zip: ZipDirectory, name: string): ZipEntry {
  const entry = zip.entryByName.get(name);
  if (entry === undefined) throw new Error(`Assertion failed: ${name} was found before`);
  return entry;
}
