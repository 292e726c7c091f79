import { type Approval, createApprovalIndex, isLate } from "./approvals.ts";
import {
  type Change,
  type Dot,
  type ElementId,
  elementIdOf,
  type Operation,
  type Origin,
  originOf,
  type SetOperation,
} from "./change.ts";
import { type Hindrance, hindranceOf } from "./hindrance.ts";
import { createRecordMap } from "./record-map.ts";
import {
  copyRecord,
  createSparseDraft,
  deletionMarks,
  type Element,
  type RecordDraft,
  type RecordState,
  type Unapplied,
} from "./record-state.ts";
import type { Rules } from "./rules.ts";

/** The state of a group: what its changes say of every record. */
export interface Projection {
  record(kind: string, id: string): RecordState | undefined;
  records(): IterableIterator<RecordState>;
  /** Every approval in the log, in no particular order. */
  readonly approvals: readonly Approval[];
}

/** A projection that takes changes in. Not shared: reading code gets it as `Projection`. */
export interface ProjectionDraft extends Projection {
  /** Takes note of what the change approves; to be done for all changes before any is applied. */
  addApprovals(change: Change): void;
  /** Applies the rest of a change that was not applied before; any order gives the same state. */
  apply(change: Change): void;
  /** The records touched since this draft was made. */
  touched(): IterableIterator<RecordState>;
}

export function recordKey(kind: string, id: string): string {
  return `${kind}/${id}`;
}

/**
 * Makes a projection to write on, over `base` or from nothing. The base is never changed: touched records are copied
 * first, which is what lets an import be shown before it is done.
 *
 * [Note: One deterministic function] Whether a written value is shown depends only on whether any write overwrites it,
 * and what is overwritten before it came is remembered. So the order in which changes are applied cannot matter.
 */
export function createProjection(rules: Rules, base?: Projection): ProjectionDraft {
  const drafts = createRecordMap<RecordDraft>();
  const approvals: Approval[] = base === undefined ? [] : [...base.approvals];
  const approvalIndex = createApprovalIndex(approvals);
  const append = createAppend();

  return {
    approvals,
    record: (kind, id) => drafts.get(kind, id) ?? base?.record(kind, id),
    *records() {
      yield* drafts.values();
      if (base === undefined) return;
      for (const state of base.records()) if (drafts.get(state.kind, state.id) === undefined) yield state;
    },
    touched: () => drafts.values(),
    addApprovals(change) {
      for (const operation of change.operations) {
        if (operation.type !== "approve") continue;
        const approval = { origin: originOf(change), operation };
        approvals.push(approval);
        approvalIndex.add(approval);
      }
    },
    apply(change) {
      const origin = originOf(change);
      let added = 0;
      for (const operation of change.operations) added += applyOperation(operation, origin, added);
    },
  };

  /** Answers how many set elements the operation named. */
  function applyOperation(operation: Operation, origin: Origin, added: number): number {
    const { kind, id } = operation;
    if (operation.type === "approve") return 0;
    const draft = draftOf(kind, id);
    const frozenBy = approvalIndex.of(kind, id);
    switch (operation.type) {
      case "set":
        applySet(draft, operation, origin, frozenBy);
        return 0;
      case "add":
        operation.values.forEach((value, index) => {
          const { field } = operation;
          const hindrance = hindranceOf(rules, frozenBy, origin, kind, field, "set", value);
          if (hindrance !== undefined) keep(draft, hindrance, { field, origin, value });
          else addElement(draft, field, { id: elementIdOf(origin.dot, added + index), origin, value }, append);
        });
        return operation.values.length;
      case "remove": {
        const { field, elements } = operation;
        const hindrance = hindranceOf(rules, frozenBy, origin, kind, field, "set");
        if (hindrance !== undefined) keep(draft, hindrance, { field, origin, value: elements });
        else removeElements(draft, field, elements);
        return 0;
      }
      case "delete":
        if (frozenBy !== undefined && isLate(frozenBy, origin, kind, undefined)) {
          draft.late = append(draft.late, { field: deletionMarks, origin, value: operation.seen });
        } else if (!wasOverwritten(draft, deletionMarks, origin.dot)) {
          draft.deletions = append(draft.deletions, { origin, seen: operation.seen });
        }
        return 0;
      case "restore":
        draft.deletions = without(
          draft,
          deletionMarks,
          draft.deletions,
          othersThan(origin.dot, operation.deletions),
          dotOfVersion,
        );
        return 0;
      case "foreign":
        draft.deferred = append(draft.deferred, { field: "", origin, value: operation.raw });
        return 0;
    }
  }

  function applySet(
    draft: RecordDraft,
    operation: SetOperation,
    origin: Origin,
    frozenBy: readonly Approval[] | undefined,
  ): void {
    const { kind, fields, seen } = operation;
    for (const field in fields) {
      const value = fields[field] ?? null;
      const hindrance = hindranceOf(rules, frozenBy, origin, kind, field, "register", value);
      if (hindrance !== undefined) {
        keep(draft, hindrance, { field, origin, value });
      } else {
        const version = { origin, value };
        if (overwritesSoleValue(draft, field, seen[field], origin.dot)) {
          draft.registers.set(field, [version]);
          continue;
        }
        overwrite(draft, field, seen[field], origin.dot);
        if (!wasOverwritten(draft, field, origin.dot)) {
          const heads = draft.registers.get(field);
          draft.registers.set(field, heads === undefined ? [version] : append(heads, version));
        }
      }
    }
  }

  function draftOf(kind: string, id: string): RecordDraft {
    let draft = drafts.get(kind, id);
    if (draft === undefined) {
      const state = base?.record(kind, id);
      draft = state === undefined ? createSparseDraft(kind, id) : copyRecord(state);
      drafts.set(kind, id, draft);
    }
    return draft;
  }

  /** A write that is not applied stays with its record, under what hinders it. */
  function keep(draft: RecordDraft, hindrance: Hindrance, write: Unapplied): void {
    draft[hindrance] = append(draft[hindrance], write);
  }
}

/**
 * By far the commonest write: an edit of the one value that is there, in a record that awaits nothing. What follows for
 * the others would come to the same, and takes several times as long.
 */
function overwritesSoleValue(draft: RecordDraft, field: string, seen: readonly Dot[] | undefined, own: Dot): boolean {
  if (seen === undefined || seen.length !== 1 || seen[0] === own || draft.awaited.size > 0) return false;
  const heads = draft.registers.get(field);
  return heads !== undefined && heads.length === 1 && heads[0]?.origin.dot === seen[0];
}

/** Takes the overwritten values off the register; those that have not come yet are awaited. */
function overwrite(draft: RecordDraft, field: string, seen: readonly Dot[] | undefined, own: Dot): void {
  if (seen === undefined) return;
  const heads = draft.registers.get(field) ?? [];
  const left = without(draft, field, heads, othersThan(own, seen), dotOfVersion);
  if (left.length > 0) draft.registers.set(field, left);
  else draft.registers.delete(field);
}

function addElement(draft: RecordDraft, field: string, element: Element, append: Append): void {
  if (wasOverwritten(draft, field, element.id)) return;
  if (draft.sets.size === 0) draft.sets = new Map();
  draft.sets.set(field, append(draft.sets.get(field) ?? [], element));
}

function removeElements(draft: RecordDraft, field: string, ids: readonly ElementId[]): void {
  const elements = draft.sets.get(field) ?? [];
  const left = without(draft, field, elements, ids, (element) => element.id);
  if (left.length === elements.length) return;
  if (left.length > 0) draft.sets.set(field, left);
  else draft.sets.delete(field);
}

/** The list without what is named; names that are not in it are awaited. */
function without<T>(
  draft: RecordDraft,
  field: string,
  list: readonly T[],
  names: readonly string[],
  nameOf: (item: T) => string,
): readonly T[] {
  const absent = new Set(names);
  const left = list.filter((item) => !absent.has(nameOf(item)));
  if (left.length < list.length) for (const item of list) absent.delete(nameOf(item));
  for (const name of absent) remember(draft, field, name);
  return left;
}

function othersThan(own: Dot, dots: readonly Dot[]): readonly Dot[] {
  return dots.includes(own) ? dots.filter((dot) => dot !== own) : dots;
}

function dotOfVersion(version: { readonly origin: Origin }): Dot {
  return version.origin.dot;
}

type Append = <T>(list: readonly T[], item: T) => readonly T[];

/**
 * Makes what adds an item to a list of a draft. Lists are replaced, never changed, so that states can share them; but a
 * list that grew long here is nobody else's yet and grows in place. Copied each time, half a million values that one
 * hostile segment adds to one record would take an hour.
 */
function createAppend(): Append {
  const own = new WeakSet<readonly unknown[]>();
  return <T>(list: readonly T[], item: T): readonly T[] => {
    if (list.length >= longList && own.has(list)) {
      (list as T[]).push(item);
      return list;
    }
    const grown = [...list, item];
    if (grown.length >= longList) own.add(grown);
    return grown;
  };
}

const longList = 64;

/** Notes what was overwritten before it came: when it comes, it is history at once. */
function remember(draft: RecordDraft, field: string, name: string): void {
  if (draft.awaited.size === 0) draft.awaited = new Map();
  const names = draft.awaited.get(field);
  if (names === undefined) draft.awaited.set(field, new Set([name]));
  else names.add(name);
}

/**
 * True when something that came earlier had already overwritten what comes now. It stays remembered, because one act
 * may write a field twice, and both writes bear its name.
 */
function wasOverwritten(draft: RecordDraft, field: string, name: string): boolean {
  return draft.awaited.get(field)?.has(name) === true;
}
