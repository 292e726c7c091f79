import { expect, test } from "vitest";
import { createRememberedGroups, type KeptText } from "../../renderer/data/opening/remembered-groups.ts";
import { Dexie } from "dexie";
import { groupDatabaseName } from "../../renderer/data/store/database.ts";
import { createMachine, newGroup } from "./support.ts";

function createText(first?: string): KeptText & { readonly text: () => string | undefined } {
  let text = first;
  return {
    getItem: () => text ?? null,
    setItem(_key, value) {
      text = value;
    },
    text: () => text,
  };
}

test("a group whose database has gone is told to be lost, by its name", async () => {
  const kept = createText();
  const machine = createMachine(1, { remembered: createRememberedGroups(kept) });
  const session = await newGroup(machine);
  expect(await machine.library.lost()).toEqual([]);
  session.close();
  await Dexie.delete(groupDatabaseName(session.group));
  const again = machine.reopened().library;
  expect(await again.lost()).toEqual([{ group: session.group, name: "Kotihoidon ohjausryhmä" }]);
  await again.remove(session.group);
  expect(await again.lost()).toEqual([]);
});

test("a group that the person has removed is not lost", async () => {
  const machine = createMachine(1, { remembered: createRememberedGroups(createText()) });
  const session = await newGroup(machine);
  await machine.library.remove(session.group);
  expect(await machine.library.lost()).toEqual([]);
});

test("the example is made anew at will and never lost", async () => {
  const kept = createText();
  const machine = createMachine(1, { remembered: createRememberedGroups(kept) });
  const session = await machine.library.openExample();
  expect(session.ok).toBe(true);
  expect(kept.text()).toBeUndefined();
}, 30_000);

test.each(["", "null", "{}", "[1]", '[{"group":1,"name":"a"}]', "[", JSON.stringify([{ group: "a" }])])(
  "what is no list of groups is read as none: %s",
  (text) => {
    expect(createRememberedGroups(createText(text)).all()).toEqual([]);
  },
);

test("a storage that refuses is no failure", () => {
  const refusing: KeptText = {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("full");
    },
  };
  const remembered = createRememberedGroups(refusing);
  remembered.note({ group: "a", name: "A" });
  expect(remembered.all()).toEqual([]);
});

test("the list stays short", () => {
  const remembered = createRememberedGroups(createText());
  for (let index = 0; index < 80; index += 1) remembered.note({ group: `g${index}`, name: "x".repeat(1000) });
  expect(remembered.all()).toHaveLength(50);
  expect(remembered.all()[0]?.group).toBe("g79");
});
