import { bytesToBase64url } from "../core/bytes.ts";
import { isFarAhead } from "../core/hlc.ts";
import type { KeyPair } from "../core/ed25519.ts";
import { err, ok, type Result } from "../core/result.ts";
import { applyAllPaced, inClockOrder, inClockOrderPaced, type Pace } from "../log/assemble.ts";
import {
  appliedChanges,
  branches,
  type ChainLink,
  type ChainReading,
  disputedChanges,
  groupChains,
  type LinkWithChanges,
  readBranchingChain,
  readStraightChain,
  waitingChanges,
} from "../log/chains.ts";
import type { Change } from "../log/change.ts";
import { createProjection, type Projection, type ProjectionDraft } from "../log/projection.ts";
import type { Rules } from "../log/rules.ts";
import { deviceKeyIn } from "./manifest.ts";
import { type ImportPreview, previewImport } from "./import-preview.ts";
import { type OpenedSegment, segmentKey } from "./packed-segment.ts";
import type { OpenedFile } from "./read-file.ts";
import { type Refusal, refusal } from "./refusal.ts";

/** What is here before the import. */
export interface KnownLog {
  readonly group: string;
  /** Every stored segment, and the device's own unsealed changes as one more link with root `tail`. */
  readonly links: readonly ChainLink[];
  readonly projection: Projection;
  /** Reads a stored segment's changes, checked against its digest. */
  readonly load: (link: ChainLink) => Promise<readonly Change[]>;
}

/** What an import would do. Nothing is done yet; dropping the plan leaves no trace. */
export interface ImportPlan {
  readonly file: OpenedFile;
  /** To be stored. */
  readonly segments: readonly OpenedSegment[];
  /** The state after the import: touched records only, or the whole when `rebuilt`. */
  readonly projection: ProjectionDraft;
  /** Whether the state had to be built anew (a fork or an approval that reaches back). */
  readonly rebuilt: boolean;
  /** Changes that the import applies, also those that had waited for a gap to be filled. */
  readonly applied: readonly Change[];
  readonly preview: ImportPreview;
}

/** Plans an import: pure, reads no clock but `nowMs`, and only for telling whose clock runs ahead. */
export async function planImport(
  rules: Rules,
  known: KnownLog,
  file: OpenedFile,
  toolKey: KeyPair,
  nowMs: number,
  pace: Pace = () => Promise.resolve(true),
): Promise<Result<ImportPlan, Refusal>> {
  const knownKeys = new Set(known.links.map(segmentKey));
  const newByKey = new Map(file.segments.map((segment) => [segmentKey(segment), segment]));
  const segments = [...newByKey].flatMap(([key, segment]) => (knownKeys.has(key) ? [] : [segment]));
  const stranger = findStranger(known, file, segments, toolKey);
  if (stranger !== undefined) return err(stranger);

  const before = groupChains(known.links);
  const after = groupChains<ChainLink>([...known.links, ...segments]);
  const touched = [...new Set(segments.map((segment) => `${segment.space}/${segment.device}`))].sort();
  const readings: ChainReading<LinkWithChanges>[] = [];
  const newByChain: (readonly Change[])[] = [];
  let rebuilt = false;
  for (const key of touched) {
    const old = await readChain(before.get(key) ?? [], known.load);
    const reading = await withChanges(await readChain(after.get(key) ?? [], known.load), old.appliedTo, known.load);
    readings.push(reading);
    if (reading.appliedTo < old.appliedTo) rebuilt = true;
    newByChain.push(appliedChanges(reading, old.appliedTo));
  }
  const applied = await inClockOrderPaced(newByChain, pace);
  if (applied === undefined) return err(refusal("cancelled", "cancelled while planning"));
  if (applied.some((change) => change.operations.some((operation) => operation.type === "approve"))) rebuilt = true;

  const projection = rebuilt ? createProjection(rules) : createProjection(rules, known.projection);
  const toApply = rebuilt ? await allApplied(after, known.load) : applied;
  if (!(await applyAllPaced(projection, toApply, pace))) return err(refusal("cancelled", "cancelled while planning"));
  const facts = {
    manifest: file.manifest,
    applied,
    rebuilt,
    waiting: readings.flatMap(waitingChanges),
    disputed: readings.flatMap(disputedChanges),
    ahead: applied.filter((change) => isFarAhead(change.stamp, nowMs)).length,
  };
  const preview = await previewImport(known.projection, projection, facts, pace);
  if (preview === undefined) return err(refusal("cancelled", "cancelled while planning"));
  return ok({ file, segments, projection, rebuilt, applied, preview });
}

/**
 * A device nobody has introduced. A chain's first change must introduce its device; the exporter must be known, or
 * introduced in this file, or the command-line tool.
 */
function findStranger(
  known: KnownLog,
  file: OpenedFile,
  segments: readonly OpenedSegment[],
  toolKey: KeyPair,
): Refusal | undefined {
  const introduced = new Set<string>();
  for (const segment of segments) {
    if (segment.from !== 1) continue;
    if (!introducesItself(segment)) return refusal("unknown-device", "a chain begins without its device");
    introduced.add(segment.device);
  }
  const { device } = file.manifest.exporter;
  if (introduced.has(device) || known.projection.record("device", device) !== undefined) return undefined;
  const tool = deviceKeyIn(file.manifest, device) === bytesToBase64url(toolKey.publicKey);
  return tool ? undefined : refusal("unknown-device", "the file is signed by a device that nobody has introduced");
}

/** Whether the first change of a chain's first segment writes the record of its device, with the key that signs. */
export function introducesItself({ device, key, changes }: OpenedSegment): boolean {
  return (
    changes[0]?.operations.some(
      (operation) =>
        operation.type === "set" &&
        operation.kind === "device" &&
        operation.id === device &&
        operation.fields["key"] === key,
    ) === true
  );
}

type Load = KnownLog["load"];

async function allApplied(chains: ReadonlyMap<string, readonly ChainLink[]>, load: Load): Promise<readonly Change[]> {
  const applied: (readonly Change[])[] = [];
  for (const chain of chains.values()) {
    applied.push(appliedChanges(await withChanges(await readChain(chain, load), 0, load)));
  }
  return inClockOrder(applied);
}

/** Reads a chain; only a chain that branches needs its changes for that. */
async function readChain(chain: readonly ChainLink[], load: Load): Promise<ChainReading> {
  if (!branches(chain)) return readStraightChain(chain);
  return readBranchingChain(await Promise.all(chain.map((link) => opened(link, load))));
}

/** Brings in the changes of what lies after `after`, and of all that waits. */
async function withChanges(reading: ChainReading, after: number, load: Load): Promise<ChainReading<LinkWithChanges>> {
  const overlapsPending = (link: ChainLink) =>
    reading.pending.some(({ from, to }) => from <= link.to && link.from <= to);
  const needed = reading.linked.filter(
    (link) => link.to > after || reading.forkAt !== undefined || overlapsPending(link),
  );
  const linked = await Promise.all(needed.map((link) => opened(link, load)));
  const pending = await Promise.all(reading.pending.map((link) => opened(link, load)));
  return { ...reading, linked, pending };
}

async function opened(link: ChainLink, load: Load): Promise<LinkWithChanges> {
  return hasChanges(link) ? link : { ...link, changes: await load(link) };
}

function hasChanges(link: ChainLink): link is LinkWithChanges {
  return "changes" in link;
}
