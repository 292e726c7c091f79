import { describe, expect, test } from "vitest";
import { createGroupDatabase, type GroupDatabase } from "../../renderer/data/store/database.ts";
import type { GroupSession } from "../../renderer/data/session.ts";
import { createMachine, errorOf, exported, founder, joinBy, type Machine, newGroup, take, valueOf } from "./support.ts";

/** Closes the session, changes its store behind its back, and opens it again. */
async function afterDamage(
  machine: Machine,
  session: GroupSession,
  damage: (database: GroupDatabase) => Promise<unknown>,
): Promise<GroupSession> {
  session.close();
  machine.enter();
  const database = createGroupDatabase(session.group);
  await database.open();
  await damage(database);
  database.close();
  return valueOf(await machine.reopened().library.open(session.group));
}

async function changeMeta(database: GroupDatabase, name: "state" | "device", fields: object): Promise<void> {
  const row = await database.meta.get(name);
  if (row !== undefined) await database.meta.put({ ...row, ...fields });
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

async function groupWithActions(machine: Machine, count = 5): Promise<GroupSession> {
  const session = await newGroup(machine);
  for (let index = 0; index < count; index += 1) {
    valueOf(await session.edit("action", `a${index}`, { title: `Toimenpide ${index}` }));
  }
  return session;
}

describe("the projection", () => {
  const damages: readonly (readonly [string, (database: GroupDatabase) => Promise<unknown>])[] = [
    [
      "a flipped bit in a page",
      (db) =>
        db.pages
          .where("key")
          .startsWith("action/")
          .modify((row) => {
            Object.assign(row, { bytes: flipped(row.bytes, 40) });
          }),
    ],
    ["a page that is gone", (db) => db.pages.where("key").startsWith("action/").delete()],
    [
      "a page under another name",
      async (db) => {
        const row = await db.pages.get("group/0");
        if (row !== undefined) await db.pages.put({ ...row, key: "action/0" });
      },
    ],
    ["all pages gone", (db) => db.pages.clear()],
    ["pages of other rules", (db) => changeMeta(db, "state", { madeBy: "0/0" })],
    ["a segment count that does not fit", (db) => changeMeta(db, "state", { segmentCount: 7 })],
  ];

  test.each(damages)("is built anew from the log after %s", async (_name, damage) => {
    const machine = createMachine(1);
    const session = await groupWithActions(machine);
    await exported(session);
    valueOf(await session.edit("action", "a1", { title: "Muutettu" }));
    const hash = await session.stateHash();
    const again = await afterDamage(machine, session, damage);
    expect(await again.stateHash()).toBe(hash);
    expect(again.snapshot().book.get("action", "a1")?.title).toBe("Muutettu");
    expect(again.snapshot().exchange.damaged).toBeUndefined();
    again.close();
    const third = valueOf(await machine.reopened().library.open(session.group));
    expect(await third.stateHash()).toBe(hash);
  });

  test("can be dropped and built anew at will", async () => {
    const session = await groupWithActions(createMachine(1));
    await exported(session);
    valueOf(await session.remove("action", "a1"));
    const hash = await session.stateHash();
    valueOf(await session.rebuildProjection());
    expect(await session.stateHash()).toBe(hash);
    expect(session.snapshot().book.get("action", "a1")).toBeUndefined();
    expect(session.snapshot().book.all("action")).toHaveLength(4);
  });

  test("keeps approvals with their documents", async () => {
    const machine = createMachine(1);
    const session = await groupWithActions(machine, 1);
    const { device } = session.snapshot().identity;
    valueOf(
      await session.save([
        {
          type: "approve",
          kind: "meeting",
          id: "k1",
          document: "Muistio",
          fingerprint: "0".repeat(64),
          records: { action: ["a0"] },
          fields: { action: ["title"] },
          upTo: { [device]: 2 },
          replaces: [],
        },
      ]),
    );
    valueOf(await session.edit("action", "a0", { title: "Myöhässä" }));
    expect(session.snapshot().book.get("action", "a0")?.title).toBe("Toimenpide 0");
    const hash = await session.stateHash();
    session.close();
    const again = valueOf(await machine.reopened().library.open(session.group));
    expect(await again.stateHash()).toBe(hash);
    expect(again.snapshot().book.state("action", "a0")?.late).toHaveLength(1);
    valueOf(await again.rebuildProjection());
    expect(await again.stateHash()).toBe(hash);
  });
});

describe("a damaged segment", () => {
  test("is named, left out of files, and brought back by a file that has it", async () => {
    const a = createMachine(1);
    const sessionA = await groupWithActions(a);
    const b = createMachine(2);
    const sessionB = await joinBy(b, await exported(sessionA), founder(sessionA));
    valueOf(await sessionB.edit("action", "b1", { title: "B:n oma" }));
    const { device: deviceA } = sessionA.snapshot().identity;

    const damaged = await afterDamage(b, sessionB, (db) =>
      db.segmentBytes.toCollection().modify((row) => {
        Object.assign(row, { data: flipped(row.data, 10) });
      }),
    );
    // Nothing has asked for the bytes so far.
    expect(damaged.snapshot().exchange.damaged).toBeUndefined();
    const file = valueOf(await damaged.exportFile());
    expect(damaged.snapshot().exchange.damaged).toEqual([{ device: deviceA, from: 1, to: 6 }]);
    expect(file.missing).toBe(6);
    expect(damaged.snapshot().book.get("action", "b1")?.title).toBe("B:n oma");
    expect(damaged.snapshot().book.get("action", "a1")).toBeUndefined();

    await take(damaged, await exported(sessionA));
    expect(damaged.snapshot().exchange.damaged).toBeUndefined();
    expect(damaged.snapshot().book.get("action", "a1")?.title).toBe("Toimenpide 1");
    await take(sessionA, await exported(damaged));
    expect(await damaged.stateHash()).toBe(await sessionA.stateHash());
    expect(valueOf(await damaged.exportFile()).missing).toBeUndefined();
  });

  test("of the own chain makes the device go on under a new key, and nothing open is lost", async () => {
    const a = createMachine(1);
    const sessionA = await groupWithActions(a);
    const b = createMachine(2);
    const sessionB = await joinBy(b, await exported(sessionA), founder(sessionA));
    valueOf(await sessionA.edit("action", "a9", { title: "Vielä viemättä" }));
    const before = sessionA.snapshot().identity;

    const damaged = await afterDamage(a, sessionA, (db) => db.segmentBytes.clear());
    await damaged.history("action", "a1");
    expect(damaged.snapshot().identity.device).not.toBe(before.device);
    expect(damaged.snapshot().identity.member).toBe(before.member);
    expect(damaged.snapshot().exchange.damaged).toEqual([{ device: before.device, from: 1, to: 6 }]);
    valueOf(await damaged.edit("action", "a10", { title: "Uudella avaimella" }));

    const file = valueOf(await damaged.exportFile());
    expect(file.missing).toBe(6);
    await take(sessionB, file.bytes);
    expect(sessionB.snapshot().book.get("action", "a9")?.title).toBe("Vielä viemättä");
    expect(sessionB.snapshot().book.get("action", "a10")?.title).toBe("Uudella avaimella");
    await take(damaged, await exported(sessionB));
    expect(await damaged.stateHash()).toBe(await sessionB.stateHash());
    expect(damaged.snapshot().exchange.damaged).toBeUndefined();
  });

  test("whose row is gone is a gap and nothing worse", async () => {
    const a = createMachine(1);
    const sessionA = await groupWithActions(a);
    const file = await exported(sessionA);
    const b = createMachine(2);
    const sessionB = await joinBy(b, file, founder(sessionA));
    const again = await afterDamage(b, sessionB, (db) => db.segments.clear());
    expect(again.snapshot().book.all("action")).toEqual([]);
    await take(again, file);
    expect(again.snapshot().book.all("action")).toHaveLength(5);
  });
});

describe("the own open changes", () => {
  test("are read up to the first damaged one; the rest is kept apart", async () => {
    const machine = createMachine(1);
    const session = await groupWithActions(machine);
    const again = await afterDamage(machine, session, (db) =>
      db.tail
        .where("seq")
        .equals(5)
        .modify((row) => {
          Object.assign(row, { text: row.text.replace("Toimenpide 3", "Toimenpide 8") });
        }),
    );
    expect(
      again
        .snapshot()
        .book.all("action")
        .map(({ id }) => id),
    ).toEqual(["a0", "a1", "a2"]);
    valueOf(await again.edit("action", "a7", { title: "Jatkuu" }));
    await exported(again);
    again.close();
    const database = createGroupDatabase(session.group);
    const kept = await database.open().then(() => database.quarantine.toArray());
    database.close();
    expect(kept.map(({ content }) => content.includes("Toimenpide"))).toEqual([true, true]);
    const third = valueOf(await machine.reopened().library.open(session.group));
    expect(
      third
        .snapshot()
        .book.all("action")
        .map(({ id }) => id),
    ).toEqual(["a0", "a1", "a2", "a7"]);
  });

  test("go with the key when that is damaged: a new device begins", async () => {
    const machine = createMachine(1);
    const session = await groupWithActions(machine);
    await exported(session);
    valueOf(await session.edit("action", "a6", { title: "Avoin" }));
    const again = await afterDamage(machine, session, (db) => changeMeta(db, "device", { seed: new Uint8Array(32) }));
    expect(again.snapshot().identity.device).not.toBe(session.snapshot().identity.device);
    expect(again.snapshot().book.all("action")).toHaveLength(5);
    valueOf(await again.edit("action", "a7", { title: "Jatkuu" }));
    expect(again.snapshot().book.get("device", again.snapshot().identity.device)?.member).toBe(founder(session));
  });
});

test("a store that has lost everything is a failure, never an empty group", async () => {
  const machine = createMachine(1);
  const session = await groupWithActions(machine);
  session.close();
  const database = createGroupDatabase(session.group);
  await database.open();
  for (const table of database.tables) await table.clear();
  database.close();
  expect(errorOf(await machine.reopened().library.open(session.group))).toEqual({
    type: "store",
    detail: "the store holds no group",
  });
});
