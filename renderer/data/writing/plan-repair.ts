import { bytesToBase64url } from "../../../shared/core/bytes.ts";
import { err, type Result } from "../../../shared/core/result.ts";
import { readChains } from "../held/chain-facts.ts";
import type { AttachmentRow, QuarantineRow, SegmentRow, StateRow, TailRow } from "../store/group-rows.ts";
import { DamagedSegment, type Held, linksOf, loadChanges, reading, type SessionDeps } from "../held/held.ts";
import { createDevice, newHead } from "./new-device.ts";
import { approvalDots, type PlannedWrite } from "./plan-change.ts";
import { planSeal } from "./plan-seal.ts";
import { madeBy, writeWholeProjection } from "../projection/projection-rows.ts";
import { buildProjection } from "../held/rebuild.ts";
import type { SaveFailure } from "../session.ts";
import type { StoredSegment } from "../store/segment-rows.ts";
import { storeWithSegments } from "../store/store-with-segments.ts";

export interface Repair {
  /** Keys of segments found damaged. */
  readonly damaged?: readonly string[];
  /** Whether this device goes on under a new key ([Note: When a device gets a new key]). */
  readonly newDevice?: boolean;
  /** What is left of the own tail, where it is less than the store has; the rest goes into quarantine. */
  readonly tail?: readonly TailRow[];
  readonly quarantine?: readonly QuarantineRow[];
  /** Segments that come into the store by the same write; `held` has their rows. */
  readonly added?: readonly StoredSegment[];
  readonly attachments?: readonly AttachmentRow[];
}

/**
 * Plans to drop what is derived and to build it from what is whole of the log. A damaged segment is replaced by its
 * second copy where there is one. Without it stays where it is and is left out from then on: its chain waits from there,
 * as it would for a file that has not come, and the first file that has it brings it back.
 */
export async function planRepair(
  deps: SessionDeps,
  held: Held,
  repair: Repair = {},
): Promise<Result<PlannedWrite, SaveFailure>> {
  const damaged = new Set<string>();
  const added = new Map((repair.added ?? []).map((segment) => [segment.row.key, segment]));
  const find = async (key: string): Promise<void> => {
    const copy = added.has(key) ? undefined : await deps.recover?.(key);
    if (copy === undefined) damaged.add(key);
    else added.set(key, copy);
  };
  for (const key of repair.damaged ?? []) await find(key);
  for (;;) {
    const segments = [...added.values()].filter(({ row }) => !damaged.has(row.key));
    const store = storeWithSegments(deps.store, segments);
    const newDevice =
      repair.newDevice === true || [...damaged].some((key) => held.segments.get(key)?.device === held.device.device);
    const marked = marksOn(held, damaged, segments);
    const tried = await reading(() =>
      planRebuilt({ ...deps, store }, marked, damaged, { ...repair, newDevice, added: segments }),
    );
    if (tried.ok) return tried;
    if (!(tried.error instanceof DamagedSegment)) return err(tried.error);
    await find(tried.error.key);
  }
}

async function planRebuilt(
  deps: SessionDeps,
  held: Held,
  damaged: ReadonlySet<string>,
  { newDevice = false, tail, quarantine, added = [], attachments = [] }: Repair,
): Promise<PlannedWrite> {
  const draft = await buildProjection(deps, held);
  const write = await writeWholeProjection(deps.primitives, draft.records(), draft.approvals);
  const chains = await readChains(linksOf(held), (link) => loadChanges(deps, held, link));
  // What is open under the old key is sealed by it in the same write, so that it can still be sent to others.
  const sealed = newDevice ? await planSeal(deps, held) : undefined;
  const device = newDevice ? await createDevice(deps.primitives, deps.randomBytes, held.device.label) : held.device;
  const segments = sealed?.next.segments ?? held.segments;
  const state: StateRow = {
    ...held.state,
    ...(sealed?.next.state.unhanded === undefined ? {} : { unhanded: sealed.next.state.unhanded }),
    revision: held.state.revision + 1,
    writeId: bytesToBase64url(deps.randomBytes(12)),
    head: newDevice ? newHead : held.state.head,
    segmentCount: segments.size,
    kinds: write.kinds,
    approvalCount: approvalDots(draft.approvals),
    madeBy,
  };
  return {
    batch: {
      ...(tail === undefined ? {} : { clearTail: true, tail }),
      ...(sealed === undefined ? {} : { clearTail: true, tail: [] }),
      state,
      ...(newDevice ? { device } : {}),
      ...(quarantine === undefined ? {} : { quarantine }),
      segments: [
        ...added.map(({ row }) => row),
        ...(sealed?.batch.segments ?? []),
        ...[...damaged].flatMap((key) => segments.get(key) ?? []),
      ],
      segmentBytes: [...added.map(({ bytes }) => bytes), ...(sealed?.batch.segmentBytes ?? [])],
      attachments,
      clearProjection: true,
      pages: write.pages,
      approvals: write.approvals,
    },
    next: { ...held, state, device, segments, tail: newDevice ? [] : held.tail, projection: write.projection, chains },
  };
}

/** What is held, with damaged segments marked and replaced ones as they come. */
function marksOn(held: Held, damaged: ReadonlySet<string>, added: readonly StoredSegment[]): Held {
  const segments = new Map(held.segments);
  for (const { row } of added) segments.set(row.key, row);
  for (const key of damaged) {
    const row = segments.get(key);
    if (row !== undefined) segments.set(key, { ...row, damaged: true } satisfies SegmentRow);
  }
  return { ...held, segments };
}
