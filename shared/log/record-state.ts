import type { Json } from "../core/canonical-json.ts";
import type { Dot, ElementId, Origin } from "./change.ts";

/** One written value with who wrote it and when. */
export interface Version {
  readonly origin: Origin;
  readonly value: Json;
}

export interface Element extends Version {
  readonly id: ElementId;
}

export interface Deletion {
  readonly origin: Origin;
  /** The changes whose values the deleter had on screen. */
  readonly seen: readonly Dot[];
}

/** A write that is in the log and has no effect on the record: kept, shown with its reason, never lost. */
export interface Unapplied extends Version {
  readonly field: string;
}

/** What the log says of one record. Made by the projection; read through `record-reading.ts`. */
export interface RecordState {
  readonly kind: string;
  readonly id: string;
  /** By field, the writes that no other write overwrites; in no particular order. */
  readonly registers: ReadonlyMap<string, readonly Version[]>;
  /** By field, the elements that no removal names. */
  readonly sets: ReadonlyMap<string, readonly Element[]>;
  /** Deletions that no restoring names. */
  readonly deletions: readonly Deletion[];
  /** By field (or `marks` for deletions): what was overwritten before it came. */
  readonly awaited: ReadonlyMap<string, ReadonlySet<string>>;
  /** Writes that only a newer version understands. */
  readonly deferred: readonly Unapplied[];
  /** Writes whose value the field cannot hold. */
  readonly refused: readonly Unapplied[];
  /** Writes to what approved minutes froze: proposed amendments. */
  readonly late: readonly Unapplied[];
}

/** Field name under which deletions wait in `awaited`; no field can have it. */
export const deletionMarks = "·deletions";

/** The mutable form, known only to what makes states: the projection, and the store that reads them back. */
export interface RecordDraft extends RecordState {
  readonly registers: Map<string, readonly Version[]>;
  sets: Map<string, readonly Element[]>;
  deletions: readonly Deletion[];
  awaited: Map<string, Set<string>>;
  deferred: readonly Unapplied[];
  refused: readonly Unapplied[];
  late: readonly Unapplied[];
}

/** A draft to fill in place. */
export function createRecordDraft(kind: string, id: string): RecordDraft {
  return { ...createSparseDraft(kind, id), sets: new Map(), awaited: new Map() };
}

/**
 * A draft whose empty maps are shared: whoever fills one gives the draft its own first. Most records have no sets and await nothing;
 * with 50,000 records, maps of their own cost a tenth of the time of an import.
 */
export function createSparseDraft(kind: string, id: string): RecordDraft {
  return {
    kind,
    id,
    registers: new Map(),
    sets: noEntries,
    deletions: none,
    awaited: noEntries,
    deferred: none,
    refused: none,
    late: none,
  };
}

/** A sparse draft with the state's content; its lists are replaced, never changed, so they can be shared. */
export function copyRecord(state: RecordState): RecordDraft {
  const awaited =
    state.awaited.size === 0
      ? noEntries
      : new Map([...state.awaited].map(([field, names]) => [field, new Set(names)] as const));
  const sets = state.sets.size === 0 ? noEntries : new Map(state.sets);
  // Field by field: a spread takes several times as long, and an import copies every record that it touches.
  const { kind, id, deletions, deferred, refused, late } = state;
  return { kind, id, registers: new Map(state.registers), sets, deletions, awaited, deferred, refused, late };
}

const none: readonly never[] = Object.freeze([]);
const noEntries: Map<string, never> = new Map<string, never>();
