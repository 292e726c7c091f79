import { tick } from "../../../shared/core/hlc.ts";
import { ok, type Result } from "../../../shared/core/result.ts";
import { createGroupBook } from "../../../shared/domain/group-book.ts";
import type { Operation } from "../../../shared/log/change.ts";
import type { Projection } from "../../../shared/log/projection.ts";
import {
  type ApprovalChange,
  type ApprovalRefusal,
  type ApprovalRequest,
  coveringApproval,
  coversLateWrites,
  draftApproval,
  reachOf,
} from "../../../shared/review/draft-approval.ts";
import type { Held, SessionDeps } from "../held/held.ts";
import { buildProjection } from "../held/rebuild.ts";
import type { AttachmentRow } from "../store/group-rows.ts";
import { attachmentRow } from "../store/segment-rows.ts";

export interface PlannedApproval {
  readonly operations: readonly Operation[];
  readonly files: readonly AttachmentRow[];
}

/**
 * Plans an approval as this device's next change: what it covers are all changes that are here at this moment, and its
 * own. Reads the whole log where something that it covers is late.
 * @throws DamagedSegment, StoreFailed
 */
export async function planApproval(
  deps: SessionDeps,
  held: Held,
  author: string,
  request: ApprovalRequest,
): Promise<Result<PlannedApproval, ApprovalRefusal>> {
  const { state, device, projection, chains } = held;
  const change: ApprovalChange = {
    device: device.device,
    seq: state.head.to + 1,
    stamp: tick(state.clock, deps.now()),
    author,
  };
  const upTo = reachOf(chains.values(), change);
  const coverage = request.covers(createGroupBook(projection));
  const ground: Projection = coversLateWrites(projection, coverage)
    ? await buildProjection(deps, {
        ...held,
        tail: [...held.tail, { ...change, operations: [coveringApproval(request, coverage, upTo)] }],
        state: { ...state, head: { ...state.head, to: change.seq } },
      })
    : projection;
  const drafted = draftApproval(ground, projection, change, upTo, request);
  if (!drafted.ok) return drafted;
  const { operations, files } = drafted.value;
  return ok({ operations, files: await Promise.all(files.map((bytes) => attachmentRow(deps.primitives, bytes))) });
}
