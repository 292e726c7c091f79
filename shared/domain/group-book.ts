import type { Json } from "../core/canonical-json.ts";
import { compareText } from "../core/compare.ts";
import type { Approval } from "../log/approvals.ts";
import type { Projection } from "../log/projection.ts";
import { isEmptyRecord, presenceOf, setMembers, shownValue } from "../log/record-reading.ts";
import type { RecordState } from "../log/record-state.ts";
import type { Kind } from "./kind.ts";
import { isKindName, type KindName, kinds, type RecordByKind } from "./kinds.ts";

/**
 * The group's records as typed values, for everything that reads: screens, minutes, tables. A field in conflict has its
 * shown value here; the conflict itself is in the record's state.
 */
export interface GroupBook {
  /** The record, unless it is deleted or nothing of it has come yet. */
  get<K extends KindName>(kind: K, id: string): RecordByKind<K> | undefined;
  /** All records of a kind that are not deleted, by id. */
  all<K extends KindName>(kind: K): readonly RecordByKind<K>[];
  /** Those of `all` whose field holds this text, such as a meeting's items; without going through all. */
  of<K extends KindName>(kind: K, field: TextField<K>, text: string): readonly RecordByKind<K>[];
  /**
   * The same records in parts, in no order, for long work that rests between them; a part that no write has touched is
   * the same object in the next book. A book that has no parts is read at once.
   */
  readonly parts?: <K extends KindName>(kind: K) => readonly BookPart<K>[];
  /** What the log says of a record, deleted ones included. */
  state(kind: KindName, id: string): RecordState | undefined;
  /** Every approval of a document, in no particular order. */
  readonly approvals: readonly Approval[];
}

/** A field that holds one text: the id of another record, a choice, a day. */
export type TextField<K extends KindName> = {
  [F in keyof RecordByKind<K>]-?: Exclude<RecordByKind<K>[F], undefined> extends string ? F : never;
}[keyof RecordByKind<K>];

/** Some of the records of a kind. */
export interface BookPart<K extends KindName> {
  readonly records: () => readonly RecordByKind<K>[];
}

export function createGroupBook(projection: Projection): GroupBook {
  const idsByKind = new Map<KindName, string[]>();
  for (const { kind, id } of projection.records()) {
    if (!isKindName(kind)) continue;
    const ids = idsByKind.get(kind);
    if (ids === undefined) idsByKind.set(kind, [id]);
    else ids.push(id);
  }
  for (const ids of idsByKind.values()) ids.sort(compareText);

  const book: GroupBook = {
    get(kind, id) {
      const state = projection.record(kind, id);
      return state === undefined || !isThere(state) ? undefined : readRecord(kind, state);
    },
    all(kind) {
      return (idsByKind.get(kind) ?? []).flatMap((id) => book.get(kind, id) ?? []);
    },
    of: (kind, field, text) => book.all(kind).filter((record) => record[field] === text),
    state: (kind, id) => projection.record(kind, id),
    approvals: projection.approvals,
  };
  return book;
}

/** Whether a record is to be shown in lists: something of it has come, and it is not deleted. */
export function isThere(state: RecordState): boolean {
  return !isEmptyRecord(state) && presenceOf(state) !== "deleted";
}

/** A record's shown values by field. Cleared fields are left out, so that "cleared" and "never written" read alike. */
export function readRecord<K extends KindName>(kind: K, state: RecordState): RecordByKind<K> {
  const { fields }: Kind = kinds[kind];
  const record: Record<string, Json> = { id: state.id };
  for (const field in fields) {
    if (fields[field]?.shape === "set") {
      const members = setMembers(state, field);
      if (members.length > 0) record[field] = members;
    } else {
      const value = shownValue(state, field);
      if (value !== undefined && value !== null) record[field] = value;
    }
  }
  // The projection let in only values that fit their fields, so the record has its kind's type.
  return record as unknown as RecordByKind<K>;
}
