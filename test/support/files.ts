import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { sealChain } from "../../shared/bundle/seal-chain.ts";
import type { OpenedSegment } from "../../shared/bundle/packed-segment.ts";
import { deviceIdOf } from "../../shared/bundle/segment.ts";
import { type FileContents, writeFile } from "../../shared/bundle/write-file.ts";
import { bytesToBase64url } from "../../shared/core/bytes.ts";
import { type KeyPair, keyPairFromSeed } from "../../shared/core/ed25519.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import type { LinkWithChanges } from "../../shared/log/chains.ts";
import type { KnownLog } from "../../shared/bundle/plan-import.ts";
import { segmentKey } from "../../shared/bundle/packed-segment.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import type { Change, Operation } from "../../shared/log/change.ts";
import { changeOf, set, testMs } from "./changes.ts";
import { testGroup } from "./replica.ts";

/** A device with a real key, always the same for the same number. */
export interface TestDevice {
  readonly id: string;
  readonly key: KeyPair;
  readonly keyText: string;
}

export const primitives = createNodePrimitives();

export async function createTestDevice(number: number): Promise<TestDevice> {
  const key = keyPairFromSeed(new Uint8Array(32).fill(number));
  return { id: await deviceIdOf(primitives, key.publicKey), key, keyText: bytesToBase64url(key.publicKey) };
}

/** The changes of a device, of which the first introduces it; the first of the given acts is change 2. */
export function actsOf(device: TestDevice, ...acts: readonly (readonly Operation[])[]): readonly Change[] {
  const introduction = set(device.id, { key: device.keyText }, {}, "device");
  return [[introduction], ...acts].map((operations, index) => changeOf(device.id, index + 1, operations));
}

/** Seals changes of a device, two to a segment unless told otherwise. */
export function sealActs(
  device: TestDevice,
  changes: readonly Change[],
  { perSegment = 2, prev = "", group = testGroup } = {},
): Promise<readonly OpenedSegment[]> {
  const nonce = (_device: string, from: number) => new Uint8Array(16).fill(from);
  return sealChain(primitives, nonce, { group, key: device.key, changes, prev, perSegment });
}

/** Writes a file of these segments, exported by the device for its member `anna`. */
export async function writeTestFile(
  device: TestDevice,
  segments: readonly OpenedSegment[],
  more: Partial<FileContents> = {},
): Promise<Uint8Array> {
  const contents = { group: testGroup, clock: { ms: testMs, count: 0 }, segments, ...more };
  return (await writeFile(primitives, { key: device.key, member: "anna" }, contents)).bytes;
}

/** What a replica knows that holds just these links. */
export function knownOf(links: readonly LinkWithChanges[]): KnownLog {
  const changesByKey = new Map(links.map((link) => [segmentKey(link), link.changes]));
  return {
    group: testGroup,
    links: links.map(({ space, device, from, to, prev, root }) => ({ space, device, from, to, prev, root })),
    projection: assembleLog(domainRules, links).projection,
    load: (link) => Promise.resolve(changesByKey.get(segmentKey(link)) ?? []),
  };
}
