import { bytesToBase64url } from "../../shared/core/bytes.ts";
import type { Stamp } from "../../shared/core/hlc.ts";
import { advance, zeroStamp } from "../../shared/core/hlc.ts";
import type { KeyPair } from "../../shared/core/ed25519.ts";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import type { Result } from "../../shared/core/result.ts";
import type { OpenedSegment } from "../../shared/bundle/packed-segment.ts";
import { segmentKey } from "../../shared/bundle/packed-segment.ts";
import { type ImportPlan, type KnownLog, planImport } from "../../shared/bundle/plan-import.ts";
import type { OpenedFile } from "../../shared/bundle/read-file.ts";
import type { Refusal } from "../../shared/bundle/refusal.ts";
import { mimetypeEntry } from "../../shared/bundle/zip-profile.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import type { Approval } from "../../shared/log/approvals.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import type { LinkWithChanges } from "../../shared/log/chains.ts";
import type { Change } from "../../shared/log/change.ts";
import { createProjection, type Projection, recordKey } from "../../shared/log/projection.ts";
import type { RecordState } from "../../shared/log/record-state.ts";
import { stateOf } from "../../shared/log/state.ts";
import { testKeyOf } from "./changes.ts";

/** The group of every test replica. */
export const testGroup = "test-group";

/**
 * One installation in memory: its sealed links, its own unsealed tail, and the projection that it keeps up step by step
 * as the app does. What it keeps up must at all times be what `assembleLog` makes of its links anew.
 */
export interface Replica {
  device: string;
  links: readonly LinkWithChanges[];
  tail: readonly Change[];
  /** Root of the last link of its own that it sealed. */
  lastRoot: string;
  records: Map<string, RecordState>;
  approvals: readonly Approval[];
  clock: Stamp;
}

export function createReplica(device: string): Replica {
  return { device, links: [], tail: [], lastRoot: "", records: new Map(), approvals: [], clock: zeroStamp };
}

/** A copy that lives on by itself. Without a new device id it is what a copied profile folder is: a fork to be. */
export function copyReplica(replica: Replica): Replica {
  return { ...replica, records: new Map(replica.records) };
}

export function projectionOf(replica: Replica): Projection {
  return {
    approvals: replica.approvals,
    record: (kind, id) => replica.records.get(recordKey(kind, id)),
    records: () => replica.records.values(),
  };
}

/** Everything the replica holds, its tail included. */
export function allLinks(replica: Replica): readonly LinkWithChanges[] {
  return replica.tail.length === 0 ? replica.links : [...replica.links, tailLink(replica)];
}

export function lastSeq(replica: Replica): number {
  const sealed = replica.links.filter(({ device, root }) => device === replica.device && root === replica.lastRoot);
  return replica.tail.at(-1)?.seq ?? sealed.at(-1)?.to ?? 0;
}

/** Saves an act of the replica's own person. */
export function save(replica: Replica, change: Change): void {
  replica.tail = [...replica.tail, change];
  const own = assembleLog(
    domainRules,
    allLinks(replica).filter(({ device }) => device === replica.device),
  );
  const forked = [...own.chains.values()].some(({ forkAt }) => forkAt !== undefined);
  if (forked || change.operations.some(({ type }) => type === "approve")) {
    const { projection } = assembleLog(domainRules, allLinks(replica));
    keepAll(replica, projection);
    return;
  }
  const draft = createProjection(domainRules, projectionOf(replica));
  draft.apply(change);
  for (const state of draft.touched()) replica.records.set(recordKey(state.kind, state.id), state);
}

/** Seals the tail, or its first `count` changes, as one link. `root` must be new: a nonce makes it so. */
export function seal(replica: Replica, root: string, count = replica.tail.length): void {
  if (count === 0) return;
  replica.links = [...replica.links, { ...tailLink({ ...replica, tail: replica.tail.slice(0, count) }), root }];
  replica.tail = replica.tail.slice(count);
  replica.lastRoot = root;
}

export function knownLog(replica: Replica): KnownLog {
  const links = allLinks(replica);
  const changesByKey = new Map(links.map((link) => [segmentKey(link), link.changes]));
  return {
    group: testGroup,
    // Without the changes: what the plan needs, it has to ask for.
    links: links.map(({ space, device, from, to, prev, root }) => ({ space, device, from, to, prev, root })),
    projection: projectionOf(replica),
    load: (link) => Promise.resolve(changesByKey.get(segmentKey(link)) ?? []),
  };
}

/** Plans the import and does it. */
export async function takeIn(replica: Replica, file: OpenedFile, nowMs: number): Promise<Result<ImportPlan, Refusal>> {
  const plan = await planImport(domainRules, knownLog(replica), file, testToolKey, nowMs);
  if (plan.ok) commit(replica, plan.value, nowMs);
  return plan;
}

function commit(replica: Replica, plan: ImportPlan, nowMs: number): void {
  replica.links = [...replica.links, ...plan.segments];
  if (plan.rebuilt) keepAll(replica, plan.projection);
  else for (const state of plan.projection.touched()) replica.records.set(recordKey(state.kind, state.id), state);
  replica.clock = advance(
    replica.clock,
    plan.applied.map(({ stamp }) => stamp),
    nowMs,
  );
}

/** The state that the replica keeps up, as the text that all replicas must agree on. */
export function stateText(replica: Replica): string {
  const { chains } = assembleLog(domainRules, allLinks(replica));
  const projection = createProjection(domainRules, projectionOf(replica));
  return canonicalJson(stateOf(domainRules, testGroup, { projection, chains }));
}

/** The state by definition: from nothing but the links. */
export function stateTextOf(links: Iterable<LinkWithChanges>): string {
  return canonicalJson(stateOf(domainRules, testGroup, assembleLog(domainRules, links)));
}

/** A file with these links as it is after reading and checking; on this level nothing is signed. */
export function openedFileOf(links: readonly LinkWithChanges[], exporter: string): OpenedFile {
  return {
    identity: "0".repeat(64),
    manifest: {
      app: "test",
      clock: zeroStamp,
      counts: { changes: 0, segments: links.length, files: 0 },
      devices: {},
      exporter: { device: exporter, member: "" },
      files: [],
      group: testGroup,
      heads: {},
      least: 1,
      package: "full",
      presupposes: {},
      schema: 1,
      scope: "full",
      segments: [],
      spaces: ["group"],
      v: 1,
    },
    bytes: 0,
    segments: links.map(openedSegmentOf),
    knownSegments: 0,
    attachments: [],
  };
}

/** The same, as the command-line tool puts it together. */
export function toolFileOf(links: readonly LinkWithChanges[]): OpenedFile {
  const tool = "tooltooltooltool";
  const file = openedFileOf(links, tool);
  return { ...file, manifest: { ...file.manifest, devices: { [tool]: bytesToBase64url(testToolKey.publicKey) } } };
}

function openedSegmentOf(link: LinkWithChanges): OpenedSegment {
  return { ...link, group: testGroup, sha256: link.root, key: testKeyOf(link.device), entry: mimetypeEntry };
}

function tailLink(replica: Replica): LinkWithChanges {
  const { device, tail, lastRoot } = replica;
  const from = tail[0]?.seq ?? 1;
  return { space: "group", device, from, to: from + tail.length - 1, prev: lastRoot, root: "tail", changes: tail };
}

function keepAll(replica: Replica, projection: Projection): void {
  replica.records = new Map([...projection.records()].map((state) => [recordKey(state.kind, state.id), state]));
  replica.approvals = [...projection.approvals];
}

export const testToolKey: KeyPair = { seed: new Uint8Array(32), publicKey: new Uint8Array(32) };
