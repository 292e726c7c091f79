import { compareText } from "../core/compare.ts";
import type { Pace } from "../log/assemble.ts";
import { type Change, dotOf, type Origin } from "../log/change.ts";
import { type Projection, type ProjectionDraft, recordKey } from "../log/projection.ts";
import { conflictOf, conflictsOf, isEmptyRecord, presenceOf } from "../log/record-reading.ts";
import { deletionMarks, type RecordState, type Unapplied } from "../log/record-state.ts";
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
  /** What is shown here now and an approval in the file makes late: proposed amendments from then on. */
  readonly becomeLate: readonly ConflictPart[];
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
  /** Whether `after` was built anew, and so has touched every record. */
  readonly rebuilt: boolean;
  readonly waiting: readonly Change[];
  readonly disputed: readonly Change[];
  readonly ahead: number;
}

/** Looks at every record that the import touches. Answers `undefined` when `pace` cancelled it. */
export async function previewImport(
  before: Projection,
  after: ProjectionDraft,
  facts: ImportFacts,
  pace: Pace,
): Promise<ImportPreview | undefined> {
  const isNew = createIsNew(facts.applied);
  const findings = createFindings();
  let looked = 0;
  for (const state of facts.rebuilt ? touchedBy(after, facts.applied) : after.touched()) {
    if (looked % recordsPerPause === 0 && !(await pace(looked, looked))) return undefined;
    looked += 1;
    addFindings(findings, before.record(state.kind, state.id), state, isNew);
  }
  const becomeLate = [...frozenBy(facts.applied)].flatMap(({ kind, id }) =>
    newlyLate(before.record(kind, id), after.record(kind, id), isNew),
  );
  const { kinds, conflicts, contested, newDevices, late, refused, deferred } = findings;
  return {
    exporter: facts.manifest.exporter,
    madeAtMs: facts.manifest.clock.ms,
    nothingNew: facts.applied.length + facts.waiting.length + facts.disputed.length === 0,
    changes: facts.applied.length,
    authors: authorsOf(facts.applied),
    kinds: [...kinds.values()].sort((a, b) => compareText(a.kind, b.kind)),
    conflicts: conflicts.sort((a, b) => compareNames(a, b) || compareText(a.field, b.field)),
    contested: contested.sort(compareNames),
    newDevices: newDevices.sort(compareText),
    late,
    becomeLate: becomeLate.sort((a, b) => compareNames(a, b) || compareText(a.field, b.field)),
    refused,
    deferred,
    pending: facts.waiting.length,
    pendingDevices: devicesOf(facts.waiting),
    disputed: facts.disputed.length,
    disputedDevices: devicesOf(facts.disputed),
    ahead: facts.ahead,
  };
}

const recordsPerPause = 256;

/** What has been found so far, record by record. */
interface Findings {
  readonly kinds: Map<string, { kind: string; created: number; changed: number; deleted: number }>;
  readonly conflicts: ConflictPart[];
  readonly contested: RecordName[];
  readonly newDevices: string[];
  late: number;
  refused: number;
  deferred: number;
}

function createFindings(): Findings {
  return { kinds: new Map(), conflicts: [], contested: [], newDevices: [], late: 0, refused: 0, deferred: 0 };
}

function addFindings(
  findings: Findings,
  old: RecordState | undefined,
  state: RecordState,
  isNew: (origin: Origin) => boolean,
): void {
  const { kind, id } = state;
  findings.late += countNew(state.late, isNew);
  findings.refused += countNew(state.refused, isNew);
  findings.deferred += countNew(state.deferred, isNew);
  const presence = presenceOf(state);
  for (const { field } of presence === "deleted" ? [] : conflictsOf(state)) {
    if (old === undefined || conflictOf(old, field) === undefined) findings.conflicts.push({ kind, id, field });
  }
  if (presence === "contested" && (old === undefined || presenceOf(old) !== "contested"))
    findings.contested.push({ kind, id });
  if (isEmptyRecord(state)) return;
  let part = findings.kinds.get(kind);
  if (part === undefined) findings.kinds.set(kind, (part = { kind, created: 0, changed: 0, deleted: 0 }));
  const wasThere = old !== undefined && !isEmptyRecord(old);
  if (kind === "device" && !wasThere) findings.newDevices.push(id);
  if (presence === "deleted") part.deleted += wasThere && presenceOf(old) !== "deleted" ? 1 : 0;
  else if (wasThere) part.changed += 1;
  else part.created += 1;
}

/** The records that approvals among the changes freeze, each once. */
function frozenBy(changes: readonly Change[]): Iterable<RecordName> {
  const frozen = new Map<string, RecordName>();
  for (const { operations } of changes) {
    for (const operation of operations) {
      if (operation.type !== "approve") continue;
      for (const [kind, ids] of Object.entries(operation.records)) {
        for (const id of ids) frozen.set(recordKey(kind, id), { kind, id });
      }
    }
  }
  return frozen.values();
}

/**
 * The fields in which something that was applied before is late afterwards ([Note: Late writes]): an edit that whoever
 * approved the minutes had not seen. A deletion is told by the field of no name.
 */
function newlyLate(
  old: RecordState | undefined,
  state: RecordState | undefined,
  isNew: (origin: Origin) => boolean,
): readonly ConflictPart[] {
  if (state === undefined || state.late.length === 0) return [];
  const before = new Set((old?.late ?? []).map(({ field, origin }) => `${field} ${origin.dot}`));
  const fields = state.late
    .filter(({ field, origin }) => !isNew(origin) && !before.has(`${field} ${origin.dot}`))
    .map(({ field }) => (field === deletionMarks ? "" : field));
  return [...new Set(fields)].map((field) => ({ kind: state.kind, id: state.id, field }));
}

function countNew(writes: readonly Unapplied[], isNew: (origin: Origin) => boolean): number {
  // Nearly always there are none.
  return writes.length === 0 ? 0 : writes.filter((write) => isNew(write.origin)).length;
}

function compareNames(a: RecordName, b: RecordName): number {
  return compareText(a.kind, b.kind) || compareText(a.id, b.id);
}

/** Whether a change is among the applied; hardly anybody asks, so their names are gathered only then. */
function createIsNew(applied: readonly Change[]): (origin: Origin) => boolean {
  let dots: ReadonlySet<string> | undefined;
  return ({ dot }) => {
    dots ??= new Set(applied.map(({ device, seq }) => dotOf(device, seq)));
    return dots.has(dot);
  };
}

/** Of a rebuilt state, the records that the applied changes write to. */
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
  const parts: { author: string; device: string; changes: number; lastMs: number }[] = [];
  const partsByDevice = new Map<string, Map<string, (typeof parts)[number]>>();
  for (const { author, device, stamp } of changes) {
    let ofDevice = partsByDevice.get(device);
    if (ofDevice === undefined) partsByDevice.set(device, (ofDevice = new Map<string, (typeof parts)[number]>()));
    let part = ofDevice.get(author);
    if (part === undefined) {
      part = { author, device, changes: 0, lastMs: 0 };
      ofDevice.set(author, part);
      parts.push(part);
    }
    part.changes += 1;
    part.lastMs = Math.max(part.lastMs, stamp.ms);
  }
  return parts.sort((a, b) => compareText(a.author, b.author) || compareText(a.device, b.device));
}

function devicesOf(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.map((change) => change.device))].sort(compareText);
}
