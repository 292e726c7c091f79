import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { Dexie } from "dexie";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { createGroupDatabase } from "../../renderer/data/store/database.ts";
import { createGroupLibrary, type LibraryDeps } from "../../renderer/data/create-library.ts";
import type { GroupLibrary } from "../../renderer/data/library.ts";
import type { GroupSession, ImportOutcome } from "../../renderer/data/session.ts";
import { createFakePlatform, type FakePlatform } from "../../renderer/platform/fake.ts";
import type { Result } from "../../shared/core/result.ts";

/** One person's computer: its own databases, clock and random numbers. */
export interface Machine {
  readonly platform: FakePlatform;
  readonly library: GroupLibrary;
  /** Makes this machine's databases the ones that code reaches; to be called before anything is done on it. */
  enter(): void;
  /** The same computer after the window was opened anew: nothing is left but what was stored. */
  reopened(): Machine;
  /** Another computer with a copy of what is stored of a group here: a copied profile, or a restored one. */
  copied(group: string, seed: number): Promise<Machine>;
}

export function createMachine(seed: number, more: Partial<LibraryDeps> = {}, factory = new IDBFactory()): Machine {
  const platform = createFakePlatform({ seed });
  return machineOn(platform, factory, more);
}

function machineOn(platform: FakePlatform, factory: IDBFactory, more: Partial<LibraryDeps>): Machine {
  const enter = () => {
    Dexie.dependencies.indexedDB = factory;
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  };
  enter();
  const library = createGroupLibrary({
    primitives: createNodePrimitives(),
    platform,
    locks: undefined,
    deviceLabel: "Kannettava",
    ...more,
  });
  return {
    platform,
    library,
    enter,
    reopened: () => machineOn(platform, factory, more),
    async copied(group, seed) {
      enter();
      const from = createGroupDatabase(group);
      await from.open();
      const rows = await Promise.all(from.tables.map((table) => table.toArray()));
      from.close();
      const copy = createMachine(seed, more);
      const to = createGroupDatabase(group);
      await to.open();
      for (const [index, table] of to.tables.entries()) await table.bulkPut(rows[index] ?? []);
      to.close();
      return copy;
    },
  };
}

/** The value of a result that a test expects to be good. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export function errorOf<T, E>(result: Result<T, E>): E {
  if (result.ok) throw new Error("expected a failure");
  return result.error;
}

export async function newGroup(machine: Machine): Promise<GroupSession> {
  machine.enter();
  return valueOf(
    await machine.library.create({
      groupName: "Kotihoidon ohjausryhmä",
      organisationName: "Esimerkkikunta",
      memberName: "Aino Esimerkki",
      role: "secretary",
      deviceLabel: "Työpöytä",
    }),
  );
}

/** Hands the sender's file over to somebody who has not had the group before, and who sits down as `member`. */
export async function joinBy(machine: Machine, bytes: Uint8Array, member: string | undefined): Promise<GroupSession> {
  machine.enter();
  const first = valueOf(await machine.library.planFirstImport(bytes));
  const session = valueOf(await machine.library.applyFirstImport(first));
  if (member !== undefined) valueOf(await session.chooseMember(member));
  return session;
}

/** Opens a group that is on the machine. */
export async function opened(machine: Machine, group: string): Promise<GroupSession> {
  machine.enter();
  return valueOf(await machine.library.open(group));
}

export async function exported(session: GroupSession): Promise<Uint8Array> {
  const file = valueOf(await session.exportFile());
  valueOf(await session.noteHandedOver(file));
  return file.bytes;
}

export async function take(session: GroupSession, bytes: Uint8Array): Promise<ImportOutcome> {
  const plan = valueOf(await session.planImport(bytes));
  return valueOf(await session.applyImport(plan));
}

/** The member who made the group. */
export function founder(session: GroupSession): string {
  const member = session.snapshot().book.all("member")[0];
  if (member === undefined) throw new Error("the group has a member");
  return member.id;
}
