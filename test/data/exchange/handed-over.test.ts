import { describe, expect, test } from "vitest";
import { createMachine, newGroup, valueOf } from "../support.ts";

describe("a file that was made", () => {
  test("counts as given to others only when it was handed over", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    const { exchange } = session.snapshot();
    expect(exchange.unexported).toBe(2);

    // The dialog that asks where to put it is cancelled.
    valueOf(await session.exportFile());
    expect(session.snapshot().exchange).toMatchObject({
      unexported: 2,
      unexportedSinceMs: exchange.unexportedSinceMs,
      lastExportMs: undefined,
    });
    session.close();
    const again = valueOf(await machine.reopened().library.open(session.group));
    expect(again.snapshot().exchange.unexported, "also after the window was opened anew").toBe(2);
    valueOf(await again.edit("action", "a1", { title: "Kaksi" }));
    expect(again.snapshot().exchange.unexported).toBe(3);

    const file = valueOf(await again.exportFile());
    valueOf(await again.edit("action", "a1", { title: "Kolme" }));
    valueOf(await again.noteHandedOver(file));
    expect(again.snapshot().exchange).toMatchObject({ unexported: 1, lastExportMs: machine.platform.now() });
    again.close();
  });

  test("takes with it nothing that was sealed after it", async () => {
    const session = await newGroup(createMachine(1));
    const first = valueOf(await session.exportFile());
    valueOf(await session.edit("action", "a1", { title: "Yksi" }));
    const second = valueOf(await session.exportFile());
    valueOf(await session.noteHandedOver(first));
    expect(session.snapshot().exchange.unexported, "what only the second file holds is still here alone").toBe(2);
    valueOf(await session.noteHandedOver(second));
    expect(session.snapshot().exchange.unexported).toBe(0);
  });
});
