import type { Change } from "./change.ts";
import { compareOrigins } from "./change.ts";
import {
  appliedChanges,
  branches,
  type ChainReading,
  groupChains,
  type LinkWithChanges,
  readBranchingChain,
  readStraightChain,
} from "./chains.ts";
import { createProjection, type ProjectionDraft } from "./projection.ts";
import type { Rules } from "./rules.ts";

/** A whole log read from its segments: the state, and how far each chain reaches. */
export interface AssembledLog {
  readonly projection: ProjectionDraft;
  /** By `space/device`. */
  readonly chains: ReadonlyMap<string, ChainReading<LinkWithChanges>>;
}

/**
 * Builds the state of a group from nothing but its segments, in any order. This is the definition that everything
 * faster must agree with.
 */
export function assembleLog(rules: Rules, segments: Iterable<LinkWithChanges>): AssembledLog {
  const chains = new Map<string, ChainReading<LinkWithChanges>>();
  const applied: (readonly Change[])[] = [];
  for (const [key, chain] of groupChains(segments)) {
    const reading = branches(chain) ? readBranchingChain(chain) : readStraightChain(chain);
    chains.set(key, reading);
    applied.push(appliedChanges(reading));
  }
  const projection = createProjection(rules);
  applyAll(projection, inClockOrder(applied));
  return { projection, chains };
}

/**
 * Applies changes, all their approvals first: what is late depends on all of them. For the rest any order gives the same
 * state; that of the clock is the quickest, because then hardly anything is overwritten before it comes.
 */
export function applyAll(projection: ProjectionDraft, changes: readonly Change[]): void {
  for (const change of changes) projection.addApprovals(change);
  for (const change of changes) projection.apply(change);
}

/** The same with a pause now and then, for a window that must not freeze. Answers false when `pace` cancelled it. */
export async function applyAllPaced(
  projection: ProjectionDraft,
  changes: readonly Change[],
  pace: Pace,
): Promise<boolean> {
  for (const change of changes) projection.addApprovals(change);
  let done = 0;
  for (const change of changes) {
    if (done % changesPerPause === 0 && !(await pace(done, changes.length))) return false;
    projection.apply(change);
    done += 1;
  }
  return true;
}

/** Called between pieces of long work with what is done and what there is in all; answering false cancels. */
export type Pace = (done: number, total: number) => Promise<boolean>;

const changesPerPause = 512;

/** Merges chains into one list in order of the clock. */
export function inClockOrder(chains: readonly (readonly Change[])[]): readonly Change[] {
  return chains.length === 1 ? (chains[0] ?? []) : [...mergeByClock(chains)];
}

/** The same with pauses; `undefined` when `pace` cancelled it. */
export async function inClockOrderPaced(
  chains: readonly (readonly Change[])[],
  pace: Pace,
): Promise<readonly Change[] | undefined> {
  if (chains.length === 1) return chains[0];
  const merged: Change[] = [];
  for (const change of mergeByClock(chains)) {
    if (merged.length % changesPerPause === 0 && !(await pace(merged.length, merged.length))) return undefined;
    merged.push(change);
  }
  return merged;
}

function* mergeByClock(chains: readonly (readonly Change[])[]): IterableIterator<Change> {
  const rest = chains.map((chain) => chain[Symbol.iterator]());
  const heads = rest.map((chain) => chain.next().value as Change | undefined);
  for (;;) {
    let least: Change | undefined;
    let from = -1;
    for (let index = 0; index < heads.length; index += 1) {
      const head = heads[index];
      if (head !== undefined && (least === undefined || compareOrigins(head, least) < 0)) {
        least = head;
        from = index;
      }
    }
    if (least === undefined) return;
    heads[from] = rest[from]?.next().value as Change | undefined;
    yield least;
  }
}
