import { err, ok, type Result } from "../../../shared/core/result.ts";
import type { Primitives, RandomBytes, WallClock } from "../../../shared/core/primitives.ts";
import type { Verifier } from "../../../shared/core/ed25519.ts";
import { segmentKey } from "../../../shared/bundle/packed-segment.ts";
import { groupSpace } from "../../../shared/bundle/segment.ts";
import type { Change } from "../../../shared/log/change.ts";
import type { ChainLink } from "../../../shared/log/chains.ts";
import type { ChainFacts } from "./chain-facts.ts";
import type { DeviceRow, SegmentRow, StateRow } from "../store/group-rows.ts";
import type { GroupStore } from "../store/group-store.ts";
import type { PagedProjection } from "../projection/paged-projection.ts";
import { changesOfSegment, type StoredSegment } from "../store/segment-rows.ts";
import type { SaveFailure } from "../session.ts";

/** What a session works with; everything else it gets from these. */
export interface SessionDeps {
  readonly primitives: Primitives;
  readonly verifier: Verifier;
  readonly now: WallClock;
  readonly randomBytes: RandomBytes;
  readonly store: GroupStore;
  /** Finds the good copy of a segment that is damaged in the store; absent where there is no second copy. */
  readonly recover?: (key: string) => Promise<StoredSegment | undefined>;
}

/** What the store holds, in memory, as of one write. Never changed: a write that succeeded has the next one ready. */
export interface Held {
  readonly state: StateRow;
  readonly device: DeviceRow;
  /** By key, damaged ones included. */
  readonly segments: ReadonlyMap<string, SegmentRow>;
  /** Own changes that are in no segment yet, in order. */
  readonly tail: readonly Change[];
  readonly projection: PagedProjection;
  /** By `space/device`. */
  readonly chains: ReadonlyMap<string, ChainFacts>;
}

/** Root of the link that stands for the own unsealed changes; no segment's root looks like it. */
export const tailRoot = "tail";

/** The log's links that can be read: sealed segments, and the tail as one more. */
export function linksOf(held: Held): readonly ChainLink[] {
  const links: ChainLink[] = [...held.segments.values()].filter((row) => row.damaged !== true);
  const tail = tailLink(held);
  if (tail !== undefined) links.push(tail);
  return links;
}

export function tailLink({ state, device, tail }: Held): ChainLink | undefined {
  const first = tail[0];
  if (first === undefined) return undefined;
  const { to, root: prev } = state.head;
  return { space: groupSpace, device: device.device, from: first.seq, to, prev, root: tailRoot };
}

/** Thrown where a stored segment turns out to be damaged while it is read. */
export class DamagedSegment extends Error {
  readonly key: string;

  constructor(key: string) {
    super(`damaged segment ${key}`);
    this.name = "DamagedSegment";
    this.key = key;
  }
}

/** Thrown where the store itself fails while a segment is read. */
export class StoreFailed extends Error {
  readonly failure: SaveFailure;

  constructor(failure: SaveFailure) {
    super(failure.type);
    this.name = "StoreFailed";
    this.failure = failure;
  }
}

/**
 * Reads the changes of a link.
 * @throws DamagedSegment, StoreFailed
 */
export async function loadChanges(deps: SessionDeps, held: Held, link: ChainLink): Promise<readonly Change[]> {
  if (link.root === tailRoot) return held.tail;
  const row = held.segments.get(segmentKey(link));
  if (row === undefined) throw new DamagedSegment(link.root);
  const data = await deps.store.segmentBytes([row.key]);
  if (!data.ok) throw new StoreFailed(data.error);
  const changes = await changesOfSegment(deps.primitives, row, data.value[0]);
  if (changes === undefined) throw new DamagedSegment(row.key);
  return changes;
}

/** Runs work that reads segments; a damaged one is answered as a value. */
export async function reading<T>(work: () => Promise<T>): Promise<Result<T, SaveFailure | DamagedSegment>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof DamagedSegment) return err(error);
    if (error instanceof StoreFailed) return err(error.failure);
    throw error;
  }
}
