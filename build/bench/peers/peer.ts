import type { Json } from "../../../shared/core/canonical-json.ts";
import { decodeChange } from "../../../shared/log/change-code.ts";
import type { Change } from "../../../shared/log/change.ts";
import type { LoadChange } from "../load-files.ts";

/**
 * A library that also merges replicas, measured with the same data.
 *
 * [Note: How the peers hold the data] Each has one map of records by kind and id; a record is a map of its fields, a set
 * is a map of its elements, and a deleted record is taken out. Every change is one transaction, and says who made it and
 * when in the library's own commit message, where it has one. All are written by one replica in order of the clock,
 * which spares the peers all conflicts and their costs.
 */
export interface Peer {
  readonly name: string;
  /** Writes the changes one by one and answers the library's own file. */
  readonly build: (changes: readonly Change[]) => Uint8Array;
  /** Reads the file and every record in it; answers how many there are, and what must stay in memory. */
  readonly load: (bytes: Uint8Array) => { readonly records: number; readonly held: unknown };
}

export function readChanges(json: string, most: number): readonly Change[] {
  const listed = JSON.parse(json) as readonly LoadChange[];
  const seqByDevice = new Map<string, number>();
  return listed.slice(0, most).map(([device, raw]) => {
    const seq = (seqByDevice.get(device) ?? 0) + 1;
    seqByDevice.set(device, seq);
    const change = decodeChange(raw, device, seq);
    if (!change.ok) throw new Error(change.error.what);
    return change.value;
  });
}

/** What a change does to a record, in the terms that all peers share. */
export type PeerWrite =
  | { readonly type: "field"; readonly record: string; readonly field: string; readonly value: Json }
  | {
      readonly type: "element";
      readonly record: string;
      readonly field: string;
      readonly element: string;
      readonly value: Json;
    }
  | { readonly type: "no-element"; readonly record: string; readonly field: string; readonly element: string }
  | { readonly type: "no-record"; readonly record: string };

export function writesOf(change: Change): readonly PeerWrite[] {
  const writes: PeerWrite[] = [];
  let added = 0;
  for (const operation of change.operations) {
    const record = `${operation.kind}/${operation.id}`;
    switch (operation.type) {
      case "set":
        for (const [field, value] of Object.entries(operation.fields))
          writes.push({ type: "field", record, field, value });
        break;
      case "add":
        for (const value of operation.values) {
          const element = `${change.device}.${change.seq}/${added}`;
          added += 1;
          writes.push({ type: "element", record, field: operation.field, element, value });
        }
        break;
      case "remove":
        for (const element of operation.elements) {
          writes.push({ type: "no-element", record, field: operation.field, element });
        }
        break;
      case "delete":
        writes.push({ type: "no-record", record });
        break;
      default:
        throw new Error(`load groups have no ${operation.type}`);
    }
  }
  return writes;
}

/** Who and when, in one short text. */
export function messageOf({ author, device, stamp }: Change): string {
  return `${author} ${device} ${stamp.ms} ${stamp.count}`;
}
