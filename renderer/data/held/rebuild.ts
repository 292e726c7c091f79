import { applyAllPaced, inClockOrder } from "../../../shared/log/assemble.ts";
import {
  appliedChanges,
  branches,
  type ChainReading,
  groupChains,
  type LinkWithChanges,
  readBranchingChain,
  readStraightChain,
} from "../../../shared/log/chains.ts";
import type { Change } from "../../../shared/log/change.ts";
import { createProjection, type ProjectionDraft } from "../../../shared/log/projection.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { type Held, linksOf, loadChanges, type SessionDeps } from "./held.ts";
import { createPacer, pacedBy } from "../pacer.ts";

/** Every chain with all of its changes, by `space/device`. */
export type ReadLog = ReadonlyMap<string, ChainReading<LinkWithChanges>>;

/**
 * Reads the whole log, sealed and not.
 * @throws DamagedSegment at the first one, StoreFailed
 */
export async function readLog(deps: SessionDeps, held: Held): Promise<ReadLog> {
  const pacer = createPacer();
  const links: LinkWithChanges[] = [];
  for (const link of linksOf(held)) {
    links.push({ ...link, changes: await loadChanges(deps, held, link) });
    await pacer.breathe();
  }
  const log = new Map<string, ChainReading<LinkWithChanges>>();
  for (const [key, chain] of groupChains(links)) {
    log.set(key, branches(chain) ? readBranchingChain(chain) : readStraightChain(chain));
  }
  return log;
}

/**
 * Builds the state from nothing but the log.
 * @throws DamagedSegment, StoreFailed
 */
export async function buildProjection(deps: SessionDeps, held: Held): Promise<ProjectionDraft> {
  const log = await readLog(deps, held);
  const applied: (readonly Change[])[] = [...log.values()].map((reading) => appliedChanges(reading));
  const projection = createProjection(domainRules);
  await applyAllPaced(projection, inClockOrder(applied), pacedBy(createPacer()));
  return projection;
}
