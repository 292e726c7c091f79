import { canonicalJson, type Json } from "../core/canonical-json.ts";
import { compareText } from "../core/compare.ts";
import { compareOrigins, type Origin } from "./change.ts";
import type { Element, RecordState, Version } from "./record-state.ts";

/** A field on which people disagree: different values that were written without knowledge of each other. */
export interface FieldConflict {
  readonly field: string;
  /** One per different value, the shown one first; each with its latest writer. */
  readonly candidates: readonly Version[];
}

/** Whether a record is there: `contested` means deleted by one and edited by another who had not seen the deletion. */
export type Presence = "present" | "deleted" | "contested";

/** The value that is shown: the sole one, or of several the one with the greatest stamp. */
export function shownVersion(state: RecordState, field: string): Version | undefined {
  const heads = state.registers.get(field);
  if (heads === undefined) return undefined;
  return heads.length === 1 ? heads[0] : heads.reduce((a, b) => (compareVersions(a, b) >= 0 ? a : b));
}

export function shownValue(state: RecordState, field: string): Json | undefined {
  return shownVersion(state, field)?.value;
}

/** As their origins; two values that one act wrote into one field, by their text. */
function compareVersions(a: Version, b: Version): number {
  return compareOrigins(a.origin, b.origin) || compareText(canonicalJson(a.value), canonicalJson(b.value));
}

/** The different values of a set field, in canonical order; the same value added twice is one member. */
export function setMembers(state: RecordState, field: string): readonly Json[] {
  const members = new Map(
    (state.sets.get(field) ?? []).map((element) => [canonicalJson(element.value), element.value]),
  );
  return [...members].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

export function elementsWith(state: RecordState, field: string, value: Json): readonly Element[] {
  const text = canonicalJson(value);
  return (state.sets.get(field) ?? []).filter((element) => canonicalJson(element.value) === text);
}

export function conflictOf(state: RecordState, field: string): FieldConflict | undefined {
  const heads = state.registers.get(field);
  if (heads === undefined || heads.length < 2) return undefined;
  const latestByValue = new Map<string, Version>();
  for (const head of heads) {
    const text = canonicalJson(head.value);
    const known = latestByValue.get(text);
    if (known === undefined || compareOrigins(head.origin, known.origin) > 0) latestByValue.set(text, head);
  }
  if (latestByValue.size < 2) return undefined;
  return { field, candidates: [...latestByValue.values()].sort((a, b) => compareVersions(b, a)) };
}

export function conflictsOf(state: RecordState): readonly FieldConflict[] {
  const conflicts: FieldConflict[] = [];
  for (const [field, heads] of state.registers) {
    if (heads.length < 2) continue;
    const conflict = conflictOf(state, field);
    if (conflict !== undefined) conflicts.push(conflict);
  }
  return conflicts.sort((a, b) => compareText(a.field, b.field));
}

/** Everything that is written and not overwritten, whatever the field. */
export function* liveVersions(state: RecordState): IterableIterator<Version> {
  for (const heads of state.registers.values()) yield* heads;
  for (const elements of state.sets.values()) yield* elements;
}

/** What a person sees of a record, to be named by a deletion: the changes whose values are live. */
export function liveDots(state: RecordState): readonly string[] {
  const dots = new Set<string>();
  for (const version of liveVersions(state)) dots.add(version.origin.dot);
  return [...dots].sort(compareText);
}

export function presenceOf(state: RecordState): Presence {
  if (state.deletions.length === 0) return "present";
  return unseenEdits(state).length === 0 ? "deleted" : "contested";
}

/** The edits that nobody who deleted the record had seen. */
export function unseenEdits(state: RecordState): readonly Version[] {
  const seen = new Set(state.deletions.flatMap((deletion) => deletion.seen));
  return [...liveVersions(state)].filter((version) => !seen.has(version.origin.dot));
}

/** Whether anything was ever written to the record that this version understands. */
export function isEmptyRecord(state: RecordState): boolean {
  return state.registers.size === 0 && state.sets.size === 0;
}

/** The last act on the record that is still visible. */
export function latestOrigin(state: RecordState): Origin | undefined {
  let latest: Origin | undefined;
  for (const { origin } of liveVersions(state)) {
    if (latest === undefined || compareOrigins(origin, latest) > 0) latest = origin;
  }
  return latest;
}
