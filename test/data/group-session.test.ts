import { describe, expect, test } from "vitest";
import { createMachine, newGroup, valueOf } from "./support.ts";

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
});
