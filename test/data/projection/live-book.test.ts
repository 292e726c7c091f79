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
