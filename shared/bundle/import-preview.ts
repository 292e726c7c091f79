import { compareText } from "../core/compare.ts";
import type { Change, Origin } from "../log/change.ts";
import type { Projection, ProjectionDraft } from "../log/projection.ts";
import { conflictOf, conflictsOf, isEmptyRecord, presenceOf } from "../log/record-reading.ts";
import type { RecordState } from "../log/record-state.ts";
import type { Manifest } from "./manifest.ts";

/** What an import will do, in the terms in which people ask: from whom, what is new, what will need a decision. */
export interface ImportPreview {
  readonly exporter: { readonly device: string; readonly member: string };
  /** When the file was made, by the exporter's clock, in milliseconds. */
  readonly madeAtMs: number;
  readonly nothingNew: boolean;
  readonly changes: number;
  /** By member and device, what their changes touch. */
  readonly authors: readonly AuthorPart[];
  /** By kind, how many records appear and how many existing ones change. */
  readonly kinds: readonly KindPart[];
  /** Conflicts that this import brings up. */
  readonly conflicts: readonly ConflictPart[];
  readonly contested: readonly RecordName[];
  /** Devices that are seen for the first time: unconfirmed until people compare fingerprints. */
  readonly newDevices: readonly string[];
  readonly late: number;
  readonly refused: number;
  readonly deferred: number;
  /** Changes that wait for an earlier file, and whose those are. */
  readonly pending: number;
  readonly pendingDevices: readonly string[];
  readonly disputed: number;
  readonly disputedDevices: readonly string[];
  /** Changes whose clock is more than five minutes ahead. */
  readonly ahead: number;
}

export interface RecordName {
  readonly kind: string;
  readonly id: string;
}

export interface ConflictPart extends RecordName {
  readonly field: string;
}

export interface AuthorPart {
  readonly author: string;
  readonly device: string;
  readonly changes: number;
  readonly lastMs: number;
}

export interface KindPart {
  readonly kind: string;
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
}

interface ImportFacts {
  readonly manifest: Manifest;
  readonly applied: readonly Change[];
  readonly waiting: readonly Change[];
  readonly disputed: readonly Change[];
  readonly ahead: number;
}

export function previewImport(
  before: Projection,
  after: ProjectionDraft,
  facts: ImportFacts,
): ImportPreview {
  const appliedDots = new Set(facts.applied.map((change) => `${change.device}.${change.seq}`));
  const isNew = (write: { readonly origin: Origin }) => appliedDots.has(write.origin.dot);
  const kinds = new Map<string, { kind: string; created: number; changed: number; deleted: number }>();
  const conflicts: ConflictPart[] = [];
  const contested: RecordName[] = [];
  const newDevices: string[] = [];
  let late = 0;
  let refused = 0;
  let deferred = 0;
  for (const state of touchedBy(after, facts.applied)) {
    const { kind, id } = state;
    const old = before.record(kind, id);
    if (state.late.length > 0) late += state.late.filter(isNew).length;
    if (state.refused.length > 0) refused += state.refused.filter(isNew).length;
    if (state.deferred.length > 0) deferred += state.deferred.filter(isNew).length;
    const presence = presenceOf(state);
    for (const { field } of presence === "deleted" ? [] : conflictsOf(state)) {
      if (old === undefined || conflictOf(old, field) === undefined) conflicts.push({ kind, id, field });
    }
    if (presence === "contested" && (old === undefined || presenceOf(old) !== "contested")) contested.push({ kind, id });
    if (isEmptyRecord(state)) continue;
    let part = kinds.get(kind);
    if (part === undefined) kinds.set(kind, (part = { kind, created: 0, changed: 0, deleted: 0 }));
    const wasThere = old !== undefined && !isEmptyRecord(old);
    if (kind === "device" && !wasThere) newDevices.push(id);
    if (presence === "deleted") part.deleted += wasThere && presenceOf(old) !== "deleted" ? 1 : 0;
    else if (wasThere) part.changed += 1;
    else part.created += 1;
  }
  const byName = (a: RecordName, b: RecordName) => compareText(a.kind, b.kind) || compareText(a.id, b.id);
  return {
    exporter: facts.manifest.exporter,
    madeAtMs: facts.manifest.clock.ms,
    nothingNew: facts.applied.length + facts.waiting.length + facts.disputed.length === 0,
    changes: facts.applied.length,
    authors: authorsOf(facts.applied),
    kinds: [...kinds.values()].sort((a, b) => compareText(a.kind, b.kind)),
    conflicts: conflicts.sort((a, b) => byName(a, b) || compareText(a.field, b.field)),
    contested: contested.sort(byName),
    newDevices: newDevices.sort(compareText),
    late,
    refused,
    deferred,
    pending: facts.waiting.length,
    pendingDevices: devicesOf(facts.waiting),
    disputed: facts.disputed.length,
    disputedDevices: devicesOf(facts.disputed),
    ahead: facts.ahead,
  };
}

/** The records that the applied changes write to; a rebuilt state has touched them all. */
function* touchedBy(after: ProjectionDraft, applied: readonly Change[]): IterableIterator<RecordState> {
  const touched = new Set<RecordState>();
  for (const change of applied) {
    for (const { kind, id } of change.operations) {
      const state = after.record(kind, id);
      if (state === undefined || touched.has(state)) continue;
      touched.add(state);
      yield state;
    }
  }
}

function authorsOf(changes: readonly Change[]): readonly AuthorPart[] {
  const parts = new Map<string, { author: string; device: string; changes: number; lastMs: number }>();
  for (const { author, device, stamp } of changes) {
    const key = `${author} ${device}`;
    let part = parts.get(key);
    if (part === undefined) parts.set(key, (part = { author, device, changes: 0, lastMs: 0 }));
    part.changes += 1;
    part.lastMs = Math.max(part.lastMs, stamp.ms);
  }
  return [...parts.values()].sort((a, b) => compareText(a.author, b.author) || compareText(a.device, b.device));
}

function devicesOf(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.map((change) => change.device))].sort(compareText);
}
