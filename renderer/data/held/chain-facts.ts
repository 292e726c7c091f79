import {
  branches,
  type ChainLink,
  type ChainReading,
  groupChains,
  type LinkWithChanges,
  readBranchingChain,
  readStraightChain,
} from "../../../shared/log/chains.ts";
import type { Change } from "../../../shared/log/change.ts";

/** How one chain stands here, without its changes. */
export interface ChainFacts {
  readonly space: string;
  readonly device: string;
  readonly appliedTo: number;
  readonly forkAt: number | undefined;
  /** Changes that are here, however they stand. */
  readonly changes: number;
  readonly pending: number;
}

/** Reads all chains. Changes are looked at only where a chain branches, which no honest chain does. */
export async function readChains(
  links: readonly ChainLink[],
  load: (link: ChainLink) => Promise<readonly Change[]>,
): Promise<ReadonlyMap<string, ChainFacts>> {
  const facts = new Map<string, ChainFacts>();
  for (const [key, chain] of groupChains(links)) {
    const [first] = chain;
    if (first === undefined) continue;
    const reading: ChainReading = branches(chain)
      ? readBranchingChain(await Promise.all(chain.map((link) => withChanges(link, load))))
      : readStraightChain(chain);
    facts.set(key, {
      space: first.space,
      device: first.device,
      appliedTo: reading.appliedTo,
      forkAt: reading.forkAt,
      changes: countOf(reading.linked) + countOf(reading.pending),
      pending: countOf(reading.pending),
    });
  }
  return facts;
}

async function withChanges(
  link: ChainLink,
  load: (link: ChainLink) => Promise<readonly Change[]>,
): Promise<LinkWithChanges> {
  return { ...link, changes: await load(link) };
}

/** Different numbers only: branches repeat what they agree on. */
function countOf(links: readonly ChainLink[]): number {
  let count = 0;
  let last = 0;
  for (const { from, to } of links) {
    count += Math.max(0, to - Math.max(from - 1, last));
    last = Math.max(last, to);
  }
  return count;
}
