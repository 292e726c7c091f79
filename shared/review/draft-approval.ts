import { textDigest } from "../core/sha256.ts";
import { ok, type Result } from "../core/result.ts";
import { createGroupBook, type GroupBook } from "../domain/group-book.ts";
import { domainRules } from "../domain/kinds.ts";
import type { ApproveOperation, Change, Operation } from "../log/change.ts";
import { createProjection, type Projection } from "../log/projection.ts";

/** What is to be approved: a meeting's minutes, or one of its items at once. */
export interface ApprovalRequest {
  readonly kind: "meeting" | "agenda-item";
  readonly id: string;
  /** What the approval covers, of the records as they are now. */
  readonly covers: (book: GroupBook) => Coverage;
  /**
   * What is written in the same act. `book` shows what late writes would bring once they are covered, `frozen` what
   * stands now: a late write that is not to come in is written over here.
   */
  readonly edits: (book: GroupBook, frozen: GroupBook) => Result<readonly Operation[], ApprovalRefusal>;
  /** The document, of the book as it is after the act; refused when it is not what the person has approved. */
  readonly contents: (book: GroupBook) => Result<ApprovalContents, ApprovalRefusal>;
}

/** Ids by kind, and by kind the fields that the document shows. */
export interface Coverage {
  readonly records: ApproveOperation["records"];
  readonly fields: ApproveOperation["fields"];
}

export interface ApprovalContents {
  readonly document: string;
  /** Approvals that this one replaces. */
  readonly replaces: ApproveOperation["replaces"];
  /** What is stored beside the document, by content. */
  readonly files: readonly Uint8Array[];
}

/** The text is another than the one that was to be approved, or it is no longer here. */
export type ApprovalRefusal = { readonly type: "text-changed" } | { readonly type: "text-gone" };

/** The approval's place in the log: that of the change that will carry it. */
export type ApprovalChange = Omit<Change, "operations">;

/** The last number of every chain that is applied, by device, with the change that carries the approval. */
export function reachOf(
  chains: Iterable<{ readonly device: string; readonly appliedTo: number }>,
  own: Pick<Change, "device" | "seq">,
): Readonly<Record<string, number>> {
  const reach = new Map<string, number>();
  for (const { device, appliedTo } of chains) {
    if (appliedTo > 0) reach.set(device, Math.max(appliedTo, reach.get(device) ?? 0));
  }
  reach.set(own.device, Math.max(own.seq, reach.get(own.device) ?? 0));
  return Object.fromEntries(reach);
}

/**
 * An approval of nothing yet that covers everything: put into the log, it shows what the late writes would bring. Only
 * a state with such writes has to be built anew for it ([Note: Late writes]).
 */
export function coveringApproval(
  { kind, id }: ApprovalRequest,
  { records, fields }: Coverage,
  upTo: Readonly<Record<string, number>>,
): ApproveOperation {
  return { type: "approve", kind, id, document: "", fingerprint: textDigest(""), records, fields, upTo, replaces: [] };
}

/** Whether anything that the approval would cover is late now. */
export function coversLateWrites(projection: Projection, { records }: Coverage): boolean {
  return Object.entries(records).some(([kind, ids]) =>
    ids.some((id) => (projection.record(kind, id)?.late.length ?? 0) > 0),
  );
}

/**
 * Makes the operations of an approval and the files that go with it.
 *
 * The document is made of the state as it is once the act is in the log, so that what is frozen and what the records
 * show are one: the covering approval and the act's own edits are applied to a draft first.
 *
 * @param ground the state in which all that is covered is applied: the present one where nothing is late.
 */
export function draftApproval(
  ground: Projection,
  frozen: Projection,
  change: ApprovalChange,
  upTo: Readonly<Record<string, number>>,
  request: ApprovalRequest,
): Result<{ readonly operations: readonly Operation[]; readonly files: readonly Uint8Array[] }, ApprovalRefusal> {
  const coverage = request.covers(createGroupBook(ground));
  const edits = request.edits(createGroupBook(ground), createGroupBook(frozen));
  if (!edits.ok) return edits;
  const draft = createProjection(domainRules, ground);
  draft.addApprovals({ ...change, operations: [coveringApproval(request, coverage, upTo)] });
  draft.apply({ ...change, operations: edits.value });
  // The covering approval stands for the one to come and is none of those that the document speaks of.
  const contents = request.contents({ ...createGroupBook(draft), approvals: frozen.approvals });
  if (!contents.ok) return contents;
  const { document, replaces, files } = contents.value;
  const approval: ApproveOperation = {
    ...coveringApproval(request, coverage, upTo),
    document,
    fingerprint: textDigest(document),
    replaces,
  };
  return ok({ operations: [...edits.value, approval], files });
}
