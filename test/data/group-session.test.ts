import { describe, expect, test, vi } from "vitest";
import { createMachine, errorOf, exported, founder, joinBy, newGroup, take, valueOf } from "./support.ts";

describe("a group on one device", () => {
  test("is made, edited, and there again after the window was opened anew", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    const id = session.newId();
    valueOf(await session.edit("action", id, { title: "Sovitaan vastuista" }));
    valueOf(await session.edit("action", id, { title: "Sovitaan vastuut" }));
    expect(session.snapshot().book.get("action", id)).toEqual({ id, title: "Sovitaan vastuut" });
    expect(session.snapshot().saving).toEqual({ type: "saved" });
    const hash = await session.stateHash();
    session.close();

    const again = valueOf(await machine.reopened().library.open(session.group));
    expect(again.snapshot().book.get("action", id)).toEqual({ id, title: "Sovitaan vastuut" });
    expect(again.snapshot().book.get("group", "group")?.name).toBe("Kotihoidon ohjausryhmä");
    expect(await again.stateHash()).toBe(hash);
    expect(again.snapshot().identity).toEqual(session.snapshot().identity);
    again.close();
  });

  test("begins with its rules, its buyer, its first member and a device that introduces itself", async () => {
    const session = await newGroup(createMachine(1));
    const { book, identity, exchange } = session.snapshot();
    const [member] = book.all("member");
    expect(member).toMatchObject({ name: "Aino Esimerkki", role: "secretary", side: "buyer", voting: true });
    expect(identity.member).toBe(member?.id);
    expect(book.get("organisation", member?.organisation ?? "")).toMatchObject({
      name: "Esimerkkikunta",
      type: "buyer",
    });
    expect(book.get("rules", "rules")?.quorumSides).toEqual(["buyer", "client", "provider"]);
    expect(book.get("contract", "contract")?.buyer).toBe(member?.organisation);
    expect(book.get("device", identity.device)).toMatchObject({ member: member?.id, label: "Työpöytä" });
    expect(exchange.unexported).toBe(1);
  });

  test("says saved only after the write, and tells of every step", async () => {
    const session = await newGroup(createMachine(1));
    const seen: (readonly [number, string, string | undefined])[] = [];
    session.subscribe(() => {
      const { version, saving, book } = session.snapshot();
      seen.push([version, saving.type, book.get("action", "a1")?.title]);
    });
    const start = session.snapshot().version;
    const saved = session.edit("action", "a1", { title: "Yksi" });
    expect(session.snapshot().saving.type).toBe("saving");
    valueOf(await saved);
    expect(seen).toEqual([
      [start + 1, "saving", undefined],
      [start + 2, "saved", "Yksi"],
    ]);
  });

  test("keeps a snapshot as it was, and whatever did not change the same object", async () => {
    const session = await newGroup(createMachine(1));
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    valueOf(await session.edit("decision", "d1", { title: "Päätös" }));
    const before = session.snapshot();
    const actions = before.book.all("action");
    const decisions = before.book.all("decision");
    valueOf(await session.edit("action", "a1", { title: "Kaksi" }));
    const after = session.snapshot();
    expect(before.book.get("action", "a1")?.title).toBe("Yksi");
    expect(before.book.all("action")).toBe(actions);
    expect(after.book.all("action")[0]?.title).toBe("Kaksi");
    expect(after.book.all("decision")).toBe(decisions);
    expect(after.book.get("decision", "d1")).toBe(before.book.get("decision", "d1"));
    expect(after.identity).toBe(before.identity);
  });

  test("has nothing to do where nothing would change", async () => {
    const session = await newGroup(createMachine(1));
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    const { exchange } = session.snapshot();
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    valueOf(await session.save([]));
    valueOf(await session.remove("action", "ei-ole"));
    valueOf(await session.restore("action", "a1"));
    expect(session.snapshot().exchange.unexported).toBe(exchange.unexported);
  });

  test("is not in conflict with a person who acts faster than the disk", async () => {
    const session = await newGroup(createMachine(1));
    const state = session.snapshot().book.state("action", "a1");
    expect(state).toBeUndefined();
    const acts = ["Y", "Yk", "Yks", "Yksi"].map((title) => session.edit("action", "a1", { title }));
    const raw = ["x", "y"].map((title) =>
      session.save([{ type: "set", kind: "decision", id: "d1", fields: { title }, seen: {} }]),
    );
    for (const each of await Promise.all([...acts, ...raw])) valueOf(each);
    expect(session.snapshot().book.get("action", "a1")?.title).toBe("Yksi");
    expect(session.snapshot().book.get("decision", "d1")?.title).toBe("y");
    expect(session.snapshot().conflicts).toEqual([]);
    const gone = [session.edit("action", "a1", { title: "Vielä" }), session.remove("action", "a1")];
    for (const each of await Promise.all(gone)) valueOf(each);
    expect(session.snapshot().book.get("action", "a1")).toBeUndefined();
    expect(session.snapshot().contested).toEqual([]);
    valueOf(await session.restore("action", "a1"));
    expect(session.snapshot().book.get("action", "a1")?.title).toBe("Vielä");
  });

  test("does not overwrite what came by a file after the person acted", async () => {
    const sessionA = await newGroup(createMachine(1));
    valueOf(await sessionA.edit("action", "a1", { title: "Alku" }));
    const sessionB = await joinBy(createMachine(2), await exported(sessionA), founder(sessionA));
    valueOf(await sessionA.edit("action", "a1", { title: "A:n" }));
    const plan = valueOf(await sessionB.planImport(await exported(sessionA)));
    const [imported, edited] = await Promise.all([
      sessionB.applyImport(plan),
      sessionB.edit("action", "a1", { title: "B:n" }),
    ]);
    valueOf(imported);
    valueOf(edited);
    expect(
      sessionB.snapshot().conflicts.map(({ conflict }) => new Set(conflict.candidates.map(({ value }) => value))),
    ).toEqual([new Set(["A:n", "B:n"])]);
  });

  test("refuses what no reader could take, and says so before it is written", async () => {
    const session = await newGroup(createMachine(1));
    const hash = await session.stateHash();
    expect(errorOf(await session.edit("action", "a1", { description: "x".repeat(70_000) }))).toEqual({
      type: "too-large",
    });
    expect(errorOf(await session.edit("action", "a1", { title: "kaksi\nriviä" }))).toEqual({
      type: "store",
      detail: "value does not fit action.title",
    });
    expect(errorOf(await session.edit("action", "a1", { title: 7 }))).toMatchObject({ type: "store" });
    const many = Array.from({ length: 4097 }, (_, index) => ({
      type: "set" as const,
      kind: "action",
      id: `a${index}`,
      fields: { title: "x" },
      seen: {},
    }));
    expect(errorOf(await session.save(many))).toEqual({ type: "too-large" });
    expect(session.snapshot().saving).toEqual({ type: "saved" });
    expect(await session.stateHash()).toBe(hash);
  });

  test("tells nobody any more when it is closed, and finishes what was asked", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    const listener = vi.fn<() => void>();
    session.subscribe(listener);
    const saved = session.edit("action", "a1", { title: "Viime hetkellä" });
    listener.mockClear();
    session.close();
    session.close();
    valueOf(await saved);
    expect(listener).not.toHaveBeenCalled();
    const again = valueOf(await machine.library.open(session.group));
    expect(again.snapshot().book.get("action", "a1")?.title).toBe("Viime hetkellä");
  });
});

describe("reading", () => {
  test("is no saving, and no new snapshot", async () => {
    const session = await newGroup(createMachine(1));
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    const file = await exported(session);
    const before = session.snapshot();
    await session.history("action", "a1");
    await session.stateHash();
    valueOf(await session.planImport(file));
    expect(session.snapshot()).toBe(before);
  });
});

describe("history", () => {
  test("has every write to a record, the newest first, with what it overwrote and where it ended", async () => {
    const sessionA = await newGroup(createMachine(1));
    valueOf(await sessionA.edit("metric", "x1", { name: "Mittari" }));
    valueOf(await sessionA.edit("action", "a1", { title: "Yksi", contributors: ["m1", "m2"] }));
    await exported(sessionA);
    valueOf(await sessionA.edit("action", "a1", { title: "Kaksi", contributors: ["m1"] }));
    valueOf(await sessionA.remove("action", "a1"));
    valueOf(await sessionA.restore("action", "a1"));
    const entries = await sessionA.history("action", "a1");
    expect(entries.map(({ act, field, value, previous, fate }) => [act, field, value, previous, fate])).toEqual([
      ["restored", "", undefined, [], "visible"],
      ["deleted", "", undefined, [], "superseded"],
      ["removed", "contributors", undefined, ["m2"], "visible"],
      ["wrote", "title", "Kaksi", ["Yksi"], "visible"],
      ["added", "contributors", "m2", [], "superseded"],
      ["added", "contributors", "m1", [], "visible"],
      ["wrote", "title", "Yksi", [], "superseded"],
    ]);
    expect(entries[0]?.origin.author).toBe(founder(sessionA));
  });

  test("shows what others wrote, and both sides of a conflict", async () => {
    const sessionA = await newGroup(createMachine(1));
    const sessionB = await joinBy(createMachine(2), await exported(sessionA), founder(sessionA));
    valueOf(await sessionA.edit("action", "a1", { title: "A:n" }));
    valueOf(await sessionB.edit("action", "a1", { title: "B:n" }));
    await take(sessionB, await exported(sessionA));
    const entries = await sessionB.history("action", "a1");
    expect(new Set(entries.map(({ value, fate }) => `${JSON.stringify(value)} ${fate}`))).toEqual(
      new Set([`"A:n" conflict`, `"B:n" conflict`]),
    );
    expect(entries).toHaveLength(2);
  });
});
