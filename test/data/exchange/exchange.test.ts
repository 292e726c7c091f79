import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMachine, exported, founder, joinBy, newGroup, take, valueOf } from "../support.ts";
import { type StoreFaults, watchStore } from "../store/store-faults.ts";

let faults: StoreFaults;

beforeEach(() => {
  faults = watchStore();
});

afterEach(() => faults.restore());

async function twoMembers() {
  const a = createMachine(1);
  const sessionA = await newGroup(a);
  const member = founder(sessionA);
  const b = createMachine(2);
  const sessionB = await joinBy(b, await exported(sessionA), member);
  return { a, b, sessionA, sessionB, member };
}

describe("two devices", () => {
  test("come to the same state, whoever takes in first", async () => {
    const { sessionA, sessionB } = await twoMembers();
    const id = sessionA.newId();
    valueOf(await sessionA.edit("action", id, { title: "Yksi" }));
    await take(sessionB, await exported(sessionA));
    valueOf(await sessionA.edit("action", id, { title: "A:n sana" }));
    valueOf(await sessionB.edit("action", id, { title: "B:n sana" }));
    valueOf(await sessionB.edit("decision", "d1", { title: "Päätös" }));
    const fromA = await exported(sessionA);
    const fromB = await exported(sessionB);
    await take(sessionA, fromB);
    await take(sessionB, fromA);
    expect(await sessionA.stateHash()).toBe(await sessionB.stateHash());
    expect(sessionA.snapshot().conflicts.map(({ id: record, conflict }) => [record, conflict.field])).toEqual([
      [id, "title"],
    ]);

    const third = createMachine(3);
    const sessionC = await joinBy(third, fromB, undefined);
    await take(sessionC, fromA);
    expect(await sessionC.stateHash()).toBe(await sessionA.stateHash());
    valueOf(await sessionA.edit("action", id, { title: "Sovittu" }));
    expect(sessionA.snapshot().conflicts).toEqual([]);
  });

  test("show no conflict of a record that was deleted with the conflict in sight", async () => {
    const { sessionA, sessionB } = await twoMembers();
    valueOf(await sessionA.edit("action", "a1", { title: "A:n sana" }));
    valueOf(await sessionB.edit("action", "a1", { title: "B:n sana" }));
    await take(sessionA, await exported(sessionB));
    expect(sessionA.snapshot().conflicts).toHaveLength(1);
    valueOf(await sessionA.remove("action", "a1"));
    expect(sessionA.snapshot().conflicts).toEqual([]);
    expect(sessionA.snapshot().contested).toEqual([]);
  });

  test("say nothing new to the same file, and write nothing", async () => {
    const { sessionA, sessionB } = await twoMembers();
    valueOf(await sessionA.edit("action", "a1", { title: "Uusi" }));
    const file = await exported(sessionA);
    expect((await take(sessionB, file)).changes).toBe(1);
    const before = sessionB.snapshot().exchange.lastImportMs;
    faults.reset();
    const plan = valueOf(await sessionB.planImport(file));
    expect(plan.preview.nothingNew).toBe(true);
    expect(plan.file.segments).toEqual([]);
    expect(valueOf(await sessionB.applyImport(plan))).toEqual({ changes: 0, conflicts: 0 });
    expect(faults.writes()).toBe(0);
    expect(sessionB.snapshot().exchange.lastImportMs).toBe(before);
  });

  test("give the same file bytes for the same content, and seal a run of changes once", async () => {
    const { sessionA } = await twoMembers();
    valueOf(await sessionA.edit("action", "a1", { title: "Uusi" }));
    const first = valueOf(await sessionA.exportFile());
    faults.reset();
    const second = valueOf(await sessionA.exportFile());
    expect(second.identity).toBe(first.identity);
    expect(second.bytes).toEqual(first.bytes);
    expect(faults.writes()).toBe(1);
  });

  test("a plan that was made before another save is made anew", async () => {
    const { sessionA, sessionB } = await twoMembers();
    valueOf(await sessionA.edit("action", "a1", { title: "A:n" }));
    const plan = valueOf(await sessionB.planImport(await exported(sessionA)));
    valueOf(await sessionB.edit("action", "a1", { title: "B:n" }));
    expect(plan.preview.conflicts).toEqual([]);
    expect(valueOf(await sessionB.applyImport(plan))).toEqual({ changes: 1, conflicts: 1 });
    expect(sessionB.snapshot().conflicts).toHaveLength(1);
  });

  test("planning leaves no trace", async () => {
    const { sessionA, sessionB } = await twoMembers();
    valueOf(await sessionA.edit("action", "a1", { title: "Uusi" }));
    const file = await exported(sessionA);
    faults.reset();
    const before = await sessionB.stateHash();
    valueOf(await sessionB.planImport(file));
    const cancelled = await sessionB.planImport(file, () => Promise.resolve(false));
    expect(cancelled).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(faults.writes()).toBe(0);
    expect(await sessionB.stateHash()).toBe(before);
  });
});

describe("receipts", () => {
  test("tell who took in which file, and are not answered by receipts", async () => {
    const { sessionA, sessionB, member } = await twoMembers();
    valueOf(await sessionA.edit("action", "a1", { title: "Uusi" }));
    const file = valueOf(await sessionA.exportFile());
    valueOf(await sessionA.noteHandedOver(file));
    await take(sessionB, file.bytes);
    const receipts = sessionB.snapshot().book.all("receipt");
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({
      file: file.identity,
      member,
      changes: 1,
      exporter: sessionA.snapshot().identity.device,
    });
    expect(sessionB.snapshot().exchange.unexported).toBe(1);
    await take(sessionA, await exported(sessionB));
    expect(sessionA.snapshot().book.all("receipt")).toHaveLength(1);
    expect(sessionA.snapshot().exchange.unexported).toBe(0);
  });

  test("wait until somebody has said who is at the device", async () => {
    const a = createMachine(1);
    const sessionA = await newGroup(a);
    const b = createMachine(2);
    const sessionB = await joinBy(b, await exported(sessionA), undefined);
    valueOf(await sessionA.edit("action", "a1", { title: "Uusi" }));
    await take(sessionB, await exported(sessionA));
    expect(sessionB.snapshot().book.all("receipt")).toEqual([]);
    expect(await sessionB.edit("action", "a2", { title: "Ei vielä" })).toMatchObject({
      ok: false,
      error: { type: "no-member" },
    });
    expect(sessionB.snapshot().saving).toEqual({ type: "saved" });
  });
});

describe("devices", () => {
  test("introduce themselves with their first change", async () => {
    const { sessionA, sessionB, member } = await twoMembers();
    const { device } = sessionB.snapshot().identity;
    expect(sessionB.snapshot().book.get("device", device)).toMatchObject({ member, label: "Kannettava" });
    await take(sessionA, await exported(sessionB));
    const facts = sessionA.snapshot().exchange.devices;
    expect(facts.map((each) => [each.device, each.own, each.changes, each.pending])).toContainEqual([
      device,
      false,
      1,
      0,
    ]);
  });

  test("can be taken over by another member", async () => {
    const { sessionA, sessionB } = await twoMembers();
    valueOf(await sessionA.edit("member", "m9", { name: "Toinen Jäsen", side: "client" }));
    await take(sessionB, await exported(sessionA));
    valueOf(await sessionB.chooseMember("m9"));
    const { device, member } = sessionB.snapshot().identity;
    expect(member).toBe("m9");
    expect(sessionB.snapshot().book.get("device", device)?.member).toBe("m9");
  });
});

describe("the clock", () => {
  test("follows received stamps, once per import", async () => {
    const { a, sessionA, sessionB } = await twoMembers();
    a.platform.wait(4 * 60_000);
    valueOf(await sessionA.edit("action", "a1", { title: "Hieman edellä" }));
    await take(sessionB, await exported(sessionA));
    valueOf(await sessionB.edit("action", "a1", { title: "Myöhemmin" }));
    const [newest, older] = await sessionB.history("action", "a1");
    expect(newest?.value).toBe("Myöhemmin");
    expect(newest?.origin.stamp.ms).toBe(older?.origin.stamp.ms);
    expect(newest?.origin.stamp.count).toBeGreaterThan(older?.origin.stamp.count ?? 0);
  });

  test("is not moved by a stamp far ahead, which is kept and told", async () => {
    const { a, b, sessionA, sessionB } = await twoMembers();
    a.platform.wait(365 * 24 * 3600_000);
    valueOf(await sessionA.edit("action", "a1", { title: "Ensi vuodelta" }));
    const plan = valueOf(await sessionB.planImport(await exported(sessionA)));
    expect(plan.preview.ahead).toBe(1);
    valueOf(await sessionB.applyImport(plan));
    valueOf(await sessionB.edit("action", "a2", { title: "Tältä päivältä" }));
    const [entry] = await sessionB.history("action", "a2");
    expect(entry?.origin.stamp.ms).toBeLessThanOrEqual(b.platform.now() + 1000);
    valueOf(await sessionB.edit("action", "a1", { title: "Korvattu" }));
    expect(sessionB.snapshot().book.get("action", "a1")?.title).toBe("Korvattu");
  });
});

describe("who has which version", () => {
  const versionOf = (session: Awaited<ReturnType<typeof twoMembers>>["sessionA"], device: string) =>
    session.snapshot().exchange.devices.find((each) => each.device === device)?.version;

  test("is read from a member's own file, and again from one that brings nothing else", async () => {
    const { sessionA, sessionB } = await twoMembers();
    const deviceA = sessionA.snapshot().identity.device;
    const deviceB = sessionB.snapshot().identity.device;
    valueOf(await sessionB.edit("action", "a1", { title: "Yksi" }));
    valueOf(await sessionA.edit("action", "a2", { title: "Kaksi" }));
    await take(sessionA, await exported(sessionB));
    const before = versionOf(sessionA, deviceB)?.heads[deviceA] ?? 0;
    expect(before).toBeGreaterThan(0);

    await take(sessionB, await exported(sessionA));
    await take(sessionA, await exported(sessionB));
    const after = versionOf(sessionA, deviceB)?.heads[deviceA] ?? 0;
    expect(after).toBeGreaterThan(before);
  });

  test("outlives the session, and an older file takes nothing back", async () => {
    const { a, sessionA, sessionB } = await twoMembers();
    const deviceA = sessionA.snapshot().identity.device;
    const deviceB = sessionB.snapshot().identity.device;
    valueOf(await sessionB.edit("action", "a1", { title: "Yksi" }));
    const older = await exported(sessionB);
    valueOf(await sessionA.edit("action", "a2", { title: "Kaksi" }));
    await take(sessionB, await exported(sessionA));
    await take(sessionA, await exported(sessionB));
    const known = versionOf(sessionA, deviceB);
    await take(sessionA, older);
    expect(versionOf(sessionA, deviceB)).toEqual(known);
    const group = sessionA.group;
    sessionA.close();
    a.enter();
    const again = valueOf(await a.library.open(group));
    expect(again.snapshot().exchange.devices.find(({ device }) => device === deviceB)?.version).toEqual(known);
    expect(again.snapshot().exchange.files).toBeDefined();
    expect(known?.heads[deviceA]).toBeGreaterThan(0);
  });
});
