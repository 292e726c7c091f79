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

/** The mutable form, known to the projection alone. */
export interface RecordDraft extends RecordState {
  readonly registers: Map<string, readonly Version[]>;
  readonly sets: Map<string, readonly Element[]>;
  deletions: readonly Deletion[];
  readonly awaited: Map<string, Set<string>>;
  deferred: readonly Unapplied[];
  refused: readonly Unapplied[];
  late: readonly Unapplied[];
}

export function createRecordDraft(kind: string, id: string): RecordDraft {
  return {
    kind,
    id,
    registers: new Map(),
    sets: new Map(),
    deletions: none,
    awaited: new Map(),
    deferred: none,
    refused: none,
    late: none,
  };
}

/** A draft of its own to write on; the lists inside are replaced, never changed, so they can be shared. */
export function copyRecord(state: RecordState): RecordDraft {
  const awaited = new Map<string, Set<string>>();
  for (const [field, dots] of state.awaited) awaited.set(field, new Set(dots));
  return { ...state, registers: new Map(state.registers), sets: new Map(state.sets), awaited };
}

const none: readonly never[] = Object.freeze([]);
