import { bytesToUtf8 } from "../../../shared/core/bytes.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { decodeChange } from "../../../shared/log/change-code.ts";
import {
  type Change,
  compareOrigins,
  dotOf,
  elementIdOf,
  type Operation,
  originOf,
} from "../../../shared/log/change.ts";
import { createApprovalIndex } from "../../../shared/log/approvals.ts";
import { type Fate, fatesOf } from "../../../shared/log/fates.ts";
import { type Held, DamagedSegment, type SessionDeps, StoreFailed } from "./held.ts";
import { createPacer } from "../pacer.ts";
import { rawSegment } from "../store/segment-rows.ts";
import type { HistoryEntry } from "../session.ts";

/**
 * Every write to one record, the newest first.
 *
 * There is no index for this: the text of the segments is searched for the record's id, and only changes that name it
 * are decoded. Ids are long and random, so hardly anything else is.
 * @throws DamagedSegment, StoreFailed
 */
export async function historyOf(
  deps: SessionDeps,
  held: Held,
  kind: KindName,
  id: string,
): Promise<readonly HistoryEntry[]> {
  const changes = await changesNaming(deps, held, id);
  const approvals = createApprovalIndex(held.projection.approvals);
  const written = new Map<string, Json>();
  const entries: HistoryEntry[] = [];
  for (const change of changes.sort((a, b) => compareOrigins(originOf(a), originOf(b)))) {
    const origin = originOf(change);
    const unapplied = unappliedFate(held, change);
    let added = 0;
    for (const operation of change.operations) {
      const at = added;
      if (operation.type === "add") added += operation.values.length;
      if (!concerns(operation, kind, id)) continue;
      const fates = unapplied ?? fatesOf(domainRules, held.projection, approvals, change, operation, at);
      for (const [nth, write] of writesOf(operation, origin.dot, at, written).entries()) {
        entries.push({ ...write, origin, fate: typeof fates === "string" ? fates : (fates[nth] ?? "visible") });
      }
    }
  }
  return entries.reverse();
}

async function changesNaming(deps: SessionDeps, held: Held, id: string): Promise<Change[]> {
  const name = `"${id}"`;
  const isNamed = ({ operations }: Change) => operations.some((operation) => namesRecord(operation, id));
  const found: Change[] = [];
  const seen = new Set<string>();
  const take = (change: Change) => {
    const dot = dotOf(change.device, change.seq);
    // Branches of a fork repeat what they agree on.
    const key = `${dot} ${JSON.stringify(change.stamp)}`;
    if (!isNamed(change) || seen.has(key)) return;
    seen.add(key);
    found.push(change);
  };
  const pacer = createPacer();
  const rows = [...held.segments.values()].filter((row) => row.damaged !== true);
  for (let at = 0; at < rows.length; at += segmentsAtOnce) {
    const portion = rows.slice(at, at + segmentsAtOnce);
    const data = await deps.store.segmentBytes(portion.map(({ key }) => key));
    if (!data.ok) throw new StoreFailed(data.error);
    for (const [nth, row] of portion.entries()) {
      const raw = await rawSegment(deps.primitives, row, data.value[nth]);
      const text = raw === undefined ? undefined : bytesToUtf8(raw);
      if (text === undefined) throw new DamagedSegment(row.key);
      if (text.includes(name)) for (const change of decodeNaming(text, row, name)) take(change);
      await pacer.breathe();
    }
  }
  for (const change of held.tail) take(change);
  return found;
}

const segmentsAtOnce = 16;

function* decodeNaming(
  text: string,
  row: { readonly device: string; readonly from: number },
  name: string,
): IterableIterator<Change> {
  const { changes } = JSON.parse(text) as { readonly changes: readonly Json[] };
  for (const [index, json] of changes.entries()) {
    if (!JSON.stringify(json).includes(name)) continue;
    const change = decodeChange(json, row.device, row.from + index);
    if (change.ok) yield change.value;
  }
}

function namesRecord(operation: Operation, id: string): boolean {
  if (operation.id === id) return true;
  return operation.type === "approve" && Object.values(operation.records).some((ids) => ids.includes(id));
}

function concerns(operation: Operation, kind: string, id: string): boolean {
  if (operation.kind === kind && operation.id === id) return true;
  return (
    operation.type === "approve" &&
    Object.hasOwn(operation.records, kind) &&
    (operation.records[kind] ?? []).includes(id)
  );
}

/** The fate of a change that is here and not applied. */
function unappliedFate(held: Held, change: Change): Fate | undefined {
  const chain = [...held.chains.values()].find(({ device }) => device === change.device);
  if (chain === undefined || change.seq <= chain.appliedTo) return undefined;
  return chain.forkAt !== undefined && change.seq >= chain.forkAt ? "disputed" : "pending";
}

type Write = Pick<HistoryEntry, "act" | "field" | "value" | "previous">;

/** The writes of an operation in the order of `fatesOf`; `written` gathers what later writes may have overwritten. */
function writesOf(operation: Operation, dot: string, added: number, written: Map<string, Json>): readonly Write[] {
  switch (operation.type) {
    case "set":
      return Object.entries(operation.fields).map(([field, value]) => {
        written.set(`${dot} ${field}`, value);
        const previous = valuesAt(written, operation.seen[field] ?? [], (seen) => `${seen} ${field}`);
        return { act: "wrote", field, value, previous };
      });
    case "add":
      return operation.values.map((value, index) => {
        written.set(elementIdOf(dot, added + index), value);
        return { act: "added", field: operation.field, value, previous: [] };
      });
    case "remove":
      return operation.elements.map((element) => ({
        act: "removed",
        field: operation.field,
        value: undefined,
        previous: valuesAt(written, [element], (name) => name),
      }));
    case "delete":
      return [{ act: "deleted", field: "", value: undefined, previous: [] }];
    case "restore":
      return [{ act: "restored", field: "", value: undefined, previous: [] }];
    case "approve":
      return [{ act: "approved", field: "", value: operation.fingerprint, previous: [] }];
    case "foreign":
      return [{ act: "foreign", field: "", value: operation.raw, previous: [] }];
  }
}

function valuesAt(
  written: ReadonlyMap<string, Json>,
  names: readonly string[],
  keyOf: (name: string) => string,
): readonly Json[] {
  const values: Json[] = [];
  for (const name of names) {
    const value = written.get(keyOf(name));
    if (value !== undefined) values.push(value);
  }
  return values;
}
