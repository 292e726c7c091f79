import type { Json } from "../core/canonical-json.ts";
import { compareOrigins, originOf } from "../log/change.ts";
import type { ExampleGroup } from "./example-group.ts";

/** One version of one field in a flat table: what a plain program would store of the same history. */
export interface LoadRow {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly value: Json;
  readonly ms: number;
  readonly count: number;
  readonly device: string;
  readonly author: string;
}

/** The group's field versions in order of the clock: each field of each write, and each value added to a set. */
export function loadRows(group: ExampleGroup): LoadRow[] {
  const rows: LoadRow[] = [];
  const changes = [...group.chains.values()].flat().sort((a, b) => compareOrigins(originOf(a), originOf(b)));
  for (const { stamp, device, author, operations } of changes) {
    const { ms, count } = stamp;
    for (const operation of operations) {
      const { kind, id } = operation;
      if (operation.type === "set") {
        for (const [field, value] of Object.entries(operation.fields)) {
          rows.push({ kind, id, field, value, ms, count, device, author });
        }
      } else if (operation.type === "add") {
        for (const value of operation.values) {
          rows.push({ kind, id, field: operation.field, value, ms, count, device, author });
        }
      }
    }
  }
  return rows;
}
