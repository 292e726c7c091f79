import { bytesToUtf8, concatBytes, utf8ToBytes } from "../../../shared/core/bytes.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { dotOf, type ElementId, elementIdOf, type Origin } from "../../../shared/log/change.ts";
import { conflictsOf, presenceOf } from "../../../shared/log/record-reading.ts";
import {
  createRecordDraft,
  type Deletion,
  type Element,
  type RecordState,
  type Unapplied,
  type Version,
} from "../../../shared/log/record-state.ts";

/** What is known of a page without reading its records. */
export interface PageHead {
  readonly kind: string;
  readonly index: number;
  readonly count: number;
  /** How many of its records need a person's eye: they are in conflict or contested. */
  readonly flagged: number;
}

/** A page ready to be stored. */
export interface WrittenPage {
  readonly head: PageHead;
  readonly bytes: Uint8Array;
}

/**
 * [Note: How a page is written] A page holds some dozens of record states of one kind: a line of JSON that is its head,
 * then the records that need a person's eye, then the others. What needs an eye is shown from the first moment on, and
 * so can be read without the rest. Authors, devices, stamps and field names stand once per body in tables, and records
 * name them by number, because half of a state is its origins.
 *
 * The text lives in one device's store only and is no part of any format: another `projectionVersion` in the stored
 * state makes the whole projection be built anew from the log.
 */
export function writePage(
  place: { readonly kind: string; readonly index: number },
  records: ReadonlyMap<string, RecordState>,
  flagged: ReadonlyMap<string, RecordState>,
): WrittenPage {
  const { kind, index } = place;
  const head: PageHead = { kind, index, count: records.size, flagged: flagged.size };
  const front = flagged.size === 0 ? new Uint8Array(0) : writeBody(flagged.values());
  const line = utf8ToBytes(`${JSON.stringify([kind, index, head.count, head.flagged, front.length])}\n`);
  const others = [...records.values()].filter(({ id }) => !flagged.has(id));
  return { head, bytes: concatBytes(line, front, writeBody(others)) };
}

/** Reads the head of a page whose digest was checked. */
export function readPageHead(bytes: Uint8Array): PageHead {
  const [kind, index, count, flagged] = headLine(bytes);
  return { kind, index, count, flagged };
}

/** Reads the records of a page that need a person's eye, by id. */
export function readFlagged(bytes: Uint8Array): Map<string, RecordState> {
  const [kind, , , flagged, length] = headLine(bytes);
  const from = bytes.indexOf(lineFeed) + 1;
  return flagged === 0 ? new Map<string, RecordState>() : readBody(kind, bytes.subarray(from, from + length));
}

/** Reads the other records of a page, by id. */
export function readOthers(bytes: Uint8Array): Map<string, RecordState> {
  const [kind, , , , length] = headLine(bytes);
  return readBody(kind, bytes.subarray(bytes.indexOf(lineFeed) + 1 + length));
}

type HeadLine = readonly [kind: string, index: number, count: number, flagged: number, flaggedBytes: number];

function headLine(bytes: Uint8Array): HeadLine {
  return JSON.parse(textOf(bytes.subarray(0, bytes.indexOf(lineFeed)))) as HeadLine;
}

/** Whether a record is in conflict or contested. */
export function isFlagged(record: RecordState): boolean {
  const presence = presenceOf(record);
  return presence === "contested" || (presence === "present" && conflictsOf(record).length > 0);
}

function writeBody(records: Iterable<RecordState>): Uint8Array {
  const tables = createTables();
  const rows = Array.from(records, (record) => writeRecord(tables, record));
  const body: PageBody = {
    origins: tables.origins,
    devices: tables.devices.names,
    authors: tables.authors.names,
    fields: tables.fields.names,
    rows,
  };
  return utf8ToBytes(JSON.stringify(body));
}

function readBody(kind: string, bytes: Uint8Array): Map<string, RecordState> {
  const body = JSON.parse(textOf(bytes)) as PageBody;
  const origins = readOrigins(body);
  const records = new Map<string, RecordState>();
  for (const row of body.rows) records.set(row[0], readRecord(kind, row, body.fields, origins));
  return records;
}

const lineFeed = 10;

interface PageBody {
  readonly origins: readonly number[];
  readonly devices: readonly string[];
  readonly authors: readonly string[];
  readonly fields: readonly string[];
  readonly rows: readonly Row[];
}

/** Flat lists: registers as field, origin, value; elements as field, origin, number, value; unapplied as registers. */
type Row = readonly [
  id: string,
  registers: readonly Json[],
  elements: readonly Json[],
  deletions: readonly Json[],
  awaited: readonly Json[],
  deferred: readonly Json[],
  refused: readonly Json[],
  late: readonly Json[],
];

interface Table {
  readonly names: string[];
  readonly numbers: Map<string, number>;
}

interface Tables {
  readonly origins: number[];
  readonly originNumbers: Map<string, number>;
  readonly devices: Table;
  readonly authors: Table;
  readonly fields: Table;
}

function createTables(): Tables {
  const table = (): Table => ({ names: [], numbers: new Map() });
  return { origins: [], originNumbers: new Map(), devices: table(), authors: table(), fields: table() };
}

function numberIn(table: Table, name: string): number {
  let number = table.numbers.get(name);
  if (number === undefined) {
    number = table.names.length;
    table.names.push(name);
    table.numbers.set(name, number);
  }
  return number;
}

const numbersPerOrigin = 5;

function originNumber(tables: Tables, origin: Origin): number {
  let number = tables.originNumbers.get(origin.dot);
  if (number === undefined) {
    number = tables.originNumbers.size;
    tables.originNumbers.set(origin.dot, number);
    const { device, seq, stamp, author } = origin;
    tables.origins.push(numberIn(tables.devices, device), seq, stamp.ms, stamp.count, numberIn(tables.authors, author));
  }
  return number;
}

function readOrigins({ origins, devices, authors }: PageBody): readonly Origin[] {
  const read: Origin[] = [];
  for (let at = 0; at < origins.length; at += numbersPerOrigin) {
    const device = devices[origins[at] ?? 0] ?? "";
    const seq = origins[at + 1] ?? 0;
    read.push({
      dot: dotOf(device, seq),
      device,
      seq,
      stamp: { ms: origins[at + 2] ?? 0, count: origins[at + 3] ?? 0 },
      author: authors[origins[at + 4] ?? 0] ?? "",
    });
  }
  return read;
}

function writeRecord(tables: Tables, record: RecordState): Row {
  const registers: Json[] = [];
  for (const [field, heads] of record.registers) {
    const name = numberIn(tables.fields, field);
    for (const { origin, value } of heads) registers.push(name, originNumber(tables, origin), value);
  }
  const elements: Json[] = [];
  for (const [field, present] of record.sets) {
    const name = numberIn(tables.fields, field);
    for (const { id, origin, value } of present) {
      elements.push(name, originNumber(tables, origin), elementNumber(id), value);
    }
  }
  const deletions = record.deletions.flatMap(({ origin, seen }): Json[] => [originNumber(tables, origin), seen]);
  const awaited: Json[] = [];
  for (const [field, names] of record.awaited) awaited.push(numberIn(tables.fields, field), [...names]);
  const unapplied = (writes: readonly Unapplied[]): readonly Json[] =>
    writes.flatMap(({ field, origin, value }): Json[] => [
      numberIn(tables.fields, field),
      originNumber(tables, origin),
      value,
    ]);
  return [
    record.id,
    registers,
    elements,
    deletions,
    awaited,
    unapplied(record.deferred),
    unapplied(record.refused),
    unapplied(record.late),
  ];
}

function readRecord(kind: string, row: Row, fields: readonly string[], origins: readonly Origin[]): RecordState {
  const [id, registers, elements, deletions, awaited, deferred, refused, late] = row;
  const draft = createRecordDraft(kind, id);
  const fieldAt = (number: Json | undefined): string => fields[number as number] ?? "";
  const originAt = (number: Json | undefined): Origin => {
    const origin = origins[number as number];
    if (origin === undefined) throw new Error("Assertion failed: a page names origins that it has");
    return origin;
  };
  for (let at = 0; at < registers.length; at += 3) {
    const version: Version = { origin: originAt(registers[at + 1]), value: registers[at + 2] ?? null };
    append(draft.registers, fieldAt(registers[at]), version);
  }
  for (let at = 0; at < elements.length; at += 4) {
    const origin = originAt(elements[at + 1]);
    const element: Element = {
      id: elementIdOf(origin.dot, elements[at + 2] as number),
      origin,
      value: elements[at + 3] ?? null,
    };
    append(draft.sets, fieldAt(elements[at]), element);
  }
  const marks: Deletion[] = [];
  for (let at = 0; at < deletions.length; at += 2) {
    marks.push({ origin: originAt(deletions[at]), seen: deletions[at + 1] as readonly string[] });
  }
  if (marks.length > 0) draft.deletions = marks;
  for (let at = 0; at < awaited.length; at += 2) {
    draft.awaited.set(fieldAt(awaited[at]), new Set(awaited[at + 1] as readonly string[]));
  }
  const unapplied = (flat: readonly Json[]): readonly Unapplied[] => {
    const writes: Unapplied[] = [];
    for (let at = 0; at < flat.length; at += 3) {
      writes.push({ field: fieldAt(flat[at]), origin: originAt(flat[at + 1]), value: flat[at + 2] ?? null });
    }
    return writes;
  };
  if (deferred.length > 0) draft.deferred = unapplied(deferred);
  if (refused.length > 0) draft.refused = unapplied(refused);
  if (late.length > 0) draft.late = unapplied(late);
  return draft;
}

function append<T>(lists: Map<string, readonly T[]>, field: string, item: T): void {
  const list = lists.get(field);
  lists.set(field, list === undefined ? [item] : [...list, item]);
}

/** The n of `<dot>/<n>`. */
function elementNumber(id: ElementId): number {
  return Number(id.slice(id.lastIndexOf("/") + 1));
}

function textOf(bytes: Uint8Array): string {
  const text = bytesToUtf8(bytes);
  if (text === undefined) throw new Error("Assertion failed: a page whose digest is right is text");
  return text;
}
