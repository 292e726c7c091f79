import { Dexie } from "dexie";
import { describe, expect, test } from "vitest";
import { createGroupDatabase, groupDatabaseName, schemaSteps } from "../../../renderer/data/store/database.ts";
import { createMachine, errorOf, newGroup } from "../support.ts";

describe("the layout of a group's database", () => {
  test("has its steps in order, the first with everything", () => {
    expect(schemaSteps.map(({ version }) => version)).toEqual(schemaSteps.map((_, index) => index + 1));
    expect(Object.keys(schemaSteps[0]?.stores ?? {}).sort()).toEqual([
      "approvals",
      "attachments",
      "meta",
      "pages",
      "quarantine",
      "segmentBytes",
      "segments",
      "tail",
    ]);
  });

  test("is that of the newest step, by strict transactions", async () => {
    createMachine(1).enter();
    const database = createGroupDatabase("ryhma");
    await database.open();
    expect(database.verno).toBe(schemaSteps.length);
    const tables = Object.fromEntries(database.tables.map(({ name, schema }) => [name, schema.primKey.keyPath]));
    expect(tables).toEqual({
      approvals: "dot",
      attachments: "sha256",
      meta: "name",
      pages: "key",
      quarantine: "name",
      segmentBytes: "key",
      segments: "key",
      tail: "seq",
    });
    const durability = await database.transaction(
      "rw",
      database.meta,
      (transaction) =>
        (transaction as unknown as { readonly idbtrans: { readonly durability?: string } }).idbtrans.durability,
    );
    expect(durability).toBe("strict");
    database.close();
  });

  test("of a newer version is left alone", async () => {
    const machine = createMachine(1);
    const session = await newGroup(machine);
    session.close();
    const newer = new Dexie(groupDatabaseName(session.group));
    newer.version(99).stores({ segments: "key", meta: "name", novelty: "id" });
    await newer.open();
    newer.close();
    expect(errorOf(await machine.reopened().library.open(session.group))).toEqual({
      type: "store",
      detail: "the store was made by a newer version",
    });
    const again = new Dexie(groupDatabaseName(session.group));
    await again.open();
    expect(again.tables.map(({ name }) => name)).toContain("novelty");
    expect(await again.table("meta").count()).toBeGreaterThan(0);
    again.close();
  });
});
