import { bytesToBase64url, bytesToHex, utf8ToBytes } from "../../shared/core/bytes.ts";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import type { ImportPlan } from "../../shared/bundle/plan-import.ts";
import type { AttachRefusal } from "../../shared/agenda/attachments.ts";
import { planDelete, planEdit, planRestore } from "../../shared/log/author.ts";
import type { ApprovalRefusal, ApprovalRequest } from "../../shared/review/draft-approval.ts";
import type { Operation } from "../../shared/log/change.ts";
import { createProjection, type Projection } from "../../shared/log/projection.ts";
import { stateOf } from "../../shared/log/state.ts";
import { domainRules, isKindName } from "../../shared/domain/kinds.ts";
import { type Attention, type AttentionCache, findAttention } from "./projection/attention.ts";
import { exchangeFacts } from "./exchange/exchange-facts.ts";
import type { Held, SessionDeps } from "./held/held.ts";
import { historyOf } from "./held/history.ts";
import { createLiveBook, type LiveBook } from "./projection/live-book.ts";
import { createIdlePacer, whenIdle } from "./pacer.ts";
import { planFiles } from "./writing/attach-files.ts";
import { introductionOf, planChange } from "./writing/plan-change.ts";
import { planApproval } from "./writing/plan-approval.ts";
import { planRepair } from "./writing/plan-repair.ts";
import { readLog } from "./held/rebuild.ts";
import { copyGroup, exportGroup, noteHandedOver } from "./exchange/session-export.ts";
import { applyPlan, planAgainst, readAgainst } from "./exchange/session-import.ts";
import type { ExportedFile, FileToAttach, GroupSession, GroupSnapshot, SaveFailure } from "./session.ts";
import { createSessionUndo, type SessionUndo } from "./undo/session-undo.ts";
import { attachmentBytes } from "./store/segment-rows.ts";
import { createWriter, type Writer } from "./writing/writer.ts";

/** A session with what the library needs of it. */
export interface LiveSession extends GroupSession {
  readonly held: () => Held;
  /** Takes a plan as made on what is held now: a group's first file is planned before there is a session. */
  readonly takePlan: (plan: ImportPlan) => void;
  /** The whole group as a file, without noting an export. */
  readonly copyFile: () => Promise<Result<ExportedFile, SaveFailure>>;
}

/** Opens a session over what is held. `closing` is called at once when it is closed, with the end of its last write. */
export function createGroupSession(
  deps: SessionDeps,
  initial: Held,
  closing: (finished: Promise<void>) => void,
): LiveSession {
  const listeners = new Set<() => void>();
  const plannedAt = new WeakMap<ImportPlan, number>();
  let isClosed = false;
  let imports = 0;
  let attaching: Promise<unknown> = Promise.resolve();
  let view = createView(initial);
  const undo = createSessionUndo();
  const writer = createWriter(deps, initial, publish);
  let snapshot = toSnapshot(1, writer, view, undo);
  void warmUp(() => (isClosed ? undefined : view));

  function publish(): void {
    view = createView(writer.held(), view);
    snapshot = toSnapshot(snapshot.version + 1, writer, view, undo);
    for (const listener of listeners) listener();
  }

  /**
   * Plans when it is this act's turn, on what the acts before it have written; but on the screen of the moment when the
   * person acted, if a file has been taken in since: what the person could not see must not be overwritten.
   */
  function planned(plan: (projection: Projection) => readonly Operation[]): Promise<Result<void, SaveFailure>> {
    const screen = writer.held();
    const importsOnScreen = imports;
    return writer.enqueue(() =>
      writer.act(() => {
        const base = imports === importsOnScreen ? writer.held() : screen;
        return undo.noted({ operations: plan(base.projection), plannedAt: base.state.head.to });
      }),
    );
  }

  /** Makes the rows beside the queue, so that what is written meanwhile need not wait for twenty megabytes. */
  async function attach(wanted: readonly FileToAttach[]): Promise<Result<void, AttachRefusal | SaveFailure>> {
    const made = await planFiles(deps, wanted);
    if (!made.ok) return made;
    return writer.enqueue(() =>
      writer.act(() => undo.noted({ ...made.value, plannedAt: writer.held().state.head.to })),
    );
  }

  return {
    group: initial.state.group,
    held: () => writer.held(),
    takePlan: (plan) => void plannedAt.set(plan, writer.held().state.revision),
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    newId: () => bytesToBase64url(deps.randomBytes(12)),
    save(operations) {
      const plannedAt = writer.held().state.head.to;
      return writer.enqueue(() => writer.act(() => undo.noted({ operations, plannedAt })));
    },
    edit: (kind, id, wish) =>
      planned((projection) => planEdit(domainRules, projection.record(kind, id), kind, id, wish)),
    remove: (kind, id) =>
      planned((projection) => {
        const state = projection.record(kind, id);
        return state === undefined ? [] : [planDelete(state)];
      }),
    restore: (kind, id) =>
      planned((projection) => {
        const state = projection.record(kind, id);
        return state === undefined ? [] : planRestore(state);
      }),
    approve: (request) => writer.enqueue(() => approve(deps, writer, undo, request)),
    attach(wanted) {
      const attached = writer.beside(() => attaching.then(() => attach(wanted)));
      attaching = attached.catch(() => undefined);
      return attached;
    },
    async file(sha256) {
      const row = await deps.store.attachment(sha256);
      return row.ok && row.value !== undefined ? attachmentBytes(deps.primitives, row.value) : undefined;
    },
    undo: (act) => writer.enqueue(() => undo.reverse(writer, "undo", act)),
    redo: () => writer.enqueue(() => undo.reverse(writer, "redo")),
    async history(kind, id) {
      const entries = await writer.readAside(() => historyOf(deps, writer.held(), kind, id));
      if (!entries.ok) throw new Error(`the store cannot be read: ${entries.error.type}`);
      return entries.value;
    },
    async copyFile() {
      const copied = await writer.readAside(() => copyGroup(deps, writer.held()));
      return copied.ok ? copied.value : copied;
    },
    exportFile: () => writer.enqueue(() => exportGroup(deps, writer)),
    noteHandedOver: (file) => writer.enqueue(() => noteHandedOver(deps, writer, file)),
    async planImport(bytes, pace) {
      const file = await readAgainst(deps, writer.held(), bytes, pace);
      if (!file.ok) return file;
      const made = await writer.readAside(async () => {
        const held = writer.held();
        return { revision: held.state.revision, plan: await planAgainst(deps, held, file.value, pace) };
      });
      if (!made.ok) throw new Error(`the store cannot be read: ${made.error.type}`);
      const { plan, revision } = made.value;
      if (plan.ok) plannedAt.set(plan.value, revision);
      return plan;
    },
    applyImport: (plan) =>
      writer.enqueue(async () => {
        imports += 1;
        return applyPlan(deps, writer, plan, plannedAt.get(plan));
      }),
    chooseMember: (member) => writer.enqueue(() => chooseMember(deps, writer, member)),
    retry: () => writer.enqueue(() => writer.flush()),
    stateHash: () => stateHash(deps, writer),
    rebuildProjection: () =>
      writer.enqueue(async () => {
        const repaired = await planRepair(deps, writer.held());
        return repaired.ok ? writer.commit(repaired.value) : repaired;
      }),
    close() {
      if (isClosed) return;
      isClosed = true;
      listeners.clear();
      // What was asked for before the closing is still written.
      const written = () => writer.enqueue(() => Promise.resolve());
      closing(attaching.then(written).then(() => deps.store.close()));
    },
  };
}

/** What a snapshot shows, apart from the state of saving. */
interface View {
  readonly held: Held;
  readonly book: LiveBook;
  readonly attention: Attention;
  readonly attentionCache: AttentionCache;
  readonly identity: GroupSnapshot["identity"];
  readonly exchange: GroupSnapshot["exchange"];
}

/** Parts that did not change stay the same objects, so that what shows them is not drawn again. */
function createView(held: Held, previous?: View): View {
  if (previous?.held === held) return previous;
  const isSame = previous?.held.projection === held.projection;
  const { device } = held.device;
  const { member } = held.state;
  const { identity } = previous ?? {};
  const attentionCache: AttentionCache = previous?.attentionCache ?? new WeakMap();
  return {
    held,
    book: isSame ? previous.book : createLiveBook(held.projection, previous?.book),
    attention: isSame ? previous.attention : findAttention(held.projection, attentionCache),
    attentionCache,
    identity: identity?.device === device && identity.member === member ? identity : { device, member },
    exchange: exchangeFacts(held),
  };
}

function toSnapshot(version: number, writer: Writer, view: View, undo: SessionUndo): GroupSnapshot {
  const { book, attention, identity, exchange } = view;
  return {
    version,
    book,
    identity,
    saving: writer.saving(),
    conflicts: attention.conflicts,
    contested: attention.contested,
    exchange,
    undo: undo.state(),
  };
}

/**
 * Says who is at this device. On a new device this writes its first change, which introduces it; later it writes who
 * uses the device from now on.
 */
async function chooseMember(deps: SessionDeps, writer: Writer, member: string): Promise<Result<void, SaveFailure>> {
  const before = writer.held();
  if (before.state.member === member && before.state.head.to > 0) return ok(undefined);
  const { device, label } = before.device;
  const state = {
    ...before.state,
    revision: before.state.revision + 1,
    writeId: bytesToBase64url(deps.randomBytes(12)),
    member,
  };
  const chosen = await writer.commit({ batch: { state, device: before.device }, next: { ...before, state } });
  if (!chosen.ok) return chosen;
  const record = before.projection.record("device", device);
  const operations =
    before.state.head.to === 0
      ? [introductionOf(before.device, member)]
      : planEdit(domainRules, record, "device", device, { member, ...(label === "" ? {} : { label }) });
  return writer.act(() => ({ operations, plannedAt: writer.held().state.head.to }));
}

/** Plans and writes an approval. It is never kept for later: by then the text could be another. */
async function approve(
  deps: SessionDeps,
  writer: Writer,
  undo: SessionUndo,
  request: ApprovalRequest,
): Promise<Result<void, ApprovalRefusal | SaveFailure>> {
  const flushed = await writer.flush();
  if (!flushed.ok) return flushed;
  const { member } = writer.held().state;
  if (member === undefined) return err({ type: "no-member" });
  const planned = await writer.healing(() => planApproval(deps, writer.held(), member, request));
  if (!planned.ok) return planned;
  if (!planned.value.ok) return planned.value;
  const { operations, files } = planned.value.value;
  const act = undo.noted({ operations, plannedAt: writer.held().state.head.to });
  const change = await writer.healing(() => planChange(deps, writer.held(), member, operations, files));
  if (!change.ok) return change;
  return change.value.ok ? writer.commit(change.value.value, act) : change.value;
}

/** The digest of what is on screen, with the fates of every write in the log. Reads the whole log. */
async function stateHash(deps: SessionDeps, writer: Writer): Promise<string> {
  const log = await writer.readAside(async () => {
    const held = writer.held();
    return { held, chains: await readLog(deps, held) };
  });
  if (!log.ok) throw new Error(`the store cannot be read: ${log.error.type}`);
  const { held, chains } = log.value;
  const state = stateOf(domainRules, held.state.group, {
    projection: createProjection(domainRules, held.projection),
    chains,
  });
  return bytesToHex(await deps.primitives.sha256(utf8ToBytes(canonicalJson(state))));
}

/** Reads what nobody has asked for yet, when there is nothing else to do, so that no screen has to read much at once. */
async function warmUp(view: () => View | undefined): Promise<void> {
  await whenIdle();
  const pacer = createIdlePacer();
  const kinds = [...(view()?.held.projection.pagesByKind ?? [])];
  for (const [kind, { pages }] of kinds) {
    if (!isKindName(kind)) continue;
    for (const page of pages) {
      if (page.isRead()) continue;
      await pacer.breathe();
      const current = view();
      if (current === undefined) return;
      for (const id of page.records().keys()) current.book.get(kind, id);
    }
  }
}
