import { expect, test } from "vitest";
import { createMachine, exported, newGroup, valueOf } from "../support.ts";

test("the oldest change that is in no file is known by its time, until a file has it", async () => {
  const machine = createMachine(1);
  const session = await newGroup(machine);
  await exported(session);
  expect(session.snapshot().exchange).not.toHaveProperty("unexportedSinceMs");
  machine.platform.wait(86_400_000);
  const firstMs = machine.platform.now();
  valueOf(await session.edit("action", "a1", { title: "Yksi" }));
  machine.platform.wait(86_400_000);
  valueOf(await session.edit("action", "a2", { title: "Kaksi" }));
  expect(session.snapshot().exchange).toMatchObject({ unexported: 2, unexportedSinceMs: firstMs });
  await exported(session);
  expect(session.snapshot().exchange).not.toHaveProperty("unexportedSinceMs");
  session.close();
});
