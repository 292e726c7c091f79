import { bytesToBase64url } from "../../../shared/core/bytes.ts";
import { advance } from "../../../shared/core/hlc.ts";
import type { ImportPlan } from "../../../shared/bundle/plan-import.ts";
import { kindsOutsideState } from "../../../shared/log/state.ts";
import { readChains } from "../held/chain-facts.ts";
import type { AttachmentRow, RestoreRow, StateRow } from "../store/group-rows.ts";
import { type Held, linksOf, loadChanges, type SessionDeps } from "../held/held.ts";
import { withFile } from "./known-versions.ts";
import { createDevice, newHead } from "../writing/new-device.ts";
import { approvalDots, type PlannedWrite } from "../writing/plan-change.ts";
import { writeRecords, writeWholeProjection } from "../projection/projection-rows.ts";
import { segmentToRows } from "../store/segment-rows.ts";

/**
 * Whether the file holds segments of this device's own chain that this store has not made ([Note: When a device gets a
 * new key]).
 */
export function bringsOwnChanges(held: Held, plan: ImportPlan): boolean {
  return plan.segments.some(({ device }) => device === held.device.device);
}

/**
 * Plans the one write by which an import becomes part of the log: segments, the pages that they touch, the clock, and a
 * note of what was added. The own tail must be sealed beforehand when the file brings own changes.
 * @throws DamagedSegment, StoreFailed
 */
export async function planImported(deps: SessionDeps, held: Held, plan: ImportPlan): Promise<PlannedWrite> {
  const { primitives } = deps;
  const stored = await Promise.all(plan.segments.map((segment) => segmentToRows(primitives, segment)));
  const segments = new Map(held.segments);
  for (const { row } of stored) segments.set(row.key, row);
  const attachments = plan.file.attachments.map(
    ({ sha256, entry }): AttachmentRow => ({
      sha256,
      raw: entry.raw,
      crc32: entry.crc32,
      stored: entry.stored,
      data: entry.data.slice(),
    }),
  );
  const { projection: draft, rebuilt } = plan;
  const write = rebuilt
    ? await writeWholeProjection(primitives, draft.records(), draft.approvals)
    : await writeRecords(primitives, held.projection, draft.touched(), draft.approvals);
  const takesNewKey = bringsOwnChanges(held, plan);
  const device = takesNewKey ? await createDevice(primitives, deps.randomBytes, held.device.label) : held.device;
  const nowMs = deps.now();
  const writeId = bytesToBase64url(deps.randomBytes(12));
  const state: StateRow = {
    ...held.state,
    revision: held.state.revision + 1,
    writeId,
    clock: advance(held.state.clock, receivedStamps(plan), nowMs),
    head: takesNewKey ? newHead : held.state.head,
    segmentCount: segments.size,
    kinds: write.kinds,
    approvalCount: approvalDots(draft.approvals),
    lastImportMs: nowMs,
  };
  const restore: RestoreRow = {
    name: `restore-${writeId}`,
    madeMs: nowMs,
    file: plan.file.identity,
    added: stored.map(({ row }) => row.key),
    head: held.state.head.to,
  };
  const added = new Map(plan.segments.map((segment) => [segment.root, segment.changes]));
  const next: Held = { ...held, state, device, segments, projection: write.projection };
  const chains = await readChains(linksOf(next), async (link) => added.get(link.root) ?? loadChanges(deps, held, link));
  const known = { identity: plan.file.identity, manifest: plan.file.manifest };
  const stateWithVersions: StateRow = { ...state, ...withFile({ state, chains }, known) };
  return {
    batch: {
      state: stateWithVersions,
      ...(takesNewKey || held.state.revision === 0 ? { device } : {}),
      segments: stored.map(({ row }) => row),
      segmentBytes: stored.map(({ bytes }) => bytes),
      clearProjection: rebuilt,
      pages: write.pages,
      approvals: write.approvals,
      attachments,
      restore,
    },
    next: { ...next, state: stateWithVersions, chains },
  };
}

function* receivedStamps(plan: ImportPlan) {
  for (const { changes } of plan.segments) for (const { stamp } of changes) yield stamp;
}

/**
 * Whether an import is worth a receipt: it brought something besides receipts and introductions of devices. Otherwise
 * two members who exchange files would send each other receipts for receipts for ever.
 */
export function deservesReceipt(plan: ImportPlan): boolean {
  return plan.segments.some(({ changes }) =>
    changes.some(({ operations }) => operations.some(({ kind }) => !kindsOutsideState.has(kind) && kind !== "device")),
  );
}
