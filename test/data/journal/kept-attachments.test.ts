import { afterEach, beforeEach, expect, test } from "vitest";
import { bytesToHex, utf8ToBytes } from "../../../shared/core/bytes.ts";
import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import { newGroup, opened, valueOf } from "../support.ts";
import { createKeptMachine, type KeptMachine, removeKeptMachine } from "./kept-machine.ts";

let machine: KeptMachine;

beforeEach(async () => {
  machine = await createKeptMachine(1);
});

afterEach(async () => {
  await removeKeptMachine(machine);
});

test("an attachment comes back from the journal with its record when the database has vanished", async () => {
  const session = await newGroup(machine);
  const bytes = utf8ToBytes("Liitteen sisältö. ".repeat(100));
  valueOf(await session.attach([{ id: "a", bytes, wish: { meeting: "m1", name: "raportti.txt", number: 1 } }]));
  const sha256 = bytesToHex(await createNodePrimitives().sha256(bytes));
  await session.backups?.make();
  session.close();
  await machine.keeper.close();

  machine = machine.emptied();
  const again = await opened(machine, session.group);
  expect(again.mended?.store).toBe("empty");
  expect(again.snapshot().book.get("attachment", "a")?.sha256).toBe(sha256);
  expect(await again.file(sha256)).toEqual(bytes);
  await again.backups?.make();
  again.close();
});
