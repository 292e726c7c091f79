import * as v from "valibot";
import { base64urlToBytes } from "../core/bytes.ts";
import { canonicalJson, type Json, parseCanonical } from "../core/canonical-json.ts";
import { compareNumber, compareText } from "../core/compare.ts";
import { maxStampCount, maxStampMs } from "../core/hlc.ts";
import { err, ok, type Result } from "../core/result.ts";
import { isDeviceId, isRecordId } from "../log/change-code.ts";
import { type ChainLink, groupChains, readStraightChain } from "../log/chains.ts";
import { maxAttachmentBytes, maxEntries, maxManifestBytes, maxSegmentBytes } from "../core/limits.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** Version of the file format that this code writes, and the least reader version that its files need. */
export const formatVersion = 1;
/** Version of the table of kinds; told in the manifest, so that a reader can say why something is deferred. */
export const dataSchemaVersion = 1;
export const appVersion = "0.1.0";

const wholeNumber = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));
const recordId = v.pipe(v.string(), v.check(isRecordId));
const deviceId = v.pipe(v.string(), v.check(isDeviceId));
const digestHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const digestText = v.pipe(
  v.string(),
  v.check((text) => base64urlToBytes(text)?.length === 32),
);
const spaceName = v.pipe(v.string(), v.regex(/^[a-z]+(?::[A-Za-z0-9_-]{1,64})?$/));

const manifestSchema = v.strictObject({
  app: v.pipe(v.string(), v.maxLength(40)),
  /** The exporter's clock. */
  clock: v.strictObject({ ms: wholeNumber(0, maxStampMs), count: wholeNumber(0, maxStampCount) }),
  counts: v.strictObject({ changes: wholeNumber(0), segments: wholeNumber(0), files: wholeNumber(0) }),
  /** Public key by device id, for the exporter and for every device with a segment in the file. */
  devices: v.record(deviceId, digestText),
  /** Who made the file; no member when a tool put it together. */
  exporter: v.strictObject({ device: deviceId, member: v.union([recordId, v.literal("")]) }),
  files: v.array(v.strictObject({ path: v.string(), sha256: digestHex, size: wholeNumber(0, maxAttachmentBytes) })),
  group: recordId,
  /** How far the exporter has each chain, by space and device: with receipts, this is who has which version. */
  heads: v.record(spaceName, v.record(deviceId, v.strictObject({ root: digestText, to: wholeNumber(1) }))),
  least: wholeNumber(1),
  package: v.picklist(["full", "provider", "client", "public"]),
  /** For a delta: the chain numbers that the receiver is thought to have already. */
  presupposes: v.record(spaceName, v.record(deviceId, wholeNumber(1))),
  schema: wholeNumber(1),
  scope: v.picklist(["full", "delta"]),
  segments: v.pipe(
    v.array(
      v.strictObject({
        device: deviceId,
        from: wholeNumber(1),
        path: v.string(),
        sha256: digestHex,
        size: wholeNumber(1, maxSegmentBytes),
        space: spaceName,
        to: wholeNumber(1),
      }),
    ),
    v.maxLength(maxEntries),
  ),
  spaces: v.array(spaceName),
  v: wholeNumber(1),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type ManifestSegment = Manifest["segments"][number];
export type Heads = Manifest["heads"];

export function writeManifest(manifest: Manifest): string {
  return canonicalJson(manifest as unknown as Json);
}

/** Reads a manifest strictly; a newer format is told by its `least` before anything else is asked of it. */
export function readManifest(bytes: Uint8Array): Result<Manifest, Refusal> {
  const parsed = parseCanonical(bytes, maxManifestBytes);
  if (!parsed.ok) return err(refusal("schema", `manifest is not canonical JSON: ${parsed.error.problem}`));
  const least = leastOf(parsed.value);
  if (least !== undefined && least > formatVersion)
    return err(refusal("too-new", `needs reader version ${least}`, { needs: least }));
  const checked = v.safeParse(manifestSchema, parsed.value);
  if (!checked.success) {
    const where = checked.issues[0].path?.map((step) => String(step.key)).join(".") ?? "manifest";
    return err(refusal("schema", `manifest: ${where}`));
  }
  return ok(checked.output);
}

function leastOf(json: Json): number | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const { least } = json as Readonly<Record<string, Json>>;
  return typeof least === "number" && Number.isSafeInteger(least) ? least : undefined;
}

/** A device's public key, base64url; `undefined` when the manifest does not name the device. */
export function deviceKeyIn(manifest: Manifest, device: string): string | undefined {
  // Device ids come from outside, and some sixteen-letter names are methods that every object inherits.
  return Object.hasOwn(manifest.devices, device) ? manifest.devices[device] : undefined;
}

/**
 * Paths of segments in a file, in the order given. A fork has several segments with the same range: all but the one
 * with the smallest root carry the beginning of their root in the name.
 */
export function segmentPaths(links: readonly ChainLink[]): ReadonlyMap<ChainLink, string> {
  const smallestRoot = new Map<string, string>();
  for (const link of links) {
    const known = smallestRoot.get(rangePath(link));
    if (known === undefined || compareText(link.root, known) < 0) smallestRoot.set(rangePath(link), link.root);
  }
  return new Map(
    links.map((link) => {
      const path = rangePath(link);
      return [link, smallestRoot.get(path) === link.root ? `${path}.json` : `${path}.${link.root.slice(0, 8)}.json`];
    }),
  );
}

/** Whether the path is one that `segmentPaths` could give to a segment with this place. */
export function isSegmentPath(path: string, segment: Omit<ManifestSegment, "path" | "sha256" | "size">): boolean {
  const stem = rangePath(segment);
  return (
    path === `${stem}.json` ||
    (path.startsWith(`${stem}.`) && /^[A-Za-z0-9_-]{8}\.json$/.test(path.slice(stem.length + 1)))
  );
}

/**
 * How far each chain can be followed from its first change. What waits for a gap does not count: whoever was told that
 * it is here would never send what fills the gap. Of a fork's tips, the furthest; of equal ones, the smallest root.
 */
export function headsOf(links: readonly ChainLink[]): Heads {
  const linked = [...groupChains(links).values()].flatMap((chain) => readStraightChain(chain).linked);
  const heads: Record<string, Record<string, { root: string; to: number }>> = {};
  const inOrder = linked.sort((a, b) => compareNumber(a.to, b.to) || compareText(b.root, a.root));
  for (const { space, device, root, to } of inOrder) (heads[space] ??= {})[device] = { root, to };
  return heads;
}

function rangePath(link: Omit<ChainLink, "prev" | "root">): string {
  return `log/${link.space}/${link.device}/${link.from}-${link.to}`;
}
