import { type AttachRefusal, sizeRefusal } from "../../shared/agenda/attachments.ts";
import type {
  FileToAttach,
  GroupSession,
  GroupSnapshot,
  HistoryEntry,
  RecordConflict,
  SaveFailure,
  SaveState,
  UndoOutcome,
} from "../../renderer/data/session.ts";
import { refusal } from "../../shared/bundle/refusal.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "../../shared/core/bytes.ts";
import { applyAll } from "../../shared/log/assemble.ts";
import {
  type ApprovalRefusal,
  type ApprovalRequest,
  coveringApproval,
  draftApproval,
  reachOf,
} from "../../shared/review/draft-approval.ts";
import type { Json } from "../../shared/core/canonical-json.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { createGroupBook } from "../../shared/domain/group-book.ts";
import { domainRules, isKindName, type KindName, type RecordByKind } from "../../shared/domain/kinds.ts";
import { planDelete, planEdit, planRestore, type Wish } from "../../shared/log/author.ts";
import { type Change, dotOf, type Operation, originOf } from "../../shared/log/change.ts";
import { createApprovalIndex } from "../../shared/log/approvals.ts";
import { fatesOf } from "../../shared/log/fates.ts";
import { type Footprint, footprintOf } from "../../shared/log/footprint.ts";
import { createProjection, type Projection } from "../../shared/log/projection.ts";
import { conflictsOf, presenceOf } from "../../shared/log/record-reading.ts";
import type { RecordState } from "../../shared/log/record-state.ts";
import { planUndo } from "../../shared/log/undo.ts";
import {
  nextAct,
  noUndoHistory,
  type UndoDirection,
  withAct,
  withoutAct,
  withReversal,
} from "../../shared/log/undo-history.ts";

/** A record that is there from the start. */
export interface FakeRecord {
  readonly kind: KindName;
  readonly id: string;
  readonly wish: Wish;
}

export interface FakeSessionOptions {
  readonly records?: readonly FakeRecord[];
  /** Who is at the device; `null` for nobody yet. */
  readonly member?: string | null;
  /** Wall clock of the first save; each later one is a minute after. */
  readonly nowMs?: number;
  /** Answers of one's own, such as an import plan or an exported file. */
  readonly own?: Partial<GroupSession>;
}

/** A group in memory: the same rules and projection as the real one, and no store. */
export interface FakeSession extends GroupSession {
  /** The operations of every save that succeeded, in order; the starting records are not among them. */
  readonly saves: readonly (readonly Operation[])[];
  /** What was stored by content, by SHA-256. */
  readonly files: Map<string, Uint8Array>;
  /** Until it is called with `undefined`, every save fails so. */
  failWith(failure: SaveFailure | undefined): void;
  /** Takes in what somebody else has done at another device. Without `seen`s in the operations it is concurrent. */
  receive(device: string, author: string, operations: readonly Operation[]): void;
}

/** The device of the person under test; greater than those of `changes.ts`, so that its values win ties. */
export const fakeDevice = "FFFFFFFFFFFFFFFF";

/** A starting record with its fields checked by the compiler. */
export function fakeRecord<K extends KindName>(kind: K, id: string, fields: Omit<RecordByKind<K>, "id">): FakeRecord {
  return { kind, id, wish: fields as unknown as Wish };
}

/**
 * A session for tests of screens. What it saves goes through `planEdit` and the projection, so conflicts, refusals and
 * deletions are those of the real log. Sealing, files and damage are not in it: give those by `own`.
 */
export function createFakeSession({ records = [], member, nowMs, own = {} }: FakeSessionOptions = {}): FakeSession {
  const device = fakeDevice;
  const listeners = new Set<() => void>();
  const changes: Change[] = [];
  const saves: (readonly Operation[])[] = [];
  const files = new Map<string, Uint8Array>();
  const seqs = new Map<string, number>();
  const startMs = nowMs ?? Date.UTC(2026, 0, 28, 12, 0);
  let ids = 0;
  let projection: Projection = createProjection(domainRules);
  let identity = { device, member: member === null ? undefined : (member ?? "me") };
  let failure: SaveFailure | undefined;
  let saving: SaveState = { type: "saved" };
  let undoHistory = noUndoHistory;
  let snapshot = makeSnapshot(0);

  if (records.length > 0) {
    append(
      device,
      identity.member ?? "me",
      records.flatMap(({ kind, id, wish }) => planEdit(domainRules, undefined, kind, id, wish)),
    );
  }

  function append(by: string, author: string, operations: readonly Operation[]): Footprint | undefined {
    const seq = (seqs.get(by) ?? 0) + 1;
    seqs.set(by, seq);
    const change: Change = {
      device: by,
      seq,
      stamp: { ms: startMs + changes.length * 60_000, count: 0 },
      author,
      operations,
    };
    changes.push(change);
    const before = projection;
    const next = createProjection(domainRules, before);
    next.addApprovals(change);
    next.apply(change);
    // An approval may cover what was late, so the state is built anew, as the real session does.
    projection = operations.some(({ type }) => type === "approve") ? projected(changes) : next;
    tell();
    return footprintOf(before, projection, change);
  }

  async function approve(request: ApprovalRequest): Promise<Result<void, ApprovalRefusal | SaveFailure>> {
    await Promise.resolve();
    const why = failure ?? (identity.member === undefined ? ({ type: "no-member" } as const) : undefined);
    if (why !== undefined) return err(why);
    const change = {
      device,
      seq: (seqs.get(device) ?? 0) + 1,
      stamp: { ms: startMs + changes.length * 60_000, count: 0 },
      author: identity.member ?? "me",
    };
    const upTo = reachOf(
      [...seqs].map(([by, appliedTo]) => ({ device: by, appliedTo })),
      change,
    );
    const covering = coveringApproval(request, request.covers(createGroupBook(projection)), upTo);
    const ground = projected([...changes, { ...change, operations: [covering] }]);
    const drafted = draftApproval(ground, projection, change, upTo, request);
    if (!drafted.ok) return drafted;
    for (const bytes of drafted.value.files) files.set(bytesToHex(sha256(bytes)), bytes);
    return save(drafted.value.operations);
  }

  async function attach(wanted: readonly FileToAttach[]): Promise<Result<void, AttachRefusal | SaveFailure>> {
    const refusal = wanted.map(({ id, bytes }) => sizeRefusal(id, bytes.length)).find(Boolean);
    if (refusal !== undefined) return err(refusal);
    const digested = wanted.map((each) => ({ ...each, sha256: bytesToHex(sha256(each.bytes)) }));
    const saved = await save(
      digested.flatMap(({ id, bytes, wish, sha256: digest }) =>
        planEdit(domainRules, undefined, "attachment", id, { ...wish, sha256: digest, bytes: bytes.length }),
      ),
    );
    if (saved.ok) for (const { bytes, sha256: digest } of digested) files.set(digest, bytes);
    return saved;
  }

  async function reverse(direction: UndoDirection, name?: string): Promise<Result<UndoOutcome, SaveFailure>> {
    await Promise.resolve();
    if (failure !== undefined) return err(failure);
    const act = name === undefined ? nextAct(undoHistory, direction) : undoHistory.done.find(({ dot }) => dot === name);
    if (act === undefined) return ok({ type: "nothing" });
    const plan = planUndo(projection, act, { device, seq: (seqs.get(device) ?? 0) + 1 });
    if (plan.type === "blocked") {
      undoHistory = withoutAct(undoHistory, act.dot);
      tell();
      return ok({ type: "blocked", act, obstacles: plan.obstacles });
    }
    saves.push(plan.operations);
    const reversal = append(device, identity.member ?? "me", plan.operations);
    undoHistory =
      reversal === undefined ? withoutAct(undoHistory, act.dot) : withReversal(undoHistory, direction, act, reversal);
    tell();
    return ok({ type: "done", act });
  }

  function tell(): void {
    snapshot = makeSnapshot(snapshot.version + 1);
    for (const listener of listeners) listener();
  }

  function makeSnapshot(version: number): GroupSnapshot {
    const states = [...projection.records()];
    return {
      version,
      book: createGroupBook(projection),
      identity,
      saving,
      conflicts: states.flatMap(conflictsIn),
      contested: states.filter((state) => presenceOf(state) === "contested"),
      exchange: { unexported: saves.length, lastExportMs: undefined, lastImportMs: undefined, devices: [] },
      undo: { last: nextAct(undoHistory, "undo"), undone: nextAct(undoHistory, "redo") },
    };
  }

  async function save(operations: readonly Operation[]): Promise<Result<void, SaveFailure>> {
    await Promise.resolve();
    const why = failure ?? (identity.member === undefined ? ({ type: "no-member" } as const) : undefined);
    if (why !== undefined) {
      saving = { type: "failed", failure: why };
      tell();
      return err(why);
    }
    saving = { type: "saved" };
    if (operations.length === 0) return ok(undefined);
    saves.push(operations);
    const footprint = append(device, identity.member ?? "me", operations);
    if (footprint !== undefined) undoHistory = withAct(undoHistory, footprint);
    tell();
    return ok(undefined);
  }

  return {
    group: "fake-group",
    saves,
    files,
    approve,
    attach,
    file: (digest) => Promise.resolve(files.get(digest)),
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    newId() {
      ids += 1;
      return `new-${ids}`;
    },
    save,
    edit: (kind, id, wish) => save(planEdit(domainRules, projection.record(kind, id), kind, id, wish)),
    remove(kind, id) {
      const state = projection.record(kind, id);
      return save(state === undefined ? [] : [planDelete(state)]);
    },
    restore(kind, id) {
      const state = projection.record(kind, id);
      return save(state === undefined ? [] : planRestore(state));
    },
    undo: (act) => reverse("undo", act),
    redo: () => reverse("redo"),
    history: (kind, id) => Promise.resolve(historyOf(changes, projection, kind, id)),
    exportFile: () => Promise.resolve(err({ type: "store", detail: "The fake session writes no files." })),
    noteHandedOver: () => Promise.resolve(ok(undefined)),
    planImport: () => Promise.resolve(err(refusal("not-ours", "The fake session reads no files."))),
    applyImport: () => Promise.resolve(err({ type: "store", detail: "The fake session takes in no files." })),
    chooseMember(chosen) {
      identity = { device, member: chosen };
      tell();
      return Promise.resolve(ok(undefined));
    },
    retry: () => save([]),
    stateHash: () => Promise.resolve("0".repeat(64)),
    rebuildProjection: () => Promise.resolve(ok(undefined)),
    close: () => listeners.clear(),
    failWith(next) {
      failure = next;
    },
    receive: (by, author, operations) => void append(by, author, operations),
    ...own,
  };
}

function projected(changes: readonly Change[]): Projection {
  const projection = createProjection(domainRules);
  applyAll(projection, changes);
  return projection;
}

function conflictsIn(state: RecordState): readonly RecordConflict[] {
  const { kind, id } = state;
  if (!isKindName(kind) || presenceOf(state) === "deleted") return [];
  return conflictsOf(state).map((conflict) => ({ kind, id, conflict }));
}

/** Every write to the record, the newest first. */
function historyOf(
  changes: readonly Change[],
  projection: Projection,
  kind: string,
  id: string,
): readonly HistoryEntry[] {
  const approvals = createApprovalIndex(projection.approvals);
  const valueAt = new Map<string, Json>();
  const entries: HistoryEntry[] = [];
  for (const change of changes) {
    const origin = originOf(change);
    let added = 0;
    for (const operation of change.operations) {
      const before = added;
      if (operation.type === "add") added += operation.values.length;
      if (operation.kind !== kind || operation.id !== id) continue;
      const fates = fatesOf(domainRules, projection, approvals, change, operation, before);
      const entry = (
        index: number,
        act: HistoryEntry["act"],
        field: string,
        value: Json | undefined,
        seen: readonly string[] = [],
      ) => {
        const previous = seen.flatMap((dot) => valueAt.get(`${dot}/${field}`) ?? []);
        entries.push({ origin, act, field, value, previous, fate: fates[index] ?? "visible" });
      };
      switch (operation.type) {
        case "set":
          Object.entries(operation.fields).forEach(([field, value], index) => {
            entry(index, "wrote", field, value, operation.seen[field]);
            valueAt.set(`${dotOf(change.device, change.seq)}/${field}`, value);
          });
          break;
        case "add":
          operation.values.forEach((value, index) => entry(index, "added", operation.field, value));
          break;
        case "remove":
          operation.elements.forEach((_, index) => entry(index, "removed", operation.field, undefined));
          break;
        case "delete":
          entry(0, "deleted", "", undefined);
          break;
        case "restore":
          entry(0, "restored", "", undefined);
          break;
        case "approve":
          entry(0, "approved", "", undefined);
          break;
        case "foreign":
          entry(0, "foreign", "", operation.raw);
          break;
      }
    }
  }
  return entries.reverse();
}
