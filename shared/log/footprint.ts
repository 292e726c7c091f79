import type { Json } from "../core/canonical-json.ts";
import { type Change, type Dot, dotOf, type ElementId, elementIdOf } from "./change.ts";
import type { Projection } from "./projection.ts";
import { conflictOf, isEmptyRecord, presenceOf, shownValue, unseenEdits } from "./record-reading.ts";
import type { Element, RecordState } from "./record-state.ts";

/** What one act changed of what is shown: all that is needed to take it back ([Note: Taking back]). */
export interface Footprint {
  /** Names the act. */
  readonly dot: Dot;
  readonly records: readonly RecordFootprint[];
  /** The document that the act approved: such an act cannot be taken back. */
  readonly approves?: { readonly kind: string; readonly id: string };
}

export interface RecordFootprint {
  readonly kind: string;
  readonly id: string;
  readonly registers: readonly RegisterMark[];
  readonly sets: readonly SetMark[];
  /** Whether the record came to be there, or ceased to; then its fields are not taken back one by one. */
  readonly existence?:
    | { readonly type: "made"; readonly live: readonly LiveMark[] }
    | {
        readonly type: "restored";
        readonly live: readonly LiveMark[];
        readonly deletions: readonly Dot[];
        /** What the deletions that it took back had not seen. */
        readonly unseen: readonly Dot[];
      }
    | { readonly type: "deleted"; readonly deletion: Dot; readonly before: readonly Dot[] };
}

export interface RegisterMark {
  readonly field: string;
  /** The change whose value stands in the field while nobody has written to it since. */
  readonly by: Dot;
  /** What was shown before; `null` for nothing. */
  readonly before: Json;
  readonly overwrote: readonly Dot[];
  /** Whether there was a conflict before. */
  readonly settled: boolean;
}

export interface SetMark {
  readonly field: string;
  readonly added: readonly ElementMark[];
  readonly removed: readonly ElementMark[];
}

export interface ElementMark {
  readonly id: ElementId;
  readonly value: Json;
}

/** A value that was live in a record: its field, and the name of the write that put it there. */
export interface LiveMark {
  readonly field: string;
  readonly name: string;
}

/**
 * The footprint of an act, from what was shown before it and after it. `undefined` when it changed nothing that is
 * shown: a write to what is frozen, for one.
 */
export function footprintOf(before: Projection, after: Projection, change: Change): Footprint | undefined {
  const dot = dotOf(change.device, change.seq);
  const drafts = new Map<string, Draft>();
  let approves: Footprint["approves"];
  let counted = 0;
  for (const operation of change.operations) {
    const { kind, id } = operation;
    if (operation.type === "approve") {
      approves = { kind, id };
      continue;
    }
    const draft = draftOf(drafts, kind, id, before.record(kind, id), after.record(kind, id));
    switch (operation.type) {
      case "set":
        for (const field of Object.keys(operation.fields)) draft.registers.add(field);
        break;
      case "add":
        operation.values.forEach((value, index) => {
          const element = { id: elementIdOf(dot, counted + index), value };
          if (elementsOf(draft.after, operation.field).some((each) => each.id === element.id)) {
            setOf(draft, operation.field).added.push(element);
          }
        });
        counted += operation.values.length;
        break;
      case "remove":
        for (const element of elementsOf(draft.before, operation.field)) {
          const isGone = !elementsOf(draft.after, operation.field).some((each) => each.id === element.id);
          if (operation.elements.includes(element.id) && isGone) {
            setOf(draft, operation.field).removed.push({ id: element.id, value: element.value });
          }
        }
        break;
      case "delete":
      case "restore":
      case "foreign":
        break;
    }
  }
  const records = [...drafts.values()].map((draft) => finish(draft, dot)).filter(hasEffect);
  if (records.length === 0 && approves === undefined) return undefined;
  return { dot, records, ...(approves === undefined ? {} : { approves }) };
}

interface Draft {
  readonly kind: string;
  readonly id: string;
  readonly before: RecordState | undefined;
  readonly after: RecordState | undefined;
  readonly registers: Set<string>;
  readonly sets: Map<string, { readonly added: ElementMark[]; readonly removed: ElementMark[] }>;
}

function draftOf(
  drafts: Map<string, Draft>,
  kind: string,
  id: string,
  before: RecordState | undefined,
  after: RecordState | undefined,
): Draft {
  const key = `${kind}/${id}`;
  const known = drafts.get(key);
  if (known !== undefined) return known;
  const draft: Draft = { kind, id, before, after, registers: new Set(), sets: new Map() };
  drafts.set(key, draft);
  return draft;
}

function setOf(draft: Draft, field: string) {
  const known = draft.sets.get(field);
  if (known !== undefined) return known;
  const made = { added: [], removed: [] };
  draft.sets.set(field, made);
  return made;
}

function elementsOf(state: RecordState | undefined, field: string): readonly Element[] {
  return state?.sets.get(field) ?? [];
}

function finish({ kind, id, before, after, registers, sets }: Draft, dot: Dot): RecordFootprint {
  const marks: RegisterMark[] = [];
  for (const field of registers) {
    // A late or refused write is not among the live ones: it changed nothing.
    if (after?.registers.get(field)?.some(({ origin }) => origin.dot === dot) !== true) continue;
    const overwrote = (before?.registers.get(field) ?? []).map(({ origin }) => origin.dot);
    const shown = before === undefined ? null : (shownValue(before, field) ?? null);
    const settled = before !== undefined && conflictOf(before, field) !== undefined;
    marks.push({ field, by: dot, before: shown, overwrote, settled });
  }
  const existence = existenceOf(before, after, dot);
  return {
    kind,
    id,
    registers: marks,
    sets: [...sets].map(([field, { added, removed }]) => ({ field, added, removed })),
    ...(existence === undefined ? {} : { existence }),
  };
}

function existenceOf(
  before: RecordState | undefined,
  after: RecordState | undefined,
  dot: Dot,
): RecordFootprint["existence"] {
  if (after === undefined) return undefined;
  const earlier = (before?.deletions ?? []).map(({ origin }) => origin.dot);
  const now = after.deletions.map(({ origin }) => origin.dot);
  if (now.includes(dot)) return { type: "deleted", deletion: dot, before: earlier };
  const deletions = earlier.filter((each) => !now.includes(each));
  // A write to a deleted record brings it back as well.
  const isBack = before !== undefined && presenceOf(before) === "deleted" && presenceOf(after) !== "deleted";
  if (isBack || (before !== undefined && deletions.length > 0)) {
    const unseen = [...new Set(unseenEdits(before).map(({ origin }) => origin.dot))];
    return { type: "restored", live: liveMarks(after), deletions, unseen };
  }
  if ((before === undefined || isEmptyRecord(before)) && !isEmptyRecord(after)) {
    return { type: "made", live: liveMarks(after) };
  }
  return undefined;
}

function liveMarks(state: RecordState): readonly LiveMark[] {
  const marks: LiveMark[] = [];
  for (const [field, heads] of state.registers) for (const { origin } of heads) marks.push({ field, name: origin.dot });
  for (const [field, elements] of state.sets) for (const { id } of elements) marks.push({ field, name: id });
  return marks;
}

function hasEffect({ registers, sets, existence }: RecordFootprint): boolean {
  return (
    registers.length > 0 || existence !== undefined || sets.some((set) => set.added.length + set.removed.length > 0)
  );
}
