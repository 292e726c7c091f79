import { canonicalJson } from "../core/canonical-json.ts";
import { compareNumber, compareText } from "../core/compare.ts";
import type { Change } from "./change.ts";
import { encodeChange } from "./change-code.ts";

/** A sealed run of one device's changes, as far as linking needs it. `root` names the content. */
export interface ChainLink {
  readonly space: string;
  readonly device: string;
  readonly from: number;
  readonly to: number;
  /** Root of the device's previous segment, or `""` for the first. */
  readonly prev: string;
  readonly root: string;
}

export interface LinkWithChanges extends ChainLink {
  readonly changes: readonly Change[];
}

/** How far one device's chain can be applied, and what cannot. */
export interface ChainReading<Link extends ChainLink = ChainLink> {
  /** Changes 1 … `appliedTo` are applied; 0 when nothing is. */
  readonly appliedTo: number;
  /** The number from which the chain holds different changes under one number. */
  readonly forkAt?: number;
  /** Segments that link up from the first change, by first number and root. */
  readonly linked: readonly Link[];
  /** Segments that wait for a gap before them to be filled. */
  readonly pending: readonly Link[];
}

/** Groups links into chains by space and device, each link once: a log is a set, however often a link is handed over. */
export function groupChains<Link extends ChainLink>(links: Iterable<Link>): ReadonlyMap<string, readonly Link[]> {
  const chains = new Map<string, Map<string, Link>>();
  for (const link of links) {
    const key = `${link.space}/${link.device}`;
    let chain = chains.get(key);
    if (chain === undefined) chains.set(key, (chain = new Map<string, Link>()));
    const name = `${link.from}-${link.to}/${link.root}`;
    if (!chain.has(name)) chain.set(name, link);
  }
  return new Map([...chains].map(([key, chain]) => [key, [...chain.values()]]));
}

/**
 * Whether one number may hold different changes in this chain: only then must the contents be looked at.
 * In an honest chain every segment has at most one successor.
 */
export function branches(chain: readonly ChainLink[]): boolean {
  const successors = new Set<string>();
  for (const { prev } of chain) {
    if (successors.has(prev)) return true;
    successors.add(prev);
  }
  return false;
}

/** Reads a chain that does not branch, from the links alone. */
export function readStraightChain<Link extends ChainLink>(chain: readonly Link[]): ChainReading<Link> {
  const { linked, pending } = linkUp(chain);
  return { appliedTo: linked.at(-1)?.to ?? 0, linked, pending };
}

/**
 * [Note: Forks] One device numbers its changes without ever using a number twice. Two different changes under one
 * number mean that its store was copied or restored, or that somebody lies. Nobody can tell which branch is right, so
 * from that number on all branches are disputed, the same everywhere. Branches that repeat the same changes (a copied
 * store that sealed the same tail twice) are no fork as far as they agree.
 */
export function readBranchingChain<Link extends LinkWithChanges>(chain: readonly Link[]): ChainReading<Link> {
  const { linked, pending } = linkUp(chain);
  const textByNumber = new Map<number, string>();
  let forkAt: number | undefined;
  let last = 0;
  for (const link of linked) {
    last = Math.max(last, link.to);
    for (const change of link.changes) {
      const text = canonicalJson(encodeChange(change));
      const known = textByNumber.get(change.seq);
      if (known === undefined) textByNumber.set(change.seq, text);
      else if (known !== text) forkAt = Math.min(forkAt ?? change.seq, change.seq);
    }
  }
  return forkAt === undefined
    ? { appliedTo: last, linked, pending }
    : { appliedTo: forkAt - 1, forkAt, linked, pending };
}

/** The applied changes of a chain after number `after`, in order. */
export function appliedChanges(reading: ChainReading<LinkWithChanges>, after = 0): readonly Change[] {
  const changes: Change[] = [];
  let next = after + 1;
  for (const link of reading.linked) {
    if (link.to < next) continue;
    for (const change of link.changes) {
      if (change.seq !== next || next > reading.appliedTo) continue;
      changes.push(change);
      next += 1;
    }
  }
  return changes;
}

/** The different changes from the fork on, of all branches. */
export function disputedChanges(reading: ChainReading<LinkWithChanges>): readonly Change[] {
  const { forkAt } = reading;
  if (forkAt === undefined) return [];
  const byText = new Map<string, Change>();
  for (const link of reading.linked) {
    for (const change of link.changes) {
      if (change.seq >= forkAt) byText.set(`${change.seq} ${canonicalJson(encodeChange(change))}`, change);
    }
  }
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, change]) => change);
}

/**
 * The different changes that wait for a gap to be filled. A change that is linked too (a copied store sealed the same
 * tail twice, and only one of the two links up) does not wait.
 */
export function waitingChanges(reading: ChainReading<LinkWithChanges>): readonly Change[] {
  if (reading.pending.length === 0) return [];
  const textOf = (change: Change) => `${change.seq} ${canonicalJson(encodeChange(change))}`;
  const linked = new Set(reading.linked.flatMap((link) => link.changes.map(textOf)));
  const byText = new Map(reading.pending.flatMap((link) => link.changes.map((change) => [textOf(change), change])));
  return [...byText].flatMap(([text, change]) => (linked.has(text) ? [] : [change]));
}

function linkUp<Link extends ChainLink>(chain: readonly Link[]): { linked: Link[]; pending: Link[] } {
  const byPrev = new Map<string, Link[]>();
  for (const link of chain) byPrev.set(link.prev, [...(byPrev.get(link.prev) ?? []), link]);
  const linked = new Set<Link>();
  let frontier = (byPrev.get("") ?? []).filter((link) => link.from === 1);
  while (frontier.length > 0) {
    const next: Link[] = [];
    for (const link of frontier) {
      if (linked.has(link)) continue;
      linked.add(link);
      next.push(...(byPrev.get(link.root) ?? []).filter((child) => child.from === link.to + 1));
    }
    frontier = next;
  }
  const inOrder = (a: Link, b: Link) =>
    compareNumber(a.from, b.from) || compareNumber(a.to, b.to) || compareText(a.root, b.root);
  return {
    linked: [...linked].sort(inOrder),
    pending: chain.filter((link) => !linked.has(link)).sort(inOrder),
  };
}
