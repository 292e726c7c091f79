import { bytesToBase64url } from "../../../shared/core/bytes.ts";
import { keyPairFromSeed } from "../../../shared/core/ed25519.ts";
import { sealChain } from "../../../shared/bundle/seal-chain.ts";
import type { Held, SessionDeps } from "../held/held.ts";
import type { Change } from "../../../shared/log/change.ts";
import { kindsOutsideState } from "../../../shared/log/state.ts";
import type { StateRow } from "../store/group-rows.ts";
import type { PlannedWrite } from "./plan-change.ts";
import { segmentToRows } from "../store/segment-rows.ts";

/**
 * Plans the sealing of this device's open changes into segments. It is written before anything that holds the segments
 * is handed out, so that one run of changes is never sealed twice; `undefined` when nothing is open.
 */
export async function planSeal(deps: SessionDeps, held: Held): Promise<PlannedWrite | undefined> {
  const { state, device, tail } = held;
  if (tail.length === 0) return undefined;
  const sealed = await sealChain(deps.primitives, () => deps.randomBytes(16), {
    group: state.group,
    key: keyPairFromSeed(device.seed),
    changes: tail,
    prev: state.head.root,
  });
  const stored = await Promise.all(sealed.map((segment) => segmentToRows(deps.primitives, segment)));
  const segments = new Map(held.segments);
  for (const { row } of stored) segments.set(row.key, row);
  const nextState = {
    ...state,
    revision: state.revision + 1,
    writeId: bytesToBase64url(deps.randomBytes(12)),
    head: { to: state.head.to, sealedTo: state.head.to, root: sealed.at(-1)?.root ?? state.head.root },
    segmentCount: segments.size,
    ...unhandedWith(held),
  };
  return {
    batch: {
      state: nextState,
      clearTail: true,
      segments: stored.map(({ row }) => row),
      segmentBytes: stored.map(({ bytes }) => bytes),
    },
    next: { ...held, state: nextState, segments, tail: [] },
  };
}

/**
 * What nobody has yet, with what is being sealed. Sealing alone gives nothing away: only `noteHandedOver` takes it back.
 */
function unhandedWith({ state, tail }: Held): Pick<StateRow, "unhanded"> {
  const fresh = tail.filter(isForOthers);
  const [oldest] = fresh;
  if (oldest === undefined) return {};
  const { count, sinceMs } = state.unhanded ?? { count: 0, sinceMs: oldest.stamp.ms };
  return { unhanded: { count: count + fresh.length, sinceMs } };
}

/** Receipts follow from files that others have; nobody misses them. */
export function isForOthers({ operations }: Change): boolean {
  return operations.some(({ kind }) => !kindsOutsideState.has(kind));
}
