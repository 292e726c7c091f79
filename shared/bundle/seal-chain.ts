import { assert } from "../core/assert.ts";
import { bytesToBase64url, slice, utf8ToBytes } from "../core/bytes.ts";
import type { KeyPair } from "../core/ed25519.ts";
import type { Primitives } from "../core/primitives.ts";
import type { Change } from "../log/change.ts";
import { maxChangesPerSegment } from "../core/limits.ts";
import { type OpenedSegment, packSegment } from "./packed-segment.ts";
import { sealSegment } from "./segment.ts";

/** Makes the 16-byte nonce of the segment of a device that begins with the given change number. */
export type NonceFor = (device: string, from: number) => Uint8Array | Promise<Uint8Array>;

/** Whose changes are sealed, with what key, and behind which segment they come. */
export interface ChainToSeal {
  readonly group: string;
  readonly key: KeyPair;
  /** In order and without gaps, all of one device. */
  readonly changes: readonly Change[];
  /** Root of the device's last sealed segment; `""` when there is none. */
  readonly prev: string;
  /** At most this many changes in a segment, if fewer than the format allows. */
  readonly perSegment?: number;
}

/**
 * Seals changes into as few segments as the limits allow: 256 changes each, fewer where their text would be larger than
 * a segment may be. One change that does not fit into a segment by itself is a bug of whoever let it be written, and
 * throws.
 */
export async function sealChain(
  primitives: Primitives,
  nonceFor: NonceFor,
  { group, key, changes, prev, perSegment = maxChangesPerSegment }: ChainToSeal,
): Promise<readonly OpenedSegment[]> {
  const keyText = bytesToBase64url(key.publicKey);
  const sealed: OpenedSegment[] = [];
  let root = prev;
  let at = 0;
  let count = perSegment;
  while (at < changes.length) {
    const part = changes.slice(at, at + count);
    const [first] = part;
    assert(first !== undefined, "there are changes left to seal");
    const nonce = await nonceFor(first.device, first.seq);
    const segment = await sealSegment(primitives, key, group, root, nonce, part);
    if (segment === undefined) {
      assert(part.length > 1, "a single change fits into a segment");
      count = Math.ceil(part.length / 2);
      continue;
    }
    sealed.push(packSegment(segment, keyText));
    root = segment.root;
    at += part.length;
    count = perSegment;
  }
  return sealed;
}

/** A group whose devices' keys are all at hand: the example and load groups, and tests. */
export interface GroupToSeal {
  readonly group: string;
  readonly devices: readonly { readonly id: string; readonly keyPair: KeyPair }[];
  readonly chains: ReadonlyMap<string, readonly Change[]>;
}

/**
 * Seals a made-up group. Its nonces follow from its content's place, so that the same group gives the same bytes
 * everywhere; real devices draw theirs by chance, because a nonce that can be guessed protects no erased content.
 */
export async function sealGroup(
  primitives: Primitives,
  { group, devices, chains }: GroupToSeal,
  perSegment = maxChangesPerSegment,
): Promise<readonly OpenedSegment[]> {
  const nonceFor: NonceFor = (device, from) => demoNonce(primitives, device, from);
  const sealed: OpenedSegment[] = [];
  for (const { id, keyPair } of devices) {
    const changes = chains.get(id) ?? [];
    sealed.push(...(await sealChain(primitives, nonceFor, { group, key: keyPair, changes, prev: "", perSegment })));
  }
  return sealed;
}

async function demoNonce(primitives: Primitives, device: string, from: number): Promise<Uint8Array> {
  return slice(await primitives.sha256(utf8ToBytes(`luotsi/demo-nonce/1\0${device}${from}`)), 0, 16);
}
