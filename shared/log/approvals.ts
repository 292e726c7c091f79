import type { ApproveOperation, Origin } from "./change.ts";

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
