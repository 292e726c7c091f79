import { describe, expect, test } from "vitest";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import {
  createGroupDatabase,
  createLibraryDatabase,
  groupDatabaseName,
  libraryDatabaseName,
} from "../../renderer/data/store/database.ts";
import type { StateRow } from "../../renderer/data/store/group-rows.ts";
import { lockGroup, type Locks } from "../../renderer/data/store/tab-lock.ts";
import { Dexie } from "dexie";
import { createMachine, errorOf, exported, joinBy, newGroup, valueOf } from "./support.ts";

/** The browser's lock manager as far as it is used, for windows of one test. */
function createLocks(): Locks {
  const last = new Map<string, Promise<void>>();
  return {
    async request(name, { signal }, callback) {
      const before = last.get(name) ?? Promise.resolve();
      let finish: () => void = () => undefined;
      last.set(
        name,
        before.then(() => new Promise<void>((resolve) => (finish = resolve))),
      );
      await Promise.race([
        before,
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
      ]).catch((error: unknown) => {
        last.set(name, before);
        throw error;
      });
      try {
        await callback();
      } finally {
        finish();
      }
    },
  };
}

describe("the groups on a device", () => {
  test("are listed, the one opened last first", async () => {
    const machine = createMachine(1);
    const first = await newGroup(machine);
    machine.platform.wait(1000);
    const second = await newGroup(machine);
    expect((await machine.library.list()).map(({ group, name }) => [group, name])).toEqual([
      [second.group, "Kotihoidon ohjausryhmä"],
      [first.group, "Kotihoidon ohjausryhmä"],
    ]);
    first.close();
    machine.platform.wait(1000);
    valueOf(await machine.library.open(first.group));
    expect((await machine.library.list())[0]?.group).toBe(first.group);
  });

  test("are found by their databases when the list is lost, and not shown when their database is", async () => {
    const machine = createMachine(1);
    const kept = await newGroup(machine);
    const lost = await newGroup(machine);
    lost.close();
    const list = createLibraryDatabase();
    await list.groups.delete(kept.group);
    list.close();
    await createGroupDatabase(lost.group).delete();
    expect((await machine.library.list()).map(({ group, name }) => [group, name])).toEqual([
      [kept.group, "Kotihoidon ohjausryhmä"],
    ]);
  });

  test("go without a trace when they are removed", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    void session.edit("action", "a1", { title: "Ehtii vielä" });
    await machine.library.remove(session.group);
    expect(await machine.library.list()).toEqual([]);
    expect(await Dexie.getDatabaseNames()).not.toContain(groupDatabaseName(session.group));
    expect(errorOf(await machine.library.open(session.group)).type).toBe("store");
  });

  test("open once per window, and again right after closing", async () => {
    const machine = createMachine(1, { locks: createLocks() });
    const session = await newGroup(machine);
    expect(valueOf(await machine.library.open(session.group))).toBe(session);
    void session.edit("action", "a1", { title: "Kesken" });
    session.close();
    const [one, two] = await Promise.all([machine.library.open(session.group), machine.library.open(session.group)]);
    expect(valueOf(one)).toBe(valueOf(two));
    expect(valueOf(one)).not.toBe(session);
    expect(valueOf(one).snapshot().book.get("action", "a1")?.title).toBe("Kesken");
  });
});

describe("a first file", () => {
  test("is looked at without a trace, and then taken in once", async () => {
    const a = await newGroup(createMachine(1));
    const bytes = await exported(a);
    const b = createMachine(2);
    const first = valueOf(await b.library.planFirstImport(bytes));
    expect(first).toMatchObject({ group: a.group, alreadyHere: false });
    expect(first.book.get("group", "group")?.name).toBe("Kotihoidon ohjausryhmä");
    expect(first.preview.changes).toBe(1);
    expect(await Dexie.getDatabaseNames()).toEqual([libraryDatabaseName]);
    expect(await b.library.list()).toEqual([]);

    const session = valueOf(await b.library.applyFirstImport(first));
    expect(session.snapshot().identity.member).toBeUndefined();
    expect((await b.library.list()).map(({ name }) => name)).toEqual(["Kotihoidon ohjausryhmä"]);
    const again = valueOf(await b.library.planFirstImport(bytes));
    expect(again.alreadyHere).toBe(true);
    expect(errorOf(await b.library.applyFirstImport(again))).toMatchObject({ type: "refusal", code: "other-group" });
    session.close();
    expect(errorOf(await b.reopened().library.applyFirstImport(first))).toEqual({
      type: "store",
      detail: "the store holds a group already",
    });
    expect(
      valueOf(await b.library.open(a.group))
        .snapshot()
        .book.all("member"),
    ).toHaveLength(1);
  });

  test("is joined under the name that was given to the device", async () => {
    const a = await newGroup(createMachine(1));
    const b = createMachine(2);
    const first = valueOf(await b.library.planFirstImport(await exported(a)));
    const session = valueOf(await b.library.applyFirstImport(first, "Päivätuvan kone"));
    const [member] = session.snapshot().book.all("member");
    valueOf(await session.chooseMember(member?.id ?? ""));
    const { device } = session.snapshot().identity;
    expect(session.snapshot().book.get("device", device)?.label).toBe("Päivätuvan kone");
  });

  test("that is none is refused", async () => {
    const machine = createMachine(1);
    expect(errorOf(await machine.library.planFirstImport(new Uint8Array(0)))).toMatchObject({ code: "empty" });
    expect(await machine.library.list()).toEqual([]);
  });
});

describe("two windows on one group", () => {
  test("with locks: the second is told, until the first lets go", async () => {
    const locks = createLocks();
    const machine = createMachine(1, { locks, lockPatienceMs: 20 });
    const session = await newGroup(machine);
    const other = machine.reopened();
    expect(errorOf(await other.library.open(session.group))).toEqual({ type: "open-elsewhere" });
    await other.library.remove(session.group);
    expect(await other.library.list()).toHaveLength(1);
    session.close();
    const opened = valueOf(await other.library.open(session.group));
    valueOf(await opened.edit("action", "a1", { title: "Toisessa ikkunassa" }));
    expect(errorOf(await machine.library.open(session.group))).toEqual({ type: "open-elsewhere" });
  });

  test("without locks: whoever comes second to a write is refused, and no chain forks", async () => {
    const machine = createMachine(1);
    const one = await newGroup(machine);
    const two = valueOf(await machine.reopened().library.open(one.group));
    valueOf(await one.edit("action", "a1", { title: "Ensimmäinen" }));
    expect(errorOf(await two.edit("action", "a2", { title: "Toinen" }))).toEqual({ type: "open-elsewhere" });
    expect(two.snapshot().saving).toEqual({ type: "failed", failure: { type: "open-elsewhere" } });
    expect(errorOf(await two.exportFile())).toEqual({ type: "open-elsewhere" });
    valueOf(await one.edit("action", "a3", { title: "Jatkaa" }));
    const joined = await joinBy(createMachine(2), await exported(one), undefined);
    expect(joined.snapshot().exchange.devices.map(({ disputed }) => disputed)).toEqual([false]);
    expect(
      joined
        .snapshot()
        .book.all("action")
        .map(({ id }) => id),
    ).toEqual(["a1", "a3"]);
  });

  test("a lock is given back", async () => {
    const locks = createLocks();
    const held = valueOf(await lockGroup(locks, "g", 10));
    expect(errorOf(await lockGroup(locks, "g", 10))).toEqual({ type: "open-elsewhere" });
    await held.release();
    const next = valueOf(await lockGroup(locks, "g", 10));
    await next.release();
  });
});

describe("the example", () => {
  test("is made once, is marked as one, and can be written to", async () => {
    const machine = createMachine(1);
    const session = valueOf(await machine.library.openExample());
    const { book, identity, conflicts, exchange } = session.snapshot();
    expect(identity.member).toBe("m2");
    expect(book.get("device", identity.device)?.member).toBe("m2");
    expect(book.all("meeting").length).toBeGreaterThan(3);
    expect(book.get("group", "group")?.notice).toBeTruthy();
    expect(exchange.devices.filter(({ pending, disputed }) => pending > 0 || disputed)).toEqual([]);
    expect(conflicts.length).toBeLessThan(20);
    valueOf(await session.edit("action", "oma", { title: "Kokeilu" }));
    session.close();
    const again = valueOf(await machine.library.openExample());
    expect(again.group).toBe(session.group);
    expect(again.snapshot().book.get("action", "oma")?.title).toBe("Kokeilu");
    expect((await machine.library.list()).map(({ isExample }) => isExample)).toEqual([true]);
  });

  test("seats its visitor also when that was interrupted before", async () => {
    const machine = createMachine(1);
    const { makeExampleFile } = await import("../../renderer/data/opening/example.ts");
    const first = valueOf(await machine.library.planFirstImport(await makeExampleFile(createNodePrimitives())));
    const session = valueOf(await machine.library.applyFirstImport(first));
    session.close();
    const database = createGroupDatabase(session.group);
    await database.open();
    const state = await database.meta.get("state");
    if (state?.name !== "state") throw new Error("the group has a state");
    const example: StateRow = { ...state, isExample: true };
    await database.meta.put(example);
    database.close();
    const list = createLibraryDatabase();
    await list.groups.clear();
    list.close();
    const again = valueOf(await machine.library.openExample());
    expect(again.group).toBe(session.group);
    expect(again.snapshot().identity.member).toBe("m2");
  });
});
