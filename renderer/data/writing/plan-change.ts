import { bytesToBase64url, bytesToHex, utf8ToBytes } from "../../../shared/core/bytes.ts";
import { canonicalJson } from "../../../shared/core/canonical-json.ts";
import { keyPairFromSeed } from "../../../shared/core/ed25519.ts";
import { tick } from "../../../shared/core/hlc.ts";
import { maxOperationsPerChange, maxSegmentBytes } from "../../../shared/core/limits.ts";
import { err, ok, type Result } from "../../../shared/core/result.ts";
import { groupSpace } from "../../../shared/bundle/segment.ts";
import { decodeChange, encodeChange } from "../../../shared/log/change-code.ts";
import type { Change, Operation } from "../../../shared/log/change.ts";
import { createProjection } from "../../../shared/log/projection.ts";
import { domainRules, fieldOf } from "../../../shared/domain/kinds.ts";
import type { AttachmentRow, DeviceRow, StateRow, TailRow } from "../store/group-rows.ts";
import type { WriteBatch } from "../store/group-store.ts";
import type { Held, SessionDeps } from "../held/held.ts";
import { writeRecords, writeWholeProjection } from "../projection/projection-rows.ts";
import { buildProjection } from "../held/rebuild.ts";
import type { SaveFailure } from "../session.ts";

/** A write that is ready to be made, and what is held once it is made. */
export interface PlannedWrite {
  readonly batch: WriteBatch;
  readonly next: Held;
}

/**
 * Plans one change of this device: its place in the chain, its stamp, its text, and the pages that it touches. Writes
 * nothing. A chain's first change introduces its device, so that whoever receives it can tell whose it is. Files that
 * the change speaks of are written with it, or neither is.
 */
export async function planChange(
  deps: SessionDeps,
  held: Held,
  author: string,
  operations: readonly Operation[],
  files: readonly AttachmentRow[] = [],
): Promise<Result<PlannedWrite, SaveFailure>> {
  const { state, device } = held;
  const seq = state.head.to + 1;
  const change: Change = {
    device: device.device,
    seq,
    stamp: tick(state.clock, deps.now()),
    author,
    operations: seq === 1 ? withIntroduction(held, author, operations) : operations,
  };
  const fault = faultIn(change);
  if (fault !== undefined) return err(fault);
  const text = canonicalJson(encodeChange(change));
  const bytes = utf8ToBytes(text);
  if (bytes.length > maxSegmentBytes - segmentFrameBytes) return err({ type: "too-large" });

  const reachesBack = approvesAcross(held, change);
  const draft = reachesBack
    ? await buildProjection(deps, {
        ...held,
        tail: [...held.tail, change],
        state: { ...state, head: { ...state.head, to: seq } },
      })
    : createProjection(domainRules, held.projection);
  if (!reachesBack) {
    draft.addApprovals(change);
    draft.apply(change);
  }
  const write = reachesBack
    ? await writeWholeProjection(deps.primitives, draft.records(), draft.approvals)
    : await writeRecords(deps.primitives, held.projection, draft.touched(), draft.approvals);

  const sha256 = bytesToHex(await deps.primitives.sha256(bytes));
  const nextState: StateRow = {
    ...state,
    revision: state.revision + 1,
    writeId: bytesToBase64url(deps.randomBytes(12)),
    clock: change.stamp,
    head: { ...state.head, to: seq },
    kinds: write.kinds,
    approvalCount: approvalDots(draft.approvals),
  };
  const tailRow: TailRow = { seq, text, sha256 };
  const chainKey = `${groupSpace}/${device.device}`;
  const chains = new Map(held.chains);
  chains.set(chainKey, {
    space: groupSpace,
    device: device.device,
    appliedTo: seq,
    forkAt: undefined,
    changes: seq,
    pending: 0,
  });
  return ok({
    batch: {
      state: nextState,
      ...(state.revision === 0 ? { device } : {}),
      tail: [tailRow],
      clearProjection: reachesBack,
      pages: write.pages,
      approvals: write.approvals,
      ...(files.length === 0 ? {} : { attachments: files }),
    },
    next: { ...held, state: nextState, tail: [...held.tail, change], projection: write.projection, chains },
  });
}

/** What a segment is besides its changes: well under this. */
const segmentFrameBytes = 1024;

/** How many rows the approvals make: one per change. */
export function approvalDots(approvals: Held["projection"]["approvals"]): number {
  return new Set(approvals.map(({ origin }) => origin.dot)).size;
}

/** Introduces a device: its key, its name, and who uses it. */
export function introductionOf({ device, seed, label }: DeviceRow, member: string): Operation {
  const key = bytesToBase64url(keyPairFromSeed(seed).publicKey);
  const fields = { key, member, ...(label === "" ? {} : { label }) };
  return { type: "set", kind: "device", id: device, fields, seen: {} };
}

function withIntroduction(held: Held, author: string, operations: readonly Operation[]): readonly Operation[] {
  const introduces = operations.some(({ kind, id }) => kind === "device" && id === held.device.device);
  return introduces ? operations : [introductionOf(held.device, author), ...operations];
}

/**
 * What keeps a change from being written. It is read back as any reader would read it, and its values are held against
 * their fields: a change that others must refuse would be lost work, noticed too late.
 */
function faultIn(change: Change): SaveFailure | undefined {
  if (change.operations.length > maxOperationsPerChange) return { type: "too-large" };
  for (const operation of change.operations) {
    const misfit = misfitIn(operation);
    if (misfit !== undefined) return misfit;
  }
  const readBack = decodeChange(encodeChange(change), change.device, change.seq);
  if (readBack.ok) return undefined;
  // The reader's limits on text are the one thing in a change that a person can overstep.
  return isOverLimit(readBack.error.what) ? { type: "too-large" } : { type: "store", detail: readBack.error.what };
}

function isOverLimit(what: string): boolean {
  return what === "fields malformed" || what === "added values malformed" || what === "approved document malformed";
}

function misfitIn(operation: Operation): SaveFailure | undefined {
  const { kind } = operation;
  if (operation.type === "set") {
    for (const [field, value] of Object.entries(operation.fields)) {
      if (fieldOf(kind, field)?.shape !== "register") return doesNotFit(kind, field);
      if (value !== null && !domainRules.fits(kind, field, value)) {
        return typeof value === "string" && value.length > 500 ? { type: "too-large" } : doesNotFit(kind, field);
      }
    }
  } else if (operation.type === "add") {
    const { field, values } = operation;
    if (fieldOf(kind, field)?.shape !== "set") return doesNotFit(kind, field);
    if (!values.every((value) => domainRules.fits(kind, field, value))) return doesNotFit(kind, field);
  }
  return undefined;
}

function doesNotFit(kind: string, field: string): SaveFailure {
  return { type: "store", detail: `value does not fit ${kind}.${field}` };
}

/**
 * Whether the change approves anything in a way that changes how earlier writes were applied ([Note: Late writes]):
 * some write that is here lies beyond the approval's reach, or something is late that this approval may cover.
 */
function approvesAcross(held: Held, change: Change): boolean {
  return change.operations.some((operation) => {
    if (operation.type !== "approve") return false;
    for (const { device, appliedTo } of held.chains.values()) {
      if (appliedTo > (operation.upTo[device] ?? 0)) return true;
    }
    return Object.entries(operation.records).some(([kind, ids]) =>
      ids.some((id) => (held.projection.record(kind, id)?.late.length ?? 0) > 0),
    );
  });
}
