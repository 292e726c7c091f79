import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createGroupDatabase, type GroupDatabase } from "../../../renderer/data/store/database.ts";
import type { GroupSession } from "../../../renderer/data/session.ts";
import { quotaExceeded, watchStore } from "../store/store-faults.ts";
import { errorOf, exported, founder, joinBy, newGroup, opened, take, valueOf } from "../support.ts";
import { createKeptMachine, type KeptMachine, removeKeptMachine } from "./kept-machine.ts";

let machine: KeptMachine;

beforeEach(async () => {
  machine = await createKeptMachine(1);
});

afterEach(async () => {
  await removeKeptMachine(machine);
});

async function addAction(session: GroupSession, id: string): Promise<void> {
  valueOf(await session.edit("action", id, { title: `Toimenpide ${id}` }));
}

function actions(session: GroupSession): readonly string[] {
  return session
    .snapshot()
    .book.all("action")
    .map(({ id }) => id)
    .sort();
}

async function changeStore(group: string, work: (database: GroupDatabase) => Promise<unknown>): Promise<void> {
  machine.enter();
  const database = createGroupDatabase(group);
  await database.open();
  await work(database);
  database.close();
}

/** Ends the app and starts it anew on what is left. */
async function restart(session: GroupSession, how: "restarted" | "emptied" = "restarted"): Promise<GroupSession> {
  await end(session);
  machine = machine[how]();
  return opened(machine, session.group);
}

/** Ends the app: nothing of it writes any more. */
async function end(session: GroupSession): Promise<void> {
  await session.backups?.make();
  session.close();
  await machine.keeper.close();
}

describe("a save", () => {
  test("is in the journal before it is called saved", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    const { names } = valueOf(await machine.keeper.openJournal({ group: session.group }));
    const { device } = session.snapshot().identity;
    expect(names.filter((name) => name.startsWith(`change ${device}/`))).toHaveLength(2);
    expect(names).toContain(`device ${device}`);
  });

  test("is not acknowledged while the journal's disk is full, and is made when there is room", async () => {
    const session = await newGroup(machine);
    machine.fail("appendJournal");
    expect(errorOf(await session.edit("action", "a", { title: "Odottaa" }))).toEqual({ type: "disk-full" });
    expect(session.snapshot().saving).toEqual({ type: "failed", failure: { type: "disk-full" } });
    expect(actions(session)).toEqual([]);
    machine.fail(undefined);
    valueOf(await session.retry());
    expect(session.snapshot().saving).toEqual({ type: "saved" });
    expect(actions(await restart(session, "emptied"))).toEqual(["a"]);
  });

  test("names a journal that cannot be written for another reason", async () => {
    const session = await newGroup(machine);
    machine.fail("appendJournal", { type: "failed", detail: "EACCES" });
    expect(errorOf(await session.edit("action", "a", { title: "Odottaa" }))).toEqual({
      type: "journal",
      detail: "EACCES",
    });
    machine.fail(undefined);
    valueOf(await session.retry());
    expect(actions(session)).toEqual(["a"]);
  });

  test("that the database refuses after the journal is made once, in whatever way it ends", async () => {
    const session = await newGroup(machine);
    const faults = watchStore();
    try {
      faults.failFrom(1, quotaExceeded);
      expect(errorOf(await session.edit("action", "a", { title: "Eka" }))).toEqual({ type: "disk-full" });
      faults.heal();
      machine.platform.wait(1000);
      valueOf(await session.retry());
    } finally {
      faults.restore();
    }
    await addAction(session, "b");
    const hash = await session.stateHash();
    const again = await restart(session);
    expect(again.mended).toBeUndefined();
    expect(await again.stateHash()).toBe(hash);
    const built = await restart(again, "emptied");
    expect(actions(built)).toEqual(["a", "b"]);
    expect(built.snapshot().conflicts).toEqual([]);
    expect(built.snapshot().exchange.devices.some(({ disputed }) => disputed)).toBe(false);
  });
});

describe("a database that has vanished", () => {
  test("is built anew from the journal, and the person is told", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await exported(session);
    await addAction(session, "b");
    const { member, device } = session.snapshot().identity;
    const again = await restart(session, "emptied");
    expect(actions(again)).toEqual(["a", "b"]);
    expect(again.mended).toMatchObject({ store: "empty", changes: 3, setAside: 0, newDevice: true, journalDamage: 0 });
    expect(again.snapshot().identity.member).toBe(member);
    expect(again.snapshot().identity.device).not.toBe(device);
    // From here on it is an ordinary group: saved, reopened, exported.
    await addAction(again, "c");
    const third = await restart(again);
    expect(third.mended).toBeUndefined();
    expect(actions(third)).toEqual(["a", "b", "c"]);
  });

  test("while the group was open is told as what it is, and opening brings all back, the last act too", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await changeStore(session.group, (database) => Promise.all(database.tables.map((table) => table.clear())));
    // First there was no room; why it fails afterwards is another reason, and that is what is shown.
    machine.fail("appendJournal");
    expect(errorOf(await session.edit("action", "b", { title: "Viimeinen" }))).toEqual({ type: "disk-full" });
    machine.fail(undefined);
    expect(errorOf(await session.retry())).toEqual({ type: "emptied" });
    expect(session.snapshot().saving).toEqual({ type: "failed", failure: { type: "emptied" } });
    const again = await restart(session);
    expect(actions(again)).toEqual(["a", "b"]);
    expect(again.mended).toMatchObject({ store: "empty", setAside: 0 });
  });

  test("is built anew too when damage meets the writes alone", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await end(session);
    // The journal knows more than the store, so the opening has to write.
    machine = machine.emptied();
    const faults = watchStore();
    try {
      faults.failFrom(1, () => new DOMException("Internal error.", "UnknownError"));
      machine.onClear(() => faults.heal());
      const again = await opened(machine, session.group);
      expect(actions(again)).toEqual(["a"]);
      expect(again.mended).toMatchObject({ store: "unreadable", setAside: 0 });
    } finally {
      faults.restore();
    }
  });

  test("is built anew too when it can be neither opened nor deleted", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await end(session);
    machine = machine.damaged();
    const again = await opened(machine, session.group);
    expect(actions(again)).toEqual(["a"]);
    expect(again.mended).toMatchObject({ store: "unreadable", setAside: 0 });
    await addAction(again, "b");
    expect(again.snapshot().saving).toEqual({ type: "saved" });
  });

  test("stays as it is when it cannot be opened and a journal is damaged too", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await end(session);
    await machine.changeJournal((bytes) => withFlip(bytes, 40));
    machine = machine.damaged();
    expect(errorOf(await machine.library.open(session.group))).toMatchObject({ type: "store" });
    expect(errorOf(await machine.keeper.clearDatabases({}))).toEqual({ type: "damaged", detail: "journal" });
  });

  test("reuses no number: what it sends and what its twin sends make no fork", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    const before = await exported(session);
    await addAction(session, "b");
    const other = await createKeptMachine(7);
    try {
      const receiver = await joinBy(other, before, founder(session));
      machine.enter();
      const twin = await exported(session);
      const again = await restart(session, "emptied");
      await addAction(again, "c");
      const mine = await exported(again);
      other.enter();
      await take(receiver, mine);
      await take(receiver, twin);
      expect(actions(receiver)).toEqual(["a", "b", "c"]);
      expect(receiver.snapshot().exchange.devices.filter(({ disputed }) => disputed)).toEqual([]);
      receiver.close();
    } finally {
      await removeKeptMachine(other);
    }
  });

  test("stays in the list of groups, with its name", async () => {
    const session = await newGroup(machine);
    await end(session);
    machine = machine.emptied();
    expect(await machine.library.list()).toMatchObject([
      { group: session.group, name: "Kotihoidon ohjausryhmä", keptIn: "journal", isExample: false },
    ]);
  });

  test("comes back with what was imported", async () => {
    const session = await newGroup(machine);
    const other = await createKeptMachine(7);
    const receiver = await joinBy(other, await exported(session), founder(session));
    await addAction(receiver, "x");
    const news = await exported(receiver);
    receiver.close();
    machine.enter();
    await take(session, news);
    const again = await restart(session, "emptied");
    expect(actions(again)).toEqual(["x"]);
    await removeKeptMachine(other);
  });
});

describe("a database that is behind", () => {
  test("gets its open changes back and goes on under its key", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    const { device } = session.snapshot().identity;
    const rows = await rowsOf(session.group);
    await addAction(session, "b");
    const hash = await session.stateHash();
    await end(session);
    await putBack(session.group, rows);
    machine = machine.restarted();
    const again = await opened(machine, session.group);
    expect(again.mended).toMatchObject({ store: "behind", changes: 1, setAside: 0, newDevice: false });
    expect(await again.stateHash()).toBe(hash);
    expect(again.snapshot().identity.device).toBe(device);
    await addAction(again, "c");
    expect(actions(await restart(again))).toEqual(["a", "b", "c"]);
  });

  test("takes in segments that were sealed behind its back", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    const rows = await rowsOf(session.group);
    await exported(session);
    const hash = await session.stateHash();
    await end(session);
    await putBack(session.group, rows);
    machine = machine.restarted();
    const again = await opened(machine, session.group);
    expect(again.mended).toMatchObject({ store: "behind", newDevice: false, setAside: 0 });
    expect(await again.stateHash()).toBe(hash);
    await addAction(again, "b");
    valueOf(await again.exportFile());
    expect(again.snapshot().exchange.devices.filter(({ disputed }) => disputed)).toEqual([]);
  });

  test.each([
    ["a segment's row", (db: GroupDatabase) => db.segments.clear()],
    ["the own tail", (db: GroupDatabase) => db.tail.clear()],
    ["this device's key", (db: GroupDatabase) => db.meta.delete("device")],
    [
      "the text of a change",
      (db: GroupDatabase) => db.tail.toCollection().modify((row) => void Object.assign(row, { text: "{}" })),
    ],
  ] as const)("gets back %s", async (_name, damage) => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await exported(session);
    await addAction(session, "b");
    const hash = await session.stateHash();
    await end(session);
    await changeStore(session.group, damage);
    machine = machine.restarted();
    const again = await opened(machine, session.group);
    expect(await again.stateHash()).toBe(hash);
    expect(again.mended).toMatchObject({ store: "behind", newDevice: false, setAside: 0 });
    expect(again.snapshot().exchange.damaged).toBeUndefined();
    await addAction(again, "c");
    expect(actions(await restart(again, "emptied"))).toEqual(["a", "b", "c"]);
  });

  test("gets a segment back whose bytes turn out to be damaged when they are read", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await exported(session);
    await end(session);
    await changeStore(session.group, (db) =>
      db.segmentBytes.toCollection().modify((row) => {
        const data = row.data.slice();
        data[20] = (data[20] ?? 0) ^ 1;
        Object.assign(row, { data });
      }),
    );
    machine = machine.restarted();
    const again = await opened(machine, session.group);
    expect(await again.history("action", "a")).toHaveLength(1);
    expect(again.snapshot().exchange.damaged).toBeUndefined();
    expect(valueOf(await again.exportFile()).missing).toBeUndefined();
  });
});

describe("a journal that is behind or damaged", () => {
  test("is caught up from the database, as on the first start with a journal", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await exported(session);
    await addAction(session, "b");
    await end(session);
    await machine.keeper.removeKept({ group: session.group });
    machine = machine.restarted();
    const again = await opened(machine, session.group);
    expect(again.mended).toBeUndefined();
    expect(actions(await restart(again, "emptied"))).toEqual(["a", "b"]);
  });

  test("is told once, named, and completed from the database", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await addAction(session, "b");
    const { device } = session.snapshot().identity;
    await end(session);
    await machine.changeJournal((bytes) => withFlip(bytes, Math.floor(bytes.length * 0.6)));
    machine = machine.restarted();
    const again = await opened(machine, session.group);
    expect(again.mended).toMatchObject({ store: "whole", journalDamage: 1 });
    expect(again.snapshot().identity.device).toBe(device);
    const third = await restart(again);
    expect(third.mended).toBeUndefined();
    const built = await restart(third, "emptied");
    expect(actions(built)).toEqual(["a", "b"]);
    expect(built.mended).toMatchObject({ store: "empty", setAside: 0 });
  });

  test("opens all the same when it cannot be caught up, and saves only when it can", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await end(session);
    await machine.changeJournal(() => undefined);
    machine = machine.restarted();
    machine.fail("appendJournal");
    const again = await opened(machine, session.group);
    expect(actions(again)).toEqual(["a"]);
    expect(errorOf(await again.edit("action", "b", { title: "B" }))).toEqual({ type: "disk-full" });
    machine.fail(undefined);
    valueOf(await again.retry());
    expect(actions(await restart(again, "emptied"))).toEqual(["a", "b"]);
  });

  test("that cannot be read keeps the group closed, with the reason", async () => {
    const session = await newGroup(machine);
    await end(session);
    machine = machine.restarted();
    machine.fail("openJournal", { type: "failed", detail: "EACCES" });
    expect(errorOf(await machine.library.open(session.group))).toEqual({ type: "journal", detail: "EACCES" });
    machine.fail(undefined);
    valueOf(await machine.library.open(session.group)).close();
  });

  test("and a database that is damaged elsewhere give what is whole of both", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await exported(session);
    await addAction(session, "b");
    const { names } = valueOf(await machine.keeper.openJournal({ group: session.group }));
    await end(session);
    // The journal loses what is in the database alone from now on, the database what the journal has.
    const lost = names.findIndex((name) => name.startsWith("segment "));
    expect(lost).toBeGreaterThan(0);
    await machine.changeJournal((bytes) => withFlip(bytes, bytes.length - 4));
    await changeStore(session.group, (db) => db.segments.clear());
    machine = machine.restarted();
    const again = await opened(machine, session.group);
    expect(actions(again)).toEqual(["a", "b"]);
    expect(again.mended?.store).toBe("behind");
  });
});

describe("removing a group", () => {
  test("takes its journal and backups with it", async () => {
    const session = await newGroup(machine);
    await session.backups?.make();
    await machine.library.remove(session.group);
    machine = machine.emptied();
    expect(await machine.library.list()).toEqual([]);
  });
});

function withFlip(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 4;
  return copy;
}

async function rowsOf(group: string): Promise<readonly (readonly unknown[])[]> {
  const rows: (readonly unknown[])[] = [];
  await changeStore(group, async (db) => {
    for (const table of db.tables) rows.push((await table.toArray()) as readonly unknown[]);
  });
  return rows;
}

async function putBack(group: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  await changeStore(group, async (db) => {
    for (const [nth, table] of db.tables.entries()) {
      await table.clear();
      await table.bulkPut([...(rows[nth] ?? [])]);
    }
  });
}
