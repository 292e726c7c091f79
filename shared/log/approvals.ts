import type { ApproveOperation, Origin } from "./change.ts";
import { createRecordMap } from "./record-map.ts";

/** One approval of a document, with the document that it froze. */
export interface Approval {
  readonly origin: Origin;
  readonly operation: ApproveOperation;
}

/**
 * [Note: Late writes] Approved minutes never change. A write to what an approval froze, which that approval does not
 * cover, is *late*: it is kept as a proposed amendment and not applied. An amendment that covers it applies it.
 *
 * Which writes are late depends on all approvals, also on those that come afterwards, so a new approval that finds
 * changes beyond its reach makes the projection be built anew.
 */
export function isLate(
  approvals: readonly Approval[],
  origin: Origin,
  kind: string,
  field: string | undefined,
): boolean {
  let frozen = false;
  for (const { operation } of approvals) {
    if (field !== undefined && operation.fields[kind]?.includes(field) !== true) continue;
    if ((operation.upTo[origin.device] ?? 0) >= origin.seq) return false;
    frozen = true;
  }
  return frozen;
}

/** The approvals of one document in force: those that no later one replaces. More than one text means a dispute. */
export function approvalsInForce(approvals: readonly Approval[], kind: string, id: string): readonly Approval[] {
  const own = approvals.filter(({ operation }) => operation.kind === kind && operation.id === id);
  const replaced = new Set(
    own.flatMap(({ operation, origin }) => operation.replaces.filter((dot) => dot !== origin.dot)),
  );
  return own.filter(({ origin }) => !replaced.has(origin.dot));
}

export function isDisputed(inForce: readonly Approval[]): boolean {
  return new Set(inForce.map(({ operation }) => operation.fingerprint)).size > 1;
}

/** Approvals by the records that they froze. */
export interface ApprovalIndex {
  add(approval: Approval): void;
  /** Missing for a record that no approval froze, as nearly all are. */
  of(kind: string, id: string): readonly Approval[] | undefined;
}

export function createApprovalIndex(approvals: Iterable<Approval>): ApprovalIndex {
  const byRecord = createRecordMap<Approval[]>();
  const add = (approval: Approval) => {
    for (const [kind, ids] of Object.entries(approval.operation.records)) {
      for (const id of ids) {
        const known = byRecord.get(kind, id);
        if (known === undefined) byRecord.set(kind, id, [approval]);
        else known.push(approval);
      }
    }
  };
  for (const approval of approvals) add(approval);
  return { add, of: (kind, id) => byRecord.get(kind, id) };
}
