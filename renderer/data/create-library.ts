import { bytesToBase64url } from "../../shared/core/bytes.ts";
import { createVerifier } from "../../shared/core/ed25519.ts";
import type { Primitives } from "../../shared/core/primitives.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import type { ImportPlan } from "../../shared/bundle/plan-import.ts";
import { readFile } from "../../shared/bundle/read-file.ts";
import { type Refusal, refusal } from "../../shared/bundle/refusal.ts";
import type { Platform } from "../platform/port.ts";
import { createLibraryDatabase, type LibraryRow } from "./store/database.ts";
import { durably } from "./store/durable.ts";
import type { Keeper } from "../../shared/ipc/journal.ts";
import { type GroupJournal, groupJournal } from "./journal/group-journal.ts";
import { keptSession } from "./journal/kept-session.ts";
import type { Mended } from "./journal/mended.ts";
import { beginKept, isUnreadable, openKept } from "./journal/open-kept.ts";
import { foundingOperations } from "./opening/founding.ts";
import { createGroupSession, type LiveSession } from "./group-session.ts";
import { deleteGroupDatabase, openGroupStore } from "./store/group-store.ts";
import type { Held, SessionDeps } from "./held/held.ts";
import type { GroupLibrary } from "./library.ts";
import { listGroups } from "./opening/list-groups.ts";
import type { RememberedGroups } from "./opening/remembered-groups.ts";
import { createLiveBook } from "./projection/live-book.ts";
import { newHeld, openHeld } from "./opening/open-group.ts";
import { createPacer, pacedBy } from "./pacer.ts";
import { viewOf } from "./projection/paged-projection.ts";
import { groupName } from "./exchange/session-export.ts";
import { planAgainst } from "./exchange/session-import.ts";
import type { SaveFailure } from "./session.ts";
import { lockGroup, type Locks, type TabLock } from "./store/tab-lock.ts";
import type { WriteAheadLog } from "./store/write-ahead-log.ts";

export interface LibraryDeps {
  readonly primitives: Primitives;
  readonly platform: Pick<Platform, "now" | "randomBytes" | "keeper">;
  /** `navigator.locks`; absent outside of a secure context. */
  readonly locks: Locks | undefined;
  /** What is remembered of groups beside their databases. */
  readonly remembered?: RememberedGroups;
  /** The care that a real browser's store needs before it is written to. */
  readonly log?: WriteAheadLog;
  /** How this device is called before anybody has named it; shown to others. */
  readonly deviceLabel?: string;
  /** How long the store may take to answer. */
  readonly deadlineMs?: number;
  /** How long to wait for another window to let go of a group. */
  readonly lockPatienceMs?: number;
}

/** What a session begins with; `deps` where the store is not the database alone. */
interface Begun {
  readonly held: Held;
  readonly deps?: SessionDeps;
  readonly mended?: Mended;
  readonly isNewVersion?: boolean;
}

/** Makes the library of this device's groups. One per window. */
export function createGroupLibrary(deps: LibraryDeps): GroupLibrary {
  const { primitives, platform, deadlineMs = 30_000, lockPatienceMs = 1500, deviceLabel = "" } = deps;
  const now = () => platform.now();
  const randomBytes = (length: number) => platform.randomBytes(length);
  const { keeper } = platform;
  const database = createLibraryDatabase();
  const open = new Map<string, Promise<Result<LiveSession, SaveFailure>>>();
  const closing = new Map<string, Promise<void>>();

  /** Opens a group's store for this window and makes a session of it; the same session while one is open. */
  function start(
    group: string,
    begin: (session: SessionDeps) => Promise<Result<Begun, SaveFailure>>,
  ): Promise<Result<LiveSession, SaveFailure>> {
    const known = open.get(group);
    if (known !== undefined) return known;
    const started = (async () => {
      await closing.get(group);
      const lock = await lockGroup(deps.locks, group, lockPatienceMs);
      if (!lock.ok) return lock;
      const store = openGroupStore(group, deadlineMs, deps.log);
      // Meanwhile the group is read; whether it succeeds is asked again before the first write.
      void deps.log?.begun().catch(() => undefined);
      const session: SessionDeps = { primitives, verifier: createVerifier(), now, randomBytes, store };
      const begun = await begin(session);
      if (begun.ok) {
        const { held, deps: given = session } = begun.value;
        return ok(
          kept(
            createGroupSession(given, held, (end) => finish(group, lock.value, end)),
            begun.value,
          ),
        );
      }
      store.close();
      await lock.value.release();
      return begun;
    })();
    open.set(group, started);
    void started.then((result) => {
      if (!result.ok) open.delete(group);
    });
    return started;
  }

  /** Gives a session its backups where there is a keeper; an example, which is made anew at will, has none. */
  function kept(session: LiveSession, { held, mended, isNewVersion = false }: Begun): LiveSession {
    if (keeper === undefined || held.state.isExample) return session;
    return keptSession(session, { keeper, journal: journalOf(keeper, session.group), isNewVersion, mended });
  }

  function journalOf(given: Keeper, group: string): GroupJournal {
    return groupJournal(given, group, deadlineMs);
  }

  /** From here on the group can be opened again; that waits until the last write is made and the lock given back. */
  function finish(group: string, lock: TabLock, end: Promise<void>): void {
    open.delete(group);
    const released = end.then(() => lock.release());
    closing.set(group, released);
    void released.then(() => {
      if (closing.get(group) === released) closing.delete(group);
    });
  }

  /** Notes the group for the start page. A list that cannot be written is made anew from the databases. */
  async function note(session: LiveSession): Promise<void> {
    const held = session.held();
    const row: LibraryRow = {
      group: session.group,
      name: groupName(held),
      openedMs: now(),
      isExample: held.state.isExample,
    };
    await durably(deadlineMs, async () => {
      await deps.log?.begun();
      await database.groups.put(row);
    });
    if (row.isExample) return;
    deps.remembered?.note(row);
    if (keeper !== undefined)
      await durably(deadlineMs, () => keeper.nameJournal({ group: row.group, label: row.name.slice(0, 300) }));
  }

  async function openGroup(group: string): Promise<Result<LiveSession, SaveFailure>> {
    const session = await start(group, async (given) => {
      if (keeper !== undefined)
        return openKept({ session: given, journal: journalOf(keeper, group), group, deadlineMs });
      const held = await openHeld(given);
      return held.ok ? ok({ held: held.value }) : held;
    });
    if (session.ok) await note(session.value);
    return session;
  }

  /** Begins a group in a store that has none; what is there already is never written over. */
  function begin(
    group: string,
    held: (given: SessionDeps) => Promise<Held>,
  ): Promise<Result<LiveSession, SaveFailure>> {
    return start(group, async (given) => {
      const found = await given.store.lastWriteId();
      if (!found.ok) return found;
      if (found.value !== undefined) return err({ type: "store", detail: "the store holds a group already" });
      const begun = await held(given);
      if (keeper === undefined || begun.state.isExample) return ok({ held: begun });
      const prepared = await beginKept({ session: given, journal: journalOf(keeper, group), group, deadlineMs });
      return prepared.ok ? ok({ held: begun, ...prepared.value }) : prepared;
    });
  }

  /** Ends a group whose first write failed; nothing of it is in the store. */
  async function abandon(session: LiveSession): Promise<void> {
    session.close();
    await closing.get(session.group);
    const store = openGroupStore(session.group, deadlineMs);
    const found = await store.lastWriteId();
    store.close();
    if (!found.ok || found.value !== undefined) return;
    await deleteGroupDatabase(session.group, deadlineMs);
    if (keeper !== undefined) await durably(deadlineMs, () => keeper.removeKept({ group: session.group }));
  }

  /** Takes a whole file in as a group that is not here yet. */
  async function takeIn(
    plan: ImportPlan,
    isExample: boolean,
    label = deviceLabel,
  ): Promise<Result<LiveSession, Refusal | SaveFailure>> {
    const { group } = plan.file.manifest;
    const session = await begin(group, (given) => newHeld(given, group, { isExample, label }));
    if (!session.ok) return session;
    session.value.takePlan(plan);
    const applied = await session.value.applyImport(plan);
    if (!applied.ok) {
      await abandon(session.value);
      return applied;
    }
    await note(session.value);
    return session;
  }

  async function restore(bytes: Uint8Array): Promise<Result<LiveSession, Refusal | SaveFailure>> {
    const plan = await planFirst(bytes, undefined);
    if (!plan.ok) return plan;
    const { group } = plan.value.file.manifest;
    const here = await listGroups(primitives, database, deadlineMs, keeper);
    if (!here.some((each) => each.group === group && each.keptIn !== "backup")) return takeIn(plan.value, false);
    const session = await openGroup(group);
    if (session.ok) {
      const news = await session.value.planImport(bytes);
      if (!news.ok) return news;
      const applied = await session.value.applyImport(news.value);
      return applied.ok ? session : applied;
    }
    if (!isUnreadable(session.error)) return session;
    const deleted = await deleteGroupDatabase(group, deadlineMs);
    const begun = deleted.ok ? await takeIn(plan.value, false) : deleted;
    if (!begun.ok) return begun;
    // Opened anew, so that what is whole in the journal comes to what was in the backup.
    begun.value.close();
    return openGroup(group);
  }

  async function removeGroup(group: string): Promise<void> {
    deps.remembered?.forget(group);
    const session = await open.get(group);
    if (session?.ok === true) session.value.close();
    await closing.get(group);
    // What another window is writing to stays.
    const lock = await lockGroup(deps.locks, group, lockPatienceMs);
    if (!lock.ok) return;
    await deleteGroupDatabase(group, deadlineMs);
    await durably(deadlineMs, () => database.groups.delete(group));
    if (keeper !== undefined) await durably(deadlineMs, () => keeper.removeKept({ group }));
    await lock.value.release();
  }

  async function planFirst(bytes: Uint8Array, pace: Parameters<GroupLibrary["planFirstImport"]>[1]) {
    const verifier = createVerifier();
    const file = await readFile(primitives, verifier, bytes, { pace: pacedBy(createPacer(), pace) });
    if (!file.ok) return file;
    const { group } = file.value.manifest;
    const store = openGroupStore(group, deadlineMs);
    const held = await newHeld({ primitives, randomBytes }, group, { isExample: false, label: "" });
    return planAgainst({ primitives, verifier, now, randomBytes, store }, held, file.value, pace);
  }

  async function makeExample(): Promise<Result<LiveSession, SaveFailure>> {
    // By itself, so that the example's data are fetched only when somebody wants to look around.
    const { makeExampleFile } = await import("./opening/example.ts");
    const plan = await planFirst(await makeExampleFile(primitives), undefined);
    if (!plan.ok) throw new Error(`Assertion failed: the example can be read (${plan.error.code})`);
    const session = await takeIn(plan.value, true);
    return session.ok ? session : err(withoutRefusal(session.error));
  }

  return {
    list: () => listGroups(primitives, database, deadlineMs, keeper),
    open: openGroup,
    async create(request) {
      const group = bytesToBase64url(randomBytes(12));
      const ids = { organisation: bytesToBase64url(randomBytes(12)), member: bytesToBase64url(randomBytes(12)) };
      const session = await begin(group, async (given) => {
        const held = await newHeld(given, group, { isExample: false, label: request.deviceLabel });
        return { ...held, state: { ...held.state, member: ids.member } };
      });
      if (!session.ok) return session;
      const saved = await session.value.save(foundingOperations(request, ids));
      if (!saved.ok) {
        await abandon(session.value);
        return saved;
      }
      await note(session.value);
      void session.value.backups?.make();
      return session;
    },
    async planFirstImport(bytes, pace) {
      const plan = await planFirst(bytes, pace);
      if (!plan.ok) return plan;
      const { file, preview, projection: draft } = plan.value;
      const { group } = file.manifest;
      const here = await listGroups(primitives, database, deadlineMs);
      return ok({
        group,
        alreadyHere: here.some((each) => each.group === group && each.keptIn !== "backup"),
        preview,
        book: createLiveBook(await viewOf(draft.records(), draft.approvals, createPacer())),
        opened: plan.value,
      });
    },
    async applyFirstImport({ opened, alreadyHere }, label) {
      if (alreadyHere) return err(refusal("other-group", "the group is on this device already"));
      return takeIn(opened as ImportPlan, false, label);
    },
    async openExample() {
      const here = await listGroups(primitives, database, deadlineMs);
      const known = here.find((each) => each.isExample);
      const session = known === undefined ? await makeExample() : await openGroup(known.group);
      if (!session.ok || session.value.snapshot().identity.member !== undefined) return session;
      const chosen = await session.value.chooseMember(exampleVisitor);
      return chosen.ok ? session : chosen;
    },
    restore,
    async lost() {
      const here = await listGroups(primitives, database, deadlineMs, keeper);
      return (deps.remembered?.all() ?? []).filter(({ group }) => here.every((each) => each.group !== group));
    },
    remove: removeGroup,
  };
}

/** Whom a visitor of the example group sits down as: its secretary. */
const exampleVisitor = "m2";

/** The one refusal that a file of our own can meet is a full disk. */
function withoutRefusal(error: Refusal | SaveFailure): SaveFailure {
  if (error.type !== "refusal") return error;
  return error.code === "disk-full" ? { type: "disk-full" } : { type: "store", detail: error.code };
}
