import { describe, expect, it } from "vitest";
import { newGroup, createMachine, valueOf } from "../support.ts";

describe("a book in parts", () => {
  it("has the same records as the whole, and keeps the parts that no write has touched", async () => {
    const session = await newGroup(createMachine(1));
    const save = async (id: string, title: string) => valueOf(await session.edit("action", id, { title }));
    for (let at = 0; at < 200; at += 1) await save(`a${at}`, `Toimenpide ${at}`);
    const before = session.snapshot().book;
    const parts = before.parts?.("action") ?? [];
    expect(parts.length).toBeGreaterThan(1);
    const ids = parts.flatMap((part) => part.records().map(({ id }) => id));
    expect(ids.toSorted()).toEqual(before.all("action").map(({ id }) => id));
    expect(before.parts?.("action")).toEqual(parts);

    await save("a7", "Uusi nimi");
    const after = session.snapshot().book.parts?.("action") ?? [];
    expect(after.filter((part) => !parts.includes(part))).toHaveLength(1);

    valueOf(await session.remove("action", "a7"));
    const left = session.snapshot().book.parts?.("action") ?? [];
    expect(left.flatMap((part) => part.records()).some(({ id }) => id === "a7")).toBe(false);
    expect(session.snapshot().book.parts?.("risk")).toEqual([]);
    session.close();
  });
});

describe("the records of a book whose field holds something", () => {
  it("are those that all would give, also after more was written, and the same list as long as none of the kind was", async () => {
    const session = await newGroup(createMachine(1));
    const save = async (id: string, meeting: string | null) =>
      valueOf(await session.edit("agenda-item", id, { title: `Asia ${id}`, meeting }));
    const expected = (meeting: string) =>
      session
        .snapshot()
        .book.all("agenda-item")
        .filter((item) => item.meeting === meeting);
    const found = (meeting: string) => session.snapshot().book.of("agenda-item", "meeting", meeting);
    for (let at = 0; at < 30; at += 1) await save(`i${at}`, `m${at % 3}`);
    expect(found("m1")).toHaveLength(10);
    expect(found("m1")).toEqual(expected("m1"));
    expect(found("m7")).toEqual([]);

    const before = found("m2");
    valueOf(await session.edit("note", "n", { text: "Muu laji" }));
    expect(found("m2")).toBe(before);

    await save("i1", "m2");
    await save("i4", null);
    valueOf(await session.remove("agenda-item", "i7"));
    for (const meeting of ["m0", "m1", "m2"]) expect(found(meeting)).toEqual(expected(meeting));
    expect(found("m1")).toHaveLength(7);
    session.close();
  });
});
