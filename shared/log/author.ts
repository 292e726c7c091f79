import { canonicalJson, type Json } from "../core/canonical-json.ts";
import type { Dot, Operation } from "./change.ts";
import { elementsWith, liveDots, setMembers } from "./record-reading.ts";
import type { RecordState } from "./record-state.ts";
import type { Rules } from "./rules.ts";

/**
 * What a person wants a record to hold after the act: registers by field (`null` clears), and for set fields the whole
 * list of members. Fields that are not named stay as they are.
 */
export type Wish = Readonly<Record<string, Json>>;

/**
 * The operations that bring a record from what is on screen (`state`, or `undefined` for a new record) to what is
 * wished. Each overwrites exactly what is on screen, conflicts included, so saving a field settles its conflict.
 * Fields that would not change are left out; no operations means nothing to save.
 */
export function planEdit(
  rules: Rules,
  state: RecordState | undefined,
  kind: string,
  id: string,
  wish: Wish,
): readonly Operation[] {
  const fields: Record<string, Json> = {};
  const seen: Record<string, readonly Dot[]> = {};
  const operations: Operation[] = [];
  for (const [field, value] of Object.entries(wish)) {
    if (rules.shapeOf(kind, field) === "set") {
      operations.push(...planMembers(state, kind, id, field, value));
      continue;
    }
    const heads = state?.registers.get(field) ?? [];
    if (heads.length === 0 ? value === null : heads.every((head) => sameValue(head.value, value))) continue;
    fields[field] = value;
    if (heads.length > 0) seen[field] = heads.map((head) => head.origin.dot);
  }
  if (Object.keys(fields).length > 0) operations.unshift({ type: "set", kind, id, fields, seen });
  return operations;
}

function planMembers(
  state: RecordState | undefined,
  kind: string,
  id: string,
  field: string,
  wanted: Json,
): readonly Operation[] {
  const wantedList = Array.isArray(wanted) ? (wanted as readonly Json[]) : [];
  const present = state === undefined ? [] : setMembers(state, field);
  const added = wantedList.filter((value) => !present.some((member) => sameValue(member, value)));
  const removed = present.filter((member) => !wantedList.some((value) => sameValue(member, value)));
  const operations: Operation[] = [];
  if (added.length > 0) operations.push({ type: "add", kind, id, field, values: added });
  if (removed.length > 0 && state !== undefined) {
    const elements = removed.flatMap((value) => elementsWith(state, field, value).map((element) => element.id));
    operations.push({ type: "remove", kind, id, field, elements });
  }
  return operations;
}

export function planDelete(state: RecordState): Operation {
  return { type: "delete", kind: state.kind, id: state.id, seen: liveDots(state) };
}

/** Takes back every deletion in force; nothing to do when there is none. */
export function planRestore(state: RecordState): readonly Operation[] {
  if (state.deletions.length === 0) return [];
  const deletions = state.deletions.map((deletion) => deletion.origin.dot);
  return [{ type: "restore", kind: state.kind, id: state.id, deletions }];
}

function sameValue(a: Json, b: Json): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
