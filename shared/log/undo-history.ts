import { canonicalJson } from "../core/canonical-json.ts";
import type { Dot } from "./change.ts";
import type { Footprint, RecordFootprint } from "./footprint.ts";
import { deletionMarks } from "./record-state.ts";

/** What a person has done at this device since the group was opened, and what of it was taken back; the newest last. */
export interface UndoHistory {
  readonly done: readonly Footprint[];
  readonly undone: readonly Footprint[];
}

export const noUndoHistory: UndoHistory = { done: [], undone: [] };

/** How many acts can be taken back: more than anybody remembers. */
export const mostUndone = 100;

export type UndoDirection = "undo" | "redo";

/** Notes an act. What was taken back before it cannot be done again: it would come in another order. */
export function withAct({ done }: UndoHistory, act: Footprint): UndoHistory {
  return { done: [...done, act].slice(-mostUndone), undone: [] };
}

/** Forgets an act that can no longer be taken back. */
export function withoutAct({ done, undone }: UndoHistory, dot: Dot): UndoHistory {
  const isOther = (act: Footprint) => act.dot !== dot;
  return { done: done.filter(isOther), undone: undone.filter(isOther) };
}

/** The act that would be next in that direction. */
export function nextAct({ done, undone }: UndoHistory, direction: UndoDirection): Footprint | undefined {
  return (direction === "undo" ? done : undone).at(-1);
}

/**
 * Notes that `act` was taken back by `reversal`. What the reversal wrote again stands, from now on, for what the act
 * had overwritten: older acts that wrote those values can be taken back in their turn.
 */
export function withReversal(
  history: UndoHistory,
  direction: UndoDirection,
  act: Footprint,
  reversal: Footprint,
): UndoHistory {
  const names = namesAnew(act, reversal);
  const rename = (acts: readonly Footprint[]) => acts.map((each) => renamed(each, names));
  const { done, undone } = withoutAct(history, act.dot);
  return direction === "undo"
    ? { done: rename(done), undone: [...rename(undone), reversal].slice(-mostUndone) }
    : { done: [...rename(done), reversal].slice(-mostUndone), undone: rename(undone) };
}

/** By record, field and old name, the name under which a value or a deletion stands now. */
type Names = ReadonlyMap<string, string>;

function namesAnew(act: Footprint, reversal: Footprint): Names {
  const names = new Map<string, string>();
  for (const record of act.records) {
    const answer = reversal.records.find(({ kind, id }) => kind === record.kind && id === record.id);
    if (answer === undefined) continue;
    for (const { field, overwrote } of record.registers) {
      if (!answer.registers.some((mark) => mark.field === field)) continue;
      for (const dot of overwrote) names.set(nameKey(record, field, dot), reversal.dot);
    }
    for (const { field, removed } of record.sets) {
      const added = answer.sets.find((set) => set.field === field)?.added ?? [];
      for (const { id, value } of removed) {
        const anew = added.find((element) => canonicalJson(element.value) === canonicalJson(value));
        if (anew !== undefined) names.set(nameKey(record, field, id), anew.id);
      }
    }
    if (record.existence?.type === "restored") {
      for (const dot of record.existence.deletions) names.set(nameKey(record, deletionMarks, dot), reversal.dot);
    }
  }
  return names;
}

function renamed(act: Footprint, names: Names): Footprint {
  return names.size === 0 ? act : { ...act, records: act.records.map((record) => renamedRecord(record, names)) };
}

function renamedRecord(record: RecordFootprint, names: Names): RecordFootprint {
  const now = (field: string, name: string) => names.get(nameKey(record, field, name)) ?? name;
  const { existence, registers, sets } = record;
  const live = existence === undefined || existence.type === "deleted" ? [] : existence.live;
  const liveNow = live.map(({ field, name }) => ({ field, name: now(field, name) }));
  return {
    ...record,
    registers: registers.map((mark) => ({ ...mark, by: now(mark.field, mark.by) })),
    sets: sets.map((set) => ({ ...set, added: set.added.map((each) => ({ ...each, id: now(set.field, each.id) })) })),
    ...(existence === undefined
      ? {}
      : {
          existence:
            existence.type === "deleted"
              ? {
                  ...existence,
                  deletion: now(deletionMarks, existence.deletion),
                  before: existence.before.map((dot) => now(deletionMarks, dot)),
                }
              : { ...existence, live: liveNow },
        }),
  };
}

function nameKey({ kind, id }: RecordFootprint, field: string, name: string): string {
  return `${kind}/${id} ${field} ${name}`;
}
