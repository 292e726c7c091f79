import { canonicalJson, type Json } from "../core/canonical-json.ts";
import { compareText } from "../core/compare.ts";
import { approvalsInForce, isDisputed } from "./approvals.ts";
import type { AssembledLog } from "./assemble.ts";
import type { Operation, Origin } from "./change.ts";
import { appliedChanges, disputedChanges, waitingChanges } from "./chains.ts";
import { countFates, type FateCounts, noFates, writesIn } from "./fates.ts";
import { conflictsOf, isEmptyRecord, presenceOf, setMembers, shownValue } from "./record-reading.ts";
import type { RecordState, Unapplied } from "./record-state.ts";
import type { Rules } from "./rules.ts";

/**
 * [Note: Receipts stand outside the state] A receipt says who has taken in which file. Whoever takes in a file has, for
 * a moment, one receipt more than its sender, for ever. So receipts travel like everything else, and the state that
 * two members compare is the state of the group's own matters without them.
 */
export const kindsOutsideState: ReadonlySet<string> = new Set(["receipt"]);

/**
 * The whole state of a group as one canonical value: records with their shown values, conflicts with every candidate,
 * what is deleted, late, deferred, refused or disputed, and the sum of fates. Two replicas that hold the same changes
 * have the same text, byte for byte.
 */
export function stateOf(rules: Rules, group: string, log: AssembledLog): Json {
  const records: Record<string, Record<string, Json>> = {};
  const conflicts: Json[] = [];
  const deleted: Json[] = [];
  const contested: Json[] = [];
  const unapplied: Record<"late" | "deferred" | "refused", Json[]> = { late: [], deferred: [], refused: [] };
  for (const state of sortedRecords(log)) {
    const { kind, id } = state;
    for (const reason of ["late", "deferred", "refused"] as const) {
      for (const write of inOrder(state[reason]))
        unapplied[reason].push([kind, id, write.field, stampOf(write.origin)]);
    }
    const presence = presenceOf(state);
    if (presence === "deleted") {
      deleted.push([kind, id]);
      continue;
    }
    if (presence === "contested") contested.push([kind, id]);
    if (isEmptyRecord(state)) continue;
    (records[kind] ??= {})[id] = recordJson(state);
    for (const { field, candidates } of conflictsOf(state)) {
      conflicts.push([
        kind,
        id,
        field,
        candidates.map(({ origin, value }) => [...stampOf(origin), origin.author, value]),
      ]);
    }
  }
  return {
    v: 1,
    group,
    records,
    conflicts,
    deleted,
    contested,
    ...unapplied,
    approvals: approvalsJson(log),
    forks: [...log.chains]
      .flatMap(([chain, { forkAt }]) => (forkAt === undefined ? [] : [[chain, forkAt]]))
      .sort(([a], [b]) => compareText(String(a), String(b))),
    fates: { ...fatesOfLog(rules, log) },
  };
}

/** The sum of fates of every write in the log, receipts left out. */
export function fatesOfLog(rules: Rules, log: AssembledLog): FateCounts {
  const counts = noFates();
  for (const reading of log.chains.values()) {
    countFates(rules, log.projection, appliedChanges(reading), counts, isInState);
    for (const change of disputedChanges(reading)) counts.disputed += writesOfState(change.operations);
    for (const change of waitingChanges(reading)) counts.pending += writesOfState(change.operations);
  }
  return counts;
}

function isInState(operation: Operation): boolean {
  return !kindsOutsideState.has(operation.kind);
}

function writesOfState(operations: readonly Operation[]): number {
  return operations.filter(isInState).reduce((sum, operation) => sum + writesIn(operation), 0);
}

function sortedRecords(log: AssembledLog): readonly RecordState[] {
  return [...log.projection.records()]
    .filter((state) => !kindsOutsideState.has(state.kind))
    .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
}

function recordJson(state: RecordState): Json {
  const record: Record<string, Json> = {};
  for (const field of state.registers.keys()) {
    const value = shownValue(state, field);
    if (value !== undefined && value !== null) record[field] = value;
  }
  for (const field of state.sets.keys()) record[field] = setMembers(state, field);
  return record;
}

function approvalsJson(log: AssembledLog): Json {
  const documents = new Map<string, readonly [string, string]>();
  for (const { operation } of log.projection.approvals) {
    documents.set(`${operation.kind}/${operation.id}`, [operation.kind, operation.id]);
  }
  return [...documents]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, [kind, id]]) => {
      const inForce = approvalsInForce(log.projection.approvals, kind, id);
      const fingerprints = [...new Set(inForce.map(({ operation }) => operation.fingerprint))].sort(compareText);
      return [kind, id, isDisputed(inForce) ? "disputed" : "in-force", fingerprints];
    });
}

function stampOf(origin: Origin): readonly (string | number)[] {
  return [origin.stamp.ms, origin.stamp.count, origin.device, origin.seq];
}

function inOrder(writes: readonly Unapplied[]): readonly Unapplied[] {
  return [...writes].sort((a, b) => compareText(sortKey(a), sortKey(b)));
}

function sortKey(write: Unapplied): string {
  return `${write.origin.dot} ${write.field} ${canonicalJson(write.value)}`;
}
