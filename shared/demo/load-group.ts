import { assert } from "../core/assert.ts";
import { bytesToBase64url } from "../core/bytes.ts";
import type { Json } from "../core/canonical-json.ts";
import { type Stamp, tick, zeroStamp } from "../core/hlc.ts";
import type { Primitives } from "../core/primitives.ts";
import { createSeededRandom, type SeededRandom } from "../core/seeded-random.ts";
import type { KindName } from "../domain/kinds.ts";
import { deviceIdOf } from "../bundle/segment.ts";
import { type Change, type Dot, dotOf, elementIdOf, type ElementId, type Operation } from "../log/change.ts";
import { finnishMs } from "./demo-time.ts";
import { type ExampleDevice, type ExampleGroup, exampleKeyPair } from "./example-group.ts";
import { type LoadContext, type LoadKind, loadKinds } from "./load-kinds.ts";

export interface LoadOptions {
  /** Changes in all chains together; at least one for each device. */
  readonly changes: number;
  readonly seed: number;
  readonly devices: number;
}

/** What is in force of a record, as far as later acts must name it. */
interface LoadRecord {
  readonly kind: LoadKind;
  readonly id: string;
  /** By field of the kind: the changes in force, and those that the last of them overwrote. */
  readonly heads: (readonly Dot[])[];
  readonly before: (readonly Dot[])[];
  elements: readonly { readonly id: ElementId; readonly dot: Dot; readonly value: Json }[];
}

interface Writer extends ExampleDevice {
  readonly chain: Change[];
  clock: Stamp;
}

const years = 6;

/** Shares of what people do, in the manner of the example group: one act in three makes a new record. */
const shares = { creating: 1 / 3, deleting: 0.004, concurrent: 0.015, contesting: 0.1, membership: 0.15 } as const;

/**
 * Makes a large group for measuring: believable kinds, fields and texts, written by many devices over six years, the
 * same for the same seed. Each edit overwrites what is in force, save some that did not know of the last edit and so
 * end in conflict; some records are deleted, and some of those by one while another edits them.
 *
 * 150,000 changes make 50,000 records with 600,000 field versions (within a per cent), the size of the benchmark.
 */
export async function createLoadGroup(primitives: Primitives, options: LoadOptions): Promise<ExampleGroup> {
  assert(options.changes >= options.devices && options.devices >= 1, "every device writes something");
  const random = createSeededRandom(options.seed);
  const writers: Writer[] = [];
  for (let index = 0; index < options.devices; index += 1) {
    const keyPair = exampleKeyPair(`load ${options.seed} ${index}`);
    const id = await deviceIdOf(primitives, keyPair.publicKey);
    const member = `m${index + 1}`;
    writers.push({ id, keyPair, member, label: `Laite ${index + 1}`, chain: [], clock: zeroStamp });
  }
  writeChanges(random, writers, options.changes);
  return {
    group: `load-${options.seed}`,
    devices: writers.map(({ id, keyPair, member, label }) => ({ id, keyPair, member, label })),
    chains: new Map(writers.map(({ id, chain }) => [id, chain])),
  };
}

function writeChanges(random: SeededRandom, writers: readonly Writer[], count: number): void {
  const records: LoadRecord[] = [];
  const newest = new Map<KindName, string>();
  const start = finnishMs("2020-01-01", "08:00");
  const step = (years * 365.25 * 24 * 60 * 60_000) / count;
  for (let index = 0; index < count; index += 1) {
    const at = start + Math.floor((index + random.next()) * step);
    // The first acts go round, so that every device introduces itself; then the first devices do the most.
    const writer = writers[index < writers.length ? index : Math.floor(random.next() ** 2 * writers.length)];
    assert(writer !== undefined, "somebody writes");
    const dot = dotOf(writer.id, writer.chain.length + 1);
    const context: LoadContext = {
      random,
      today: new Date(at).toISOString().slice(0, 10),
      members: writers.length,
      newest: (kind) => newest.get(kind) ?? "none-1",
    };
    const operations = index === 0 ? foundation(writers) : [];
    if (writer.chain.length === 0) operations.unshift(introduction(writer));
    if (records.length < 10 || random.chance(shares.creating)) {
      const record = createRecord(kindFor(random), records.length + 1);
      records.push(record);
      newest.set(record.kind.kind, record.id);
      operations.push(...creation(context, record, dot));
    } else {
      operations.push(...laterAct(context, writer, records, dot));
    }
    write(writer, at, operations);
  }
}

/** Edits a record, or deletes it, or changes who takes part in it. */
function laterAct(context: LoadContext, writer: Writer, records: LoadRecord[], dot: Dot): readonly Operation[] {
  const { random } = context;
  const index = random.below(records.length);
  const record = records[index];
  assert(record !== undefined, "there is a record to edit");
  if (random.chance(shares.deleting)) {
    const isContested = random.chance(shares.contesting) && record.heads.some((dots) => isByOthers(dots, writer));
    // What is deleted is not edited again, save by somebody who has not heard of it.
    if (!isContested) {
      const last = records.pop();
      if (last !== undefined && last !== record) records[index] = last;
    }
    return [deletion(record, isContested ? writer : undefined)];
  }
  if (record.kind.members !== undefined && random.chance(shares.membership)) {
    return [membership(context, record, record.kind.members, dot)];
  }
  return [edit(context, writer, record, dot)];
}

function creation(context: LoadContext, record: LoadRecord, dot: Dot): readonly Operation[] {
  const fields: Record<string, Json> = {};
  const { kind, id } = record;
  for (const [index, { name, make }] of kind.fields.entries()) {
    if (index >= kind.atFirst) break;
    fields[name] = make(context);
    record.heads[index] = [dot];
  }
  return [{ type: "set", kind: kind.kind, id, fields, seen: {} }];
}

/** Writes one to three fields. An edit made in ignorance of the last one overwrites only what that one overwrote. */
function edit(context: LoadContext, writer: Writer, record: LoadRecord, dot: Dot): Operation {
  const { random } = context;
  const { kind, id } = record;
  const fields: Record<string, Json> = {};
  const seen: Record<string, readonly Dot[]> = {};
  const isIgnorant = random.chance(shares.concurrent);
  const wanted = 1 + random.below(3);
  const first = random.below(kind.fields.length);
  for (let offset = 0; offset < Math.min(wanted, kind.fields.length); offset += 1) {
    const index = (first + offset) % kind.fields.length;
    const field = kind.fields[index];
    assert(field !== undefined, "a kind has fields");
    const heads = record.heads[index] ?? [];
    const before = record.before[index] ?? [];
    const missesLast = isIgnorant && heads.length > 0 && isByOthers(heads, writer);
    const known = missesLast ? before : heads;
    fields[field.name] = field.make(context);
    if (known.length > 0) seen[field.name] = known;
    record.before[index] = known;
    record.heads[index] = missesLast ? [...heads, dot] : [dot];
  }
  return { type: "set", kind: kind.kind, id, fields, seen };
}

/** Somebody comes in or leaves. */
function membership(context: LoadContext, record: LoadRecord, field: string, dot: Dot): Operation {
  const { random } = context;
  const { kind, id } = record;
  const [leaving] = record.elements;
  if (leaving !== undefined && random.chance(0.3)) {
    record.elements = record.elements.slice(1);
    return { type: "remove", kind: kind.kind, id, field, elements: [leaving.id] };
  }
  const count = 1 + random.below(3);
  const from = random.below(context.members);
  const values = Array.from({ length: count }, (_, offset) => `m${1 + ((from + offset) % context.members)}`);
  const added = values.map((value, index) => ({ id: elementIdOf(dot, index), dot, value }));
  record.elements = [...record.elements, ...added];
  return { type: "add", kind: kind.kind, id, field, values };
}

/** Names what is in force; with `onlyBy`, only what that device wrote itself, so that the others' edits are unseen. */
function deletion(record: LoadRecord, onlyBy: Writer | undefined): Operation {
  const dots = new Set([...record.heads.flat(), ...record.elements.map(({ dot }) => dot)]);
  const seen = [...dots].filter((dot) => onlyBy === undefined || dot.startsWith(`${onlyBy.id}.`));
  return { type: "delete", kind: record.kind.kind, id: record.id, seen };
}

function write(writer: Writer, at: number, operations: readonly Operation[]): void {
  writer.clock = tick(writer.clock, at);
  writer.chain.push({
    device: writer.id,
    seq: writer.chain.length + 1,
    stamp: writer.clock,
    author: writer.member,
    operations,
  });
}

function introduction({ id, keyPair, member, label }: Writer): Operation {
  const fields = { key: bytesToBase64url(keyPair.publicKey), member, label };
  return { type: "set", kind: "device", id, fields, seen: {} };
}

/** The group itself, its parties and its members. */
function foundation(writers: readonly Writer[]): Operation[] {
  const set = (kind: KindName, id: string, fields: Readonly<Record<string, Json>>): Operation => ({
    type: "set",
    kind,
    id,
    fields,
    seen: {},
  });
  return [
    set("group", "group", { name: "Mittausryhmä", notice: "Kaikki tiedot ovat keksittyjä." }),
    ...Array.from({ length: 6 }, (_, index) =>
      set("organisation", `p${index + 1}`, { name: `Tuottaja ${index + 1}`, type: "provider", fictional: true }),
    ),
    ...writers.map(({ member }, index) =>
      set("member", member, {
        name: `Jäsen ${index + 1}`,
        side: ["buyer", "provider", "client"][index % 3] ?? "buyer",
        organisation: `p${1 + (index % 6)}`,
        role: "member",
        voting: true,
      }),
    ),
  ];
}

function createRecord(kind: LoadKind, number: number): LoadRecord {
  return { kind, id: `${kind.kind}-${number}`, heads: [], before: [], elements: [] };
}

function kindFor(random: SeededRandom): LoadKind {
  let left = random.below(100);
  for (const kind of loadKinds) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  assert(false, "the shares make a hundred");
}

function isByOthers(dots: readonly Dot[], writer: Writer): boolean {
  return dots.length > 0 && !dots.some((dot) => dot.startsWith(`${writer.id}.`));
}
