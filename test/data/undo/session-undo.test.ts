import { describe, expect, test } from "vitest";
import type { GroupSession, UndoOutcome } from "../../../renderer/data/session.ts";
import { createMachine, exported, founder, joinBy, newGroup, take, valueOf } from "../support.ts";

const title = (session: GroupSession) => session.snapshot().book.get("action", "a1")?.title;

describe("undo in an open group", () => {
  test("takes back one act after the other, and does them again", async () => {
    const session = await newGroup(createMachine(1));
    expect(session.snapshot().undo.last, "the founding of the group is nobody's slip").toBeUndefined();
    valueOf(await session.edit("action", "a1", { title: "Yksi", contributors: ["m1"] }));
    valueOf(await session.edit("action", "a1", { title: "Kaksi" }));
    valueOf(await session.remove("action", "a1"));
    expect(title(session)).toBeUndefined();
    valueOf(await session.undo());
    expect(title(session)).toBe("Kaksi");
    valueOf(await session.undo());
    expect(title(session)).toBe("Yksi");
    valueOf(await session.undo());
    expect(title(session)).toBeUndefined();
    expect(valueOf(await session.undo())).toEqual({ type: "nothing" });
    for (const expected of ["Yksi", "Kaksi", undefined]) {
      valueOf(await session.redo());
      expect(title(session)).toBe(expected);
    }
    expect(session.snapshot().undo.undone).toBeUndefined();
    expect(session.snapshot().conflicts).toEqual([]);
    expect(session.snapshot().contested).toEqual([]);
  });

  test("is a change like any other: it is in the history, travels, and outlives the window", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    valueOf(await session.edit("action", "a1", { title: "Kaksi" }));
    valueOf(await session.undo());
    const [newest] = await session.history("action", "a1");
    expect(newest).toMatchObject({ act: "wrote", value: "Yksi", previous: ["Kaksi"], fate: "visible" });
    const other = await joinBy(createMachine(2), await exported(session), founder(session));
    expect(title(other)).toBe("Yksi");
    session.close();
    machine.enter();
    const again = valueOf(await machine.library.open(session.group));
    expect(title(again)).toBe("Yksi");
    expect(again.snapshot().undo).toEqual({ last: undefined, undone: undefined });
  });

  test("leaves alone what somebody else has written since, and says who", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    valueOf(await session.edit("action", "a1", { title: "Alku", plain: "Selko" }));
    valueOf(await session.edit("action", "a1", { title: "Oma" }));
    valueOf(await session.edit("action", "a1", { plain: "Oma selko" }));
    const other = await joinBy(createMachine(2), await exported(session), founder(session));
    valueOf(await other.edit("action", "a1", { title: "Toisen" }));
    const file = await exported(other);
    machine.enter();
    await take(session, file);
    expect(valueOf(await session.undo())).toMatchObject({ type: "done" });
    expect(session.snapshot().book.get("action", "a1")).toMatchObject({ title: "Toisen", plain: "Selko" });
    expect(valueOf(await session.undo())).toMatchObject({
      type: "blocked",
      obstacles: [{ kind: "action", id: "a1", field: "title", reason: "changed", by: founder(session) }],
    });
    expect(title(session)).toBe("Toisen");
  });

  test("of the first act on a joined device leaves the device introduced", async () => {
    const session = await newGroup(createMachine(1));
    const other = await joinBy(createMachine(2), await exported(session), undefined);
    const { device } = other.snapshot().identity;
    valueOf(await other.chooseMember(founder(session)));
    expect(other.snapshot().undo.last, "who uses the device is said in the settings").toBeUndefined();
    valueOf(await other.edit("action", "a1", { title: "Yksi" }));
    valueOf(await other.undo());
    expect(other.snapshot().book.get("device", device)?.member).toBe(founder(session));
    expect(title(other)).toBeUndefined();
  });

  test("takes back a named act while later ones stand", async () => {
    const session = await newGroup(createMachine(1));
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    valueOf(await session.remove("action", "a1"));
    const removal = session.snapshot().undo.last?.dot ?? "";
    valueOf(await session.edit("decision", "d1", { title: "Muu asia" }));
    valueOf(await session.undo(removal));
    expect(title(session)).toBe("Yksi");
    expect(session.snapshot().book.get("decision", "d1")?.title).toBe("Muu asia");
    expect(valueOf(await session.undo(removal)), "once only").toEqual({ type: "nothing" });
  });

  test("keeps its turn among quick acts", async () => {
    const session = await newGroup(createMachine(1));
    const acts: Promise<unknown>[] = ["a", "ab", "abc"].map((text) => session.edit("action", "a1", { title: text }));
    const outcomes: Promise<{ readonly ok: boolean; readonly value?: UndoOutcome }>[] = [
      session.undo(),
      session.undo(),
    ];
    await Promise.all([...acts, ...outcomes]);
    expect(title(session)).toBe("a");
    valueOf(await session.redo());
    expect(title(session)).toBe("ab");
  });

  test("begins anew with each act that follows it", async () => {
    const session = await newGroup(createMachine(1));
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    valueOf(await session.undo());
    expect(session.snapshot().undo.undone).toBeDefined();
    valueOf(await session.edit("action", "a2", { title: "Toinen" }));
    expect(session.snapshot().undo.undone).toBeUndefined();
    expect(valueOf(await session.redo())).toEqual({ type: "nothing" });
  });
});
