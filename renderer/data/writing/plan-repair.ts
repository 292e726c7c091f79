import { bytesToBase64url } from "../../../shared/core/bytes.ts";
import { err, type Result } from "../../../shared/core/result.ts";
import { readChains } from "../held/chain-facts.ts";
import type { QuarantineRow, SegmentRow, StateRow, TailRow } from "../store/group-rows.ts";
import { DamagedSegment, type Held, linksOf, loadChanges, reading, type SessionDeps } from "../held/held.ts";
import { createDevice, newHead } from "./new-device.ts";
import { approvalDots, type PlannedWrite } from "./plan-change.ts";
import { planSeal } from "./plan-seal.ts";
import { madeBy, writeWholeProjection } from "../projection/projection-rows.ts";
import { buildProjection } from "../held/rebuild.ts";
import type { SaveFailure } from "../session.ts";

export interface Repair {
  /** Keys of segments found damaged. */
  readonly damaged?: readonly string[];
  /** Whether this device goes on under a new key ([Note: When a device gets a new key]). */
  readonly newDevice?: boolean;
  /** What is left of the own tail, where it is less than the store has; the rest goes into quarantine. */
  readonly tail?: readonly TailRow[];
  readonly quarantine?: readonly QuarantineRow[];
}

/**
 * Plans to drop what is derived and to build it from what is whole of the log. Damaged segments stay where they are and
 * are left out from then on: their chain waits from there, as it would for a file that has not come, and the first file
 * that has them brings them back.
 */
export async function planRepair(
  deps: SessionDeps,
  held: Held,
  repair: Repair = {},
): Promise<Result<PlannedWrite, SaveFailure>> {
  const damaged = new Set(repair.damaged);
  let newDevice = repair.newDevice ?? false;
  for (;;) {
    const marked = markDamaged(held, damaged);
    const tried = await reading(() => planRebuilt(deps, marked, damaged, newDevice, repair));
    if (tried.ok) return tried;
    if (!(tried.error instanceof DamagedSegment)) return err(tried.error);
    damaged.add(tried.error.key);
    newDevice ||= held.segments.get(tried.error.key)?.device === held.device.device;
  }
}

async function planRebuilt(
  deps: SessionDeps,
  held: Held,
  damaged: ReadonlySet<string>,
  newDevice: boolean,
  { tail, quarantine }: Repair,
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
      ...(sealed === undefined ? {} : { clearTail: true, tail: [], segmentBytes: sealed.batch.segmentBytes ?? [] }),
      state,
      ...(newDevice ? { device } : {}),
      ...(quarantine === undefined ? {} : { quarantine }),
      segments: [...(sealed?.batch.segments ?? []), ...[...damaged].flatMap((key) => segments.get(key) ?? [])],
      clearProjection: true,
      pages: write.pages,
      approvals: write.approvals,
    },
    next: { ...held, state, device, segments, tail: newDevice ? [] : held.tail, projection: write.projection, chains },
  };
}

function markDamaged(held: Held, keys: ReadonlySet<string>): Held {
  const segments = new Map(held.segments);
  for (const key of keys) {
    const row = segments.get(key);
    if (row !== undefined) segments.set(key, { ...row, damaged: true } satisfies SegmentRow);
  }
  return { ...held, segments };
}
