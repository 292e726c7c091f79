import { assert } from "../core/assert.ts";
import {
  base64urlToBytes,
  bytesToBase64url,
  bytesToHex,
  bytesToUtf8,
  concatBytes,
  utf8ToBytes,
} from "../core/bytes.ts";
import { canonicalJson, type Json, parseCanonical } from "../core/canonical-json.ts";
import type { KeyPair, Verifier } from "../core/ed25519.ts";
import { sign } from "../core/ed25519.ts";
import type { Primitives } from "../core/primitives.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { LinkWithChanges } from "../log/chains.ts";
import type { Change } from "../log/change.ts";
import { decodeChange, encodeChange, isDeviceId, isRecordId } from "../log/change-code.ts";
import { maxChangesPerSegment, maxSegmentBytes } from "../core/limits.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** A sealed run of changes with its text and digest. Immutable: whoever forwards it forwards these bytes. */
export interface Segment extends LinkWithChanges {
  readonly group: string;
  /** SHA-256 of the raw bytes, hex. */
  readonly sha256: string;
  readonly raw: Uint8Array;
}

/** The one space of this version; others have their place in the format. */
export const groupSpace = "group";

const rootPrefix = utf8ToBytes("luotsi/segment/1\0");
const nonceBytes = 16;

/** A device is named by its key, so that a signature can be checked without asking anybody who it is. */
export async function deviceIdOf(primitives: Primitives, publicKey: Uint8Array): Promise<string> {
  return bytesToBase64url((await primitives.sha256(publicKey)).subarray(0, 12));
}

/** Seals 1–256 changes that follow each other. Answers `undefined` when their text is larger than a segment may be. */
export async function sealSegment(
  primitives: Primitives,
  key: KeyPair,
  group: string,
  prev: string,
  nonce: Uint8Array,
  changes: readonly Change[],
): Promise<Segment | undefined> {
  const [first] = changes;
  const last = changes.at(-1);
  assert(first !== undefined && last !== undefined && changes.length <= maxChangesPerSegment, "1–256 changes");
  assert(nonce.length === nonceBytes, "the nonce has 16 bytes");
  const { device } = first;
  const head = canonicalJson({
    changes: changes.map(encodeChange),
    device,
    from: first.seq,
    group,
    nonce: bytesToBase64url(nonce),
    prev,
  }).slice(0, -1);
  const tail = tailText(groupSpace, last.seq);
  const root = await primitives.sha256(concatBytes(rootPrefix, utf8ToBytes(`${head},${tail}`)));
  const rootText = bytesToBase64url(root);
  const raw = utf8ToBytes(`${head},${sealText(rootText, bytesToBase64url(sign(root, key)))}${tail}`);
  if (raw.length > maxSegmentBytes) return undefined;
  return {
    group,
    space: groupSpace,
    device,
    from: first.seq,
    to: last.seq,
    prev,
    root: rootText,
    sha256: bytesToHex(await primitives.sha256(raw)),
    raw,
    changes,
  };
}

/**
 * Checks a segment from outside completely: canonical text, numbering, root and signature by `publicKey`.
 * `sha256` is the digest of `raw`, which the caller has checked against the manifest or the store.
 */
export async function readSegment(
  primitives: Primitives,
  verifier: Verifier,
  publicKey: Uint8Array,
  raw: Uint8Array,
  sha256: string,
): Promise<Result<Segment, Refusal>> {
  const parsed = parseCanonical(raw, maxSegmentBytes);
  if (!parsed.ok) return err(refusal("schema", `segment is not canonical JSON: ${parsed.error.problem}`));
  const body = parsed.value;
  if (!hasSegmentKeys(body)) return err(refusal("schema", "segment has other keys than it should"));
  const { changes, device, from, group, nonce, prev, root, sig, space, to, v } = body;
  if (typeof v !== "number" || v < 1) return err(refusal("schema", "segment version malformed"));
  if (v > 1) return err(refusal("too-new", "segment version", { needs: v }));
  if (typeof group !== "string" || !isRecordId(group)) return err(refusal("schema", "group id malformed"));
  if (space !== groupSpace) return err(refusal("schema", "unknown space"));
  if (typeof device !== "string" || !isDeviceId(device)) return err(refusal("schema", "device id malformed"));
  if (!isDigestText(root) || (prev !== "" && !isDigestText(prev))) return err(refusal("schema", "root malformed"));
  if (typeof nonce !== "string" || base64urlToBytes(nonce)?.length !== nonceBytes)
    return err(refusal("schema", "nonce malformed"));
  if (typeof from !== "number" || typeof to !== "number" || from < 1 || to < from)
    return err(refusal("schema", "numbering malformed"));
  if (!Array.isArray(changes) || changes.length !== to - from + 1 || changes.length > maxChangesPerSegment)
    return err(refusal("schema", "number of changes differs from the numbering"));
  if ((from === 1) !== (prev === "")) return err(refusal("schema", "only the first segment has no predecessor"));

  const decoded: Change[] = [];
  for (const [index, json] of (changes as readonly Json[]).entries()) {
    const change = decodeChange(json, device, from + index);
    if (!change.ok) return err(refusal("schema", `change ${from + index}: ${change.error.what}`));
    decoded.push(change.value);
  }

  const signature = typeof sig === "string" ? base64urlToBytes(sig) : undefined;
  if (signature?.length !== 64) return err(refusal("schema", "signature malformed"));
  const tail = utf8ToBytes(tailText(space, to));
  const sealLength = utf8ToBytes(sealText(root, sig as string)).length;
  const unsealed = concatBytes(
    rootPrefix,
    raw.subarray(0, raw.length - tail.length - sealLength),
    raw.subarray(raw.length - tail.length),
  );
  const rootBytes = await primitives.sha256(unsealed);
  if (bytesToBase64url(rootBytes) !== root) return err(refusal("forged", "segment root differs from its content"));
  if (!verifier.verify(signature, rootBytes, publicKey))
    return err(refusal("forged", "segment signature is not valid"));
  return ok({ group, space, device, from, to, prev: prev as string, root, sha256, raw, changes: decoded });
}

/** Reads the changes of a segment that was checked before it was stored; only its digest is checked again. */
export async function reopenSegment(
  primitives: Primitives,
  link: { readonly device: string; readonly from: number; readonly sha256: string },
  raw: Uint8Array,
): Promise<readonly Change[] | undefined> {
  if (bytesToHex(await primitives.sha256(raw)) !== link.sha256) return undefined;
  const text = bytesToUtf8(raw);
  if (text === undefined) return undefined;
  const body = JSON.parse(text) as { readonly changes: readonly Json[] };
  return body.changes.map((json, index) => {
    const change = decodeChange(json, link.device, link.from + index);
    assert(change.ok, "a stored segment was checked before it was stored");
    return change.value;
  });
}

/** In key order, `root` and `sig` stand together before `space`: what is signed is the text without that piece. */
function sealText(root: string, sig: string): string {
  return `"root":"${root}","sig":"${sig}",`;
}

function tailText(space: string, to: number): string {
  return `"space":${JSON.stringify(space)},"to":${to},"v":1}`;
}

const segmentKeys = "changes,device,from,group,nonce,prev,root,sig,space,to,v";

function hasSegmentKeys(json: Json): json is Readonly<Record<string, Json>> {
  return typeof json === "object" && json !== null && !Array.isArray(json) && Object.keys(json).join() === segmentKeys;
}

function isDigestText(value: Json | undefined): value is string {
  return typeof value === "string" && base64urlToBytes(value)?.length === 32;
}
