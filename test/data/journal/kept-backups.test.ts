import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createBackupRounds } from "../../../renderer/data/journal/backup-rounds.ts";
import type { GroupSession } from "../../../renderer/data/session.ts";
import { createVerifier } from "../../../shared/core/ed25519.ts";
import { readFile } from "../../../shared/bundle/read-file.ts";
import type { BackupOnDisk } from "../../../shared/ipc/journal.ts";
import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import { err, ok } from "../../../shared/core/result.ts";
import { errorOf, exported, founder, joinBy, newGroup, opened, take, valueOf } from "../support.ts";
import { createKeptMachine, type KeptMachine, removeKeptMachine } from "./kept-machine.ts";

let machine: KeptMachine;

beforeEach(async () => {
  machine = await createKeptMachine(1);
});

afterEach(async () => {
  await removeKeptMachine(machine);
});

async function backups(): Promise<readonly BackupOnDisk[]> {
  return valueOf(await machine.keeper.listBackups({})).backups;
}

async function addAction(session: GroupSession, id: string): Promise<void> {
  valueOf(await session.edit("action", id, { title: `Toimenpide ${id}` }));
}

function actions(session: GroupSession): readonly string[] {
  return session
    .snapshot()
    .book.all("action")
    .map(({ id }) => id)
    .sort();
}

async function end(session: GroupSession): Promise<void> {
  await session.backups?.make();
  session.close();
  await machine.keeper.close();
}

async function newestBackup(): Promise<Uint8Array> {
  const [newest] = await backups();
  return valueOf(await machine.keeper.readBackup({ id: newest?.id ?? "" }));
}

describe("a backup", () => {
  test("is made when the group is opened, if anything has changed, and counts as no export", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await end(session);
    machine = machine.restarted();
    const again = await opened(machine, session.group);
    await again.backups?.make();
    const [newest] = await backups();
    expect(newest).toMatchObject({ group: session.group, label: "Kotihoidon ohjausryhmä", changes: 2, place: "own" });
    expect(again.snapshot().exchange.unexported).toBe(2);
    expect(again.snapshot().exchange.lastExportMs).toBeUndefined();
    const count = (await backups()).length;
    await again.backups?.make();
    expect(await backups()).toHaveLength(count);
  });

  test("holds the changes that nobody has sealed yet", async () => {
    const session = await newGroup(machine);
    await exported(session);
    await addAction(session, "a");
    await session.backups?.make();
    const file = valueOf(await readFile(createNodePrimitives(), createVerifier(), await newestBackup()));
    expect(file.manifest.counts.changes).toBe(2);
  });

  test("is made before an import", async () => {
    const session = await newGroup(machine);
    const other = await createKeptMachine(7);
    const receiver = await joinBy(other, await exported(session), founder(session));
    await addAction(receiver, "x");
    const news = await exported(receiver);
    receiver.close();
    await removeKeptMachine(other);
    machine.enter();
    await addAction(session, "before");
    await take(session, news);
    const file = valueOf(await readFile(createNodePrimitives(), createVerifier(), await newestBackup()));
    expect(file.manifest.counts.changes).toBe(2);
    expect(actions(session)).toEqual(["before", "x"]);
  });

  test("that cannot be made is told and stops no work", async () => {
    const session = await newGroup(machine);
    await session.backups?.make();
    machine.fail("writeBackup");
    await addAction(session, "a");
    expect(await session.backups?.make()).toEqual({ type: "failed", failure: { type: "disk-full" } });
    expect(session.backups?.state().type).toBe("failed");
    await addAction(session, "b");
    expect(session.snapshot().saving).toEqual({ type: "saved" });
    machine.fail(undefined);
    expect((await session.backups?.make())?.type).toBe("made");
  });

  test("is looked after every hour, until the group is closed", async () => {
    let call: () => void = () => undefined;
    let everyMs = 0;
    let isStopped = false;
    let changes = 1;
    const written: number[] = [];
    const rounds = createBackupRounds({
      keeper: {
        listBackups: () =>
          Promise.resolve(
            ok({
              backups: written.map((each) => ({
                id: `b${each}`,
                group: "g",
                label: "",
                madeMs: each,
                changes: each,
                bytes: 1,
                place: "own" as const,
              })),
              chosen: null,
            }),
          ),
        writeBackup: (request) => {
          written.unshift(request.changes);
          return Promise.resolve(ok({ madeMs: 0, removed: 0, shrunk: false, chosen: "none" as const }));
        },
      },
      group: "g",
      facts: () => ({ label: "Ryhmä", changes }),
      copy: () => Promise.resolve(ok({ bytes: new Uint8Array(), name: "", identity: "", changes })),
      every: (ms, made) => {
        everyMs = ms;
        call = made;
        return () => {
          isStopped = true;
        };
      },
    });
    expect(everyMs).toBe(60 * 60 * 1000);
    const passes = async () => {
      call();
      await rounds.make();
    };
    await passes();
    await passes();
    expect(written).toEqual([1]);
    changes = 3;
    await passes();
    expect(written).toEqual([3, 1]);
    rounds.stop();
    expect(isStopped).toBe(true);
  });

  test("is told as failed when the group itself cannot be read", async () => {
    const rounds = createBackupRounds({
      keeper: {
        listBackups: () => Promise.resolve(err({ type: "failed" as const, detail: "EIO" })),
        writeBackup: () => Promise.reject(new Error("not asked for")),
      },
      group: "g",
      facts: () => ({ label: "", changes: 1 }),
      copy: () => Promise.resolve(err({ type: "store" as const, detail: "UnknownError" })),
      every: () => () => undefined,
    });
    expect(await rounds.make()).toEqual({ type: "failed", failure: { type: "store", detail: "UnknownError" } });
  });
});

describe("restoring", () => {
  test("brings a group back that only backups know, under a new key", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    const { device } = session.snapshot().identity;
    await end(session);
    machine = machine.emptied();
    await rm(join(machine.folder, "journal"), { recursive: true });
    expect(await machine.library.list()).toMatchObject([
      { group: session.group, name: "Kotihoidon ohjausryhmä", keptIn: "backup" },
    ]);
    const bytes = await newestBackup();
    expect(valueOf(await machine.library.planFirstImport(bytes)).alreadyHere).toBe(false);
    const restored = valueOf(await machine.library.restore(bytes));
    expect(actions(restored)).toEqual(["a"]);
    expect(restored.snapshot().identity).not.toMatchObject({ device });
    valueOf(await restored.chooseMember(founder(restored)));
    await addAction(restored, "b");
    expect(restored.snapshot().exchange.devices.filter(({ disputed }) => disputed)).toEqual([]);
    expect(await machine.library.list()).toMatchObject([{ group: session.group }]);
  });

  test("onto a group that is here takes nothing newer away, and makes no fork", async () => {
    const session = await newGroup(machine);
    await addAction(session, "a");
    await session.backups?.make();
    const bytes = await newestBackup();
    await addAction(session, "b");
    const restored = valueOf(await machine.library.restore(bytes));
    expect(actions(restored)).toEqual(["a", "b"]);
    expect(restored.snapshot().exchange.devices.filter(({ disputed }) => disputed)).toEqual([]);
    await addAction(restored, "c");
    valueOf(await restored.exportFile());
    expect(actions(restored)).toEqual(["a", "b", "c"]);
  });

  test("of what is no backup is refused", async () => {
    await newGroup(machine);
    const failure = errorOf(await machine.library.restore(new Uint8Array(40)));
    expect(failure).toMatchObject({ type: "refusal" });
  });
});
