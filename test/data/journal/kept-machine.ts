import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IDBFactory } from "fake-indexeddb";
import { createFileKeeper, type FileKeeper, keeperDeps } from "../../../electron/files/keeper.ts";
import { createGroupLibrary } from "../../../renderer/data/create-library.ts";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import { err } from "../../../shared/core/result.ts";
import type { Keeper, KeeperFailure } from "../../../shared/ipc/journal.ts";
import type { Machine } from "../support.ts";
import { Dexie } from "dexie";
import { IDBKeyRange } from "fake-indexeddb";

/** A computer with a disk: its page's databases, and a keeper that writes real files. */
export interface KeptMachine extends Machine {
  readonly keeper: FileKeeper;
  /** The computer after the app was started anew: nothing is left but what the disk has. */
  restarted(): KeptMachine;
  /** The same after the page's databases have vanished, as those of a damaged profile do. */
  emptied(): KeptMachine;
  /** The same with the files of its databases damaged in such a way that none can be opened, and none deleted. */
  damaged(): KeptMachine;
  /** From now on the named verb fails; undefined lets all of them work again. */
  fail(verb: keyof Keeper | undefined, failure?: KeeperFailure): void;
  /** Told when the databases are taken away. */
  onClear(work: () => void): void;
  readonly folder: string;
  /** Changes the bytes of a group's journal, file by file. */
  changeJournal(change: (bytes: Uint8Array, name: string) => Uint8Array | undefined): Promise<void>;
}

/** What Chromium answers when a file that belongs to no single database is damaged: the same to everything. */
class DamagedFactory extends IDBFactory {
  private isDamaged = true;

  clear(): void {
    this.isDamaged = false;
  }

  override open(name: string, version?: number): ReturnType<IDBFactory["open"]> {
    this.refuse();
    return super.open(name, version);
  }

  override deleteDatabase(name: string): ReturnType<IDBFactory["deleteDatabase"]> {
    this.refuse();
    return super.deleteDatabase(name);
  }

  private refuse(): void {
    if (this.isDamaged) throw new DOMException("Internal error opening backing store.", "UnknownError");
  }
}

export async function createKeptMachine(seed: number): Promise<KeptMachine> {
  const folder = await mkdtemp(join(tmpdir(), "luotsi-keeper-"));
  return machineOn(folder, seed, new IDBFactory());
}

/** Ends everything that is open and takes the disk away. */
export async function removeKeptMachine(machine: KeptMachine): Promise<void> {
  for (const { group } of await machine.library.list()) {
    machine.enter();
    const session = await machine.library.open(group);
    if (!session.ok) continue;
    await session.value.backups?.make();
    session.value.close();
  }
  await machine.keeper.close();
  await rm(machine.folder, { recursive: true, force: true });
}

function machineOn(folder: string, seed: number, factory: IDBFactory): KeptMachine {
  let cleared: (() => void) | undefined;
  const keeper = createFileKeeper(
    keeperDeps({
      dataFolder: folder,
      askForFolder: () => Promise.resolve(undefined),
      clearDatabases() {
        if (factory instanceof DamagedFactory) factory.clear();
        cleared?.();
        return Promise.resolve();
      },
    }),
  );
  const failing = new Map<string, KeeperFailure>();
  const faulty = new Proxy(keeper, {
    get(target, name: keyof FileKeeper) {
      const failure = failing.get(name);
      return failure === undefined ? target[name] : () => Promise.resolve(err(failure));
    },
  });
  const platform = { ...createFakePlatform({ seed }), keeper: faulty };
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
  });
  const machine: KeptMachine = {
    platform,
    library,
    keeper,
    folder,
    enter,
    reopened: () => machineOn(folder, seed + 1000, factory),
    restarted: () => machineOn(folder, seed + 1000, factory),
    emptied: () => machineOn(folder, seed + 1000, new IDBFactory()),
    damaged: () => machineOn(folder, seed + 1000, new DamagedFactory()),
    copied: () => Promise.reject(new Error("a disk is not copied here")),
    fail(verb, failure = { type: "disk-full" }) {
      failing.clear();
      if (verb !== undefined) failing.set(verb, failure);
    },
    onClear(work) {
      cleared = work;
    },
    async changeJournal(change) {
      await keeper.close();
      const root = join(folder, "journal");
      for (const group of await readdir(root)) {
        for (const name of await readdir(join(root, group))) {
          if (!name.endsWith(".journal")) continue;
          const path = join(root, group, name);
          const changed = change(new Uint8Array(await readFile(path)), name);
          if (changed === undefined) await rm(path);
          else await writeFile(path, changed);
        }
      }
    },
  };
  return machine;
}
