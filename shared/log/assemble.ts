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
  const changes: Change[] = [];
  for (const [key, chain] of groupChains(segments)) {
    const reading = branches(chain) ? readBranchingChain(chain) : readStraightChain(chain);
    chains.set(key, reading);
    for (const change of appliedChanges(reading)) changes.push(change);
  }
  const projection = createProjection(rules);
  applyAll(projection, changes);
  return { projection, chains };
}

/**
 * Applies changes, all their approvals first: what is late depends on all of them. The rest goes in order of the clock,
 * only because then hardly anything is overwritten before it comes; any order gives the same state.
 */
export function applyAll(projection: ProjectionDraft, changes: readonly Change[]): void {
  for (const change of changes) projection.addApprovals(change);
  for (const change of [...changes].sort(compareOrigins)) projection.apply(change);
}
