import { compareText } from "../core/compare.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { type Approval, approvalsInForce, isDisputed } from "../log/approvals.ts";
import { compareOrigins } from "../log/change.ts";

/** The approvals of one document, as people have to know them. */
export interface Approvals {
  /** Those in force, the latest first. More than one text means a dispute. */
  readonly inForce: readonly Approval[];
  /** Those that a later one has replaced, the latest first. */
  readonly replaced: readonly Approval[];
  readonly isDisputed: boolean;
}

/** The approvals of a meeting's minutes, or of one item that was approved at once. */
export function approvalsOf(book: GroupBook, kind: "meeting" | "agenda-item", id: string): Approvals {
  const own = book.approvals.filter(({ operation }) => operation.kind === kind && operation.id === id);
  const latestFirst = [...own].sort(
    (a, b) => compareOrigins(b.origin, a.origin) || compareText(a.operation.fingerprint, b.operation.fingerprint),
  );
  const current = new Set(approvalsInForce(own, kind, id));
  const inForce = latestFirst.filter((each) => current.has(each));
  return {
    inForce,
    replaced: latestFirst.filter((each) => !current.has(each)),
    isDisputed: isDisputed(inForce),
  };
}

/** The approval that is shown and taken out of the app: the latest of those in force, the same on every machine. */
export function shownApproval(book: GroupBook, kind: "meeting" | "agenda-item", id: string): Approval | undefined {
  return approvalsOf(book, kind, id).inForce[0];
}
