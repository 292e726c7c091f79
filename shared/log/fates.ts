import { type ApprovalIndex, approvalsInForce, createApprovalIndex, isDisputed, isLate } from "./approvals.ts";
import { type Change, dotOf, elementIdOf, type Operation, type Origin, originOf } from "./change.ts";
import { hindranceOf } from "./hindrance.ts";
import { type Projection, recordKey } from "./projection.ts";
import { conflictOf, type Presence, presenceOf } from "./record-reading.ts";
import type { Element, RecordState, Version } from "./record-state.ts";
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
  const approvals = createApprovalIndex(projection.approvals);
  const facts = createFacts(projection);
  for (const change of changes) {
    let added = 0;
    for (const operation of change.operations) {
      if (isCounted(operation)) {
        const found = fatesOf(rules, projection, approvals, change, operation, added, facts);
        for (const fate of found) counts[fate] += 1;
      }
      if (operation.type === "add") added += operation.values.length;
    }
  }
}

/** The fates of the writes of one operation, in the order in which it writes. */
export function fatesOf(
  rules: Rules,
  projection: Projection,
  approvals: ApprovalIndex,
  change: Change,
  operation: Operation,
  added: number,
  facts: Facts = createFacts(projection),
): readonly Fate[] {
  const { kind, id } = operation;
  const dot = dotOf(change.device, change.seq);
  const state = projection.record(kind, id);
  const origin = originOf(change);
  const frozenBy = approvals.of(kind, id);
  switch (operation.type) {
    case "set":
      return Object.entries(operation.fields).map(
        ([field, value]) =>
          hindranceOf(rules, frozenBy, origin, kind, field, "register", value) ??
          registerFate(facts, state, field, dot),
      );
    case "add":
      return operation.values.map(
        (value, index) =>
          hindranceOf(rules, frozenBy, origin, kind, operation.field, "set", value) ??
          elementFate(facts, state, operation.field, elementIdOf(dot, added + index)),
      );
    case "remove": {
      const fate = hindranceOf(rules, frozenBy, origin, kind, operation.field, "set") ?? "visible";
      return operation.elements.map(() => fate);
    }
    case "delete":
      if (frozenBy !== undefined && isLate(frozenBy, origin, kind, undefined)) return ["late"];
      if (state === undefined || !facts.isIn(state.deletions, dot, originDot)) return ["superseded"];
      return [facts.presence(state) === "contested" ? "conflict" : "visible"];
    case "restore":
      return ["visible"];
    case "approve": {
      const { inForce, disputed } = facts.approvals(kind, id);
      if (!inForce.has(dot)) return ["superseded"];
      return [disputed ? "disputed" : "visible"];
    }
    case "foreign":
      return ["deferred"];
  }
}

function registerFate(facts: Facts, state: RecordState | undefined, field: string, dot: string): Fate {
  const heads = state?.registers.get(field);
  if (state === undefined || heads === undefined) return "superseded";
  if (!facts.isIn(heads, dot, originDot) || facts.presence(state) === "deleted") return "superseded";
  return facts.isInConflict(state, field, heads) ? "conflict" : "visible";
}

function elementFate(facts: Facts, state: RecordState | undefined, field: string, id: string): Fate {
  const elements = state?.sets.get(field);
  if (state === undefined || elements === undefined || facts.presence(state) === "deleted") return "superseded";
  return facts.isIn(elements, id, idOf) ? "visible" : "superseded";
}

function originDot(version: { readonly origin: Origin }): string {
  return version.origin.dot;
}

function idOf(element: Element): string {
  return element.id;
}

/**
 * What is asked of a record again for each write to it, found once: a record to which thousands of writes went would
 * else be looked through thousands of times.
 */
interface Facts {
  presence(state: RecordState): Presence;
  isIn<T>(list: readonly T[], name: string, nameOf: (item: T) => string): boolean;
  isInConflict(state: RecordState, field: string, heads: readonly Version[]): boolean;
  approvals(kind: string, id: string): { readonly inForce: ReadonlySet<string>; readonly disputed: boolean };
}

function createFacts(projection: Projection): Facts {
  const presences = new Map<RecordState, Presence>();
  const names = new Map<readonly unknown[], ReadonlySet<string>>();
  const conflicts = new Map<readonly Version[], boolean>();
  const approvals = new Map<string, { readonly inForce: ReadonlySet<string>; readonly disputed: boolean }>();
  return {
    presence: (state) =>
      state.deletions.length === 0 ? "present" : remembered(presences, state, () => presenceOf(state)),
    isIn: (list, name, nameOf) =>
      list.length < manyNames
        ? list.some((item) => nameOf(item) === name)
        : remembered(names, list, () => new Set(list.map(nameOf))).has(name),
    isInConflict: (state, field, heads) =>
      heads.length > 1 && remembered(conflicts, heads, () => conflictOf(state, field) !== undefined),
    approvals: (kind, id) =>
      remembered(approvals, recordKey(kind, id), () => {
        const inForce = approvalsInForce(projection.approvals, kind, id);
        return { inForce: new Set(inForce.map(originDot)), disputed: isDisputed(inForce) };
      }),
  };
}

const manyNames = 16;

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}
