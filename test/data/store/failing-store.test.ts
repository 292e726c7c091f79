import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GroupSession } from "../../../renderer/data/session.ts";
import { createMachine, errorOf, exported, founder, joinBy, newGroup, valueOf } from "../support.ts";
import { noSpaceLeft, quotaExceeded, type StoreFaults, watchStore } from "./store-faults.ts";

let faults: StoreFaults;

beforeEach(() => {
  faults = watchStore();
});

afterEach(() => faults.restore());

/** Runs the act with the store failing at the first write, the second, … until it has no write left to fail at. */
async function failingAtEach(
  act: () => Promise<{ readonly ok: boolean }>,
  afterFailure: (nth: number) => Promise<void>,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    faults.failFrom(nth);
    const { ok } = await act();
    faults.heal();
    if (ok) return nth - 1;
    await afterFailure(nth);
  }
}

describe("a save on a full disk", () => {
  test.each([
    ["by quota", quotaExceeded],
    ["of Chromium", noSpaceLeft],
  ])("is told, kept and tried again (%s)", async (_name, error) => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    valueOf(await session.edit("action", "a1", { title: "Ennen" }));
    faults.failFrom(1, error);
    expect(errorOf(await session.edit("action", "a1", { title: "Jälkeen" }))).toEqual({ type: "disk-full" });
    expect(session.snapshot().saving).toEqual({ type: "failed", failure: { type: "disk-full" } });
    expect(session.snapshot().book.get("action", "a1")?.title).toBe("Ennen");
    expect(errorOf(await session.retry())).toEqual({ type: "disk-full" });
    faults.heal();
    valueOf(await session.retry());
    expect(session.snapshot().saving).toEqual({ type: "saved" });
    expect(session.snapshot().book.get("action", "a1")?.title).toBe("Jälkeen");
    session.close();
    const again = valueOf(await machine.reopened().library.open(session.group));
    expect(again.snapshot().book.get("action", "a1")?.title).toBe("Jälkeen");
  });

  test("keeps several acts in their order, and the same act once", async () => {
    const session = await newGroup(createMachine(1));
    faults.failFrom(1);
    errorOf(await session.edit("action", "a1", { title: "Yksi" }));
    errorOf(await session.edit("action", "a1", { title: "Yksi" }));
    errorOf(await session.edit("action", "a1", { title: "Kaksi" }));
    faults.heal();
    valueOf(await session.edit("action", "a2", { title: "Kolme" }));
    expect(session.snapshot().book.get("action", "a1")?.title).toBe("Kaksi");
    expect(session.snapshot().conflicts).toEqual([]);
    const history = await session.history("action", "a1");
    expect(history.map(({ value }) => value)).toEqual(["Kaksi", "Yksi"]);
  });

  test("at whichever of its writes leaves the state before it", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    const before = await session.stateHash();
    const points = await failingAtEach(
      () => session.edit("action", "a1", { title: "Kokonaan tai ei lainkaan" }),
      async () => {
        expect(await machineView(machine, session)).toEqual({ ok: true, value: before });
      },
    );
    expect(points).toBeGreaterThanOrEqual(3);
    expect(await machineView(machine, session)).toEqual({ ok: true, value: await session.stateHash() });
  });
});

/** The state as somebody finds it who opens the store anew at this moment. */
async function machineView(machine: ReturnType<typeof createMachine>, session: GroupSession) {
  const found = await machine.reopened().library.open(session.group);
  if (!found.ok) return found;
  const hash = await found.value.stateHash();
  found.value.close();
  return { ok: true as const, value: hash };
}

describe("an import on a full disk", () => {
  test("at whichever of its writes leaves the state before it, and succeeds afterwards", async () => {
    const sessionA = await newGroup(createMachine(1));
    const b = createMachine(2);
    const sessionB = await joinBy(b, await exported(sessionA), founder(sessionA));
    for (let index = 0; index < 60; index += 1) {
      valueOf(await sessionA.edit("action", `a${index}`, { title: `Toimenpide ${index}` }));
    }
    const file = await exported(sessionA);
    const before = await sessionB.stateHash();
    const plan = valueOf(await sessionB.planImport(file));
    const points = await failingAtEach(
      () => sessionB.applyImport(plan),
      async (nth) => {
        expect(await machineView(b, sessionB), `write ${nth}`).toEqual({ ok: true, value: before });
        expect(await sessionB.stateHash()).toBe(before);
      },
    );
    expect(points).toBeGreaterThanOrEqual(5);
    expect(sessionB.snapshot().book.all("action")).toHaveLength(60);
  });

  test("has the words of a refused file", async () => {
    const sessionA = await newGroup(createMachine(1));
    const sessionB = await joinBy(createMachine(2), await exported(sessionA), undefined);
    valueOf(await sessionA.edit("action", "a1", { title: "Uusi" }));
    const plan = valueOf(await sessionB.planImport(await exported(sessionA)));
    faults.failFrom(1);
    expect(errorOf(await sessionB.applyImport(plan))).toMatchObject({ type: "refusal", code: "disk-full" });
  });

  test("whose receipt fails is done all the same, and the receipt comes later", async () => {
    const sessionA = await newGroup(createMachine(1));
    const sessionB = await joinBy(createMachine(2), await exported(sessionA), founder(sessionA));
    valueOf(await sessionA.edit("action", "a1", { title: "Uusi" }));
    const plan = valueOf(await sessionB.planImport(await exported(sessionA)));
    // segment bytes, segment, page, restore point, state; the receipt's writes follow.
    faults.failFrom(6);
    valueOf(await sessionB.applyImport(plan));
    expect(sessionB.snapshot().book.get("action", "a1")?.title).toBe("Uusi");
    expect(sessionB.snapshot().book.all("receipt")).toEqual([]);
    expect(sessionB.snapshot().saving.type).toBe("failed");
    faults.heal();
    valueOf(await sessionB.retry());
    expect(sessionB.snapshot().book.all("receipt")).toHaveLength(1);
  });
});

describe("an export on a full disk", () => {
  test("at whichever of its writes hands out nothing that is not stored", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    valueOf(await session.edit("action", "a1", { title: "Viedään" }));
    const hash = await session.stateHash();
    await failingAtEach(
      () => session.exportFile(),
      async () => expect(await machineView(machine, session)).toEqual({ ok: true, value: hash }),
    );
    const file = valueOf(await session.exportFile());
    session.close();
    const again = valueOf(await machine.reopened().library.open(session.group));
    expect(valueOf(await again.exportFile()).identity).toBe(file.identity);
  });
});

test("a new group on a full disk is no group", async () => {
  const machine = createMachine(1);
  faults.failFrom(1);
  const request = {
    groupName: "Ryhmä",
    organisationName: "Kunta",
    memberName: "Aino",
    role: "chair",
    deviceLabel: "Kone",
  } as const;
  expect(errorOf(await machine.library.create(request))).toEqual({ type: "disk-full" });
  faults.heal();
  expect(await machine.library.list()).toEqual([]);
});
