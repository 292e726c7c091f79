import type { Json } from "../../shared/core/canonical-json.ts";

export type JsonObject = Readonly<Record<string, Json>>;

/** One value of the example data, with the objects in which it stands, the nearest first. */
export interface Leaf {
  /** Keys from the root, `[]` for a place in a list: `meetings[].items[].title`. */
  readonly path: string;
  readonly value: Json;
  readonly within: readonly JsonObject[];
}

/** Tables with one entry per metric: their keys are data, so the table is taken as one value. */
const tables: ReadonlySet<string> = new Set(["priority_orders[].weights", "priority_orders[].ranking[].components"]);

/** Every value of the data down to texts, numbers, flags and nulls; an empty list counts as a value of its own. */
export function* leavesOf(value: Json, path = "", within: readonly JsonObject[] = []): Generator<Leaf> {
  if (isList(value)) {
    if (value.length === 0) yield { path, value, within };
    for (const each of value) yield* leavesOf(each, `${path}[]`, within);
  } else if (typeof value === "object" && value !== null && !tables.has(path)) {
    for (const [key, each] of Object.entries(value)) {
      yield* leavesOf(each, path === "" ? key : `${path}.${key}`, [value, ...within]);
    }
  } else {
    yield { path, value, within };
  }
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
