import { approvalsInForce, type Approval, isDisputed, isLate } from "./approvals.ts";
import { type Change, dotOf, elementIdOf, type Operation, originOf } from "./change.ts";
import type { Projection } from "./projection.ts";
import { recordKey } from "./projection.ts";
import { conflictOf, presenceOf } from "./record-reading.ts";
import type { RecordState } from "./record-state.ts";
import type { Rules } from "./rules.ts";

/** Where a write ended. Every write in the log has exactly one fate, so their sum proves that nothing is lost. */
export const fates = [
  "visible",
  "superseded",
  "conflict",
  "late",
  "deferred",
  "refused",
  "pending",
  "disputed",
  "erased",
] as const;

export type Fate = (typeof fates)[number];

export type FateCounts = Readonly<Record<Fate, number>>;

/**
 * [Note: What a fate is counted by] An operation of one act may set six fields, of which one is overwritten tomorrow.
 * So fates are counted by *write*: each field of a `set`, each value of an `add`, each element of a `remove`, and
 * each `delete`, `restore`, `approve` and foreign operation as one.
 */
export function writesIn(operation: Operation): number {
  switch (operation.type) {
    case "set":
      return Object.keys(operation.fields).length;
    case "add":
      return operation.values.length;
    case "remove":
      return operation.elements.length;
    default:
      return 1;
  }
}

export function noFates(): Record<Fate, number> {
  return {
    visible: 0,
    superseded: 0,
    conflict: 0,
    late: 0,
    deferred: 0,
    refused: 0,
    pending: 0,
    disputed: 0,
    erased: 0,
  };
}

/** Counts the fates of applied changes; `counts` as far as `isCounted` wants the operation. */
export function countFates(
  rules: Rules,
  projection: Projection,
  changes: Iterable<Change>,
  counts: Record<Fate, number>,
  isCounted: (operation: Operation) => boolean = () => true,
): void {
  const approvalsByRecord = approvalIndex(projection.approvals);
  for (const change of changes) {
    let added = 0;
    for (const operation of change.operations) {
      if (isCounted(operation)) {
        for (const fate of fatesOf(rules, projection, approvalsByRecord, change, operation, added)) counts[fate] += 1;
      }
      if (operation.type === "add") added += operation.values.length;
    }
  }
}

/** The fates of the writes of one operation, in the order in which it writes. */
export function fatesOf(
  rules: Rules,
  projection: Projection,
  approvalsByRecord: ReadonlyMap<string, readonly Approval[]>,
  change: Change,
  operation: Operation,
  added: number,
): readonly Fate[] {
  const { kind, id } = operation;
  const dot = dotOf(change.device, change.seq);
  const state = projection.record(kind, id);
  const origin = originOf(change);
  const frozenBy = approvalsByRecord.get(recordKey(kind, id)) ?? [];
  switch (operation.type) {
    case "set":
      return Object.entries(operation.fields).map(([field, value]) => {
        if (isLate(frozenBy, origin, kind, field)) return "late";
        const shape = rules.shapeOf(kind, field);
        if (shape === undefined) return "deferred";
        if (shape !== "register" || (value !== null && !rules.fits(kind, field, value))) return "refused";
        return registerFate(state, field, dot);
      });
    case "add":
      return operation.values.map((value, index) => {
        if (isLate(frozenBy, origin, kind, operation.field)) return "late";
        const shape = rules.shapeOf(kind, operation.field);
        if (shape === undefined) return "deferred";
        if (shape !== "set" || !rules.fits(kind, operation.field, value)) return "refused";
        return elementFate(state, operation.field, elementIdOf(dot, added + index));
      });
    case "remove": {
      const late = isLate(frozenBy, origin, kind, operation.field);
      const shape = rules.shapeOf(kind, operation.field);
      const fate = late ? "late" : shape === undefined ? "deferred" : shape === "set" ? "visible" : "refused";
      return operation.elements.map(() => fate);
    }
    case "delete":
      if (isLate(frozenBy, origin, kind, undefined)) return ["late"];
      if (state?.deletions.some((deletion) => deletion.origin.dot === dot) !== true) return ["superseded"];
      return [presenceOf(state) === "contested" ? "conflict" : "visible"];
    case "restore":
      return ["visible"];
    case "approve": {
      const inForce = approvalsInForce(projection.approvals, kind, id);
      if (!inForce.some((approval) => approval.origin.dot === dot)) return ["superseded"];
      return [isDisputed(inForce) ? "disputed" : "visible"];
    }
    case "foreign":
      return ["deferred"];
  }
}

export function approvalIndex(approvals: readonly Approval[]): ReadonlyMap<string, readonly Approval[]> {
  const index = new Map<string, Approval[]>();
  for (const approval of approvals) {
    for (const [kind, ids] of Object.entries(approval.operation.records)) {
      for (const id of ids) index.set(recordKey(kind, id), [...(index.get(recordKey(kind, id)) ?? []), approval]);
    }
  }
  return index;
}

function registerFate(state: RecordState | undefined, field: string, dot: string): Fate {
  if (state === undefined) return "superseded";
  const isHead = state.registers.get(field)?.some((head) => head.origin.dot === dot) === true;
  if (!isHead || presenceOf(state) === "deleted") return "superseded";
  return conflictOf(state, field) === undefined ? "visible" : "conflict";
}

function elementFate(state: RecordState | undefined, field: string, id: string): Fate {
  if (state === undefined || presenceOf(state) === "deleted") return "superseded";
  return state.sets.get(field)?.some((element) => element.id === id) === true ? "visible" : "superseded";
}
