import { dirname, join } from "node:path";
import { utf8ToBytes, bytesToUtf8 } from "../../shared/core/bytes.ts";
import type { RandomBytes } from "../../shared/core/primitives.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import type { DamagedJournalPart, JournalContent, JournalEntry, JournalOnDisk } from "../../shared/ipc/journal.ts";
import { type AtomicWriteDeps, writeAtomically } from "./atomic-write.ts";
import { type DiskFailure, diskFailureOf, type DiskFile, fileMode, folderMode, isMissing, syncFolder } from "./disk.ts";
import { groupFolderName, groupOfFolder } from "./group-folder.ts";
import { headerBytes, readJournalFile, saltBytes, writeBatch, writeHeader } from "./journal-format.ts";

export interface JournalDeps extends AtomicWriteDeps {
  /** Holds one folder for each group. */
  readonly folder: string;
  readonly randomBytes: RandomBytes;
  /** Lets other work have its turn while much is read. */
  readonly breathe: () => Promise<void>;
  /** A file that has grown to this is not appended to any more; 8 MiB unless given. */
  readonly rollBytes?: number;
}

/**
 * The journals of this device's groups: files `001.journal`, `002.journal` … that are only ever appended to, with one
 * flush for each append. Where a file does not end with a whole batch, whatever the reason, it is left as it is and the
 * next one is begun: nothing that was written is ever written over ([Note: Reading a journal that is not whole]).
 */
export interface Journals {
  list(): Promise<Result<readonly JournalOnDisk[], DiskFailure>>;
  open(group: string): Promise<Result<JournalContent, DiskFailure>>;
  read(group: string, names: readonly string[]): Promise<Result<readonly JournalEntry[], DiskFailure>>;
  append(group: string, entries: readonly JournalEntry[]): Promise<Result<null, DiskFailure>>;
  name(group: string, label: string): Promise<Result<null, DiskFailure>>;
  remove(group: string): Promise<Result<null, DiskFailure>>;
  close(): Promise<void>;
}

const labelFile = "label.txt";
const journalFile = /^(\d{3,6})\.journal$/;

/** One group's journal as it was read last. */
interface Loaded {
  readonly placeByName: Map<string, { readonly file: string; readonly from: number; readonly to: number }>;
  readonly damaged: readonly DamagedJournalPart[];
  bytes: number;
  /** The file that is appended to; undefined when the next append begins a new one. */
  current: Current | undefined;
  lastNumber: number;
}

interface Current {
  readonly file: string;
  readonly salt: Uint8Array;
  readonly handle: DiskFile;
  size: number;
}

export function createJournals(deps: JournalDeps): Journals {
  const { disk, folder, platform, point, rollBytes = 8 * 1024 * 1024 } = deps;
  const loadedByGroup = new Map<string, Loaded>();
  const lastByGroup = new Map<string, Promise<unknown>>();
  const folderOf = (group: string) => join(folder, groupFolderName(group));

  /** One piece of work after the other for each group; what the disk throws becomes a value. */
  function inTurn<T>(group: string, work: () => Promise<T>): Promise<Result<T, DiskFailure>> {
    const run = (lastByGroup.get(group) ?? Promise.resolve()).then(async (): Promise<Result<T, DiskFailure>> => {
      try {
        return ok(await work());
      } catch (error) {
        return err(diskFailureOf(error));
      }
    });
    lastByGroup.set(group, run);
    return run;
  }

  async function load(group: string): Promise<Loaded> {
    await release(group);
    const files = await journalFiles(folderOf(group));
    const loaded: Loaded & { damaged: DamagedJournalPart[] } = {
      placeByName: new Map(),
      damaged: [],
      bytes: 0,
      current: undefined,
      lastNumber: Number(files.at(-1)?.match(journalFile)?.[1] ?? 0),
    };
    for (const file of files) {
      const path = join(folderOf(group), file);
      const bytes = await disk.readFile(path);
      const read = await readJournalFile(bytes, deps.breathe);
      loaded.bytes += bytes.length;
      for (const { name, from, to } of read.entries) loaded.placeByName.set(name, { file, from, to });
      for (const part of read.damaged) loaded.damaged.push({ file, ...part });
      const isLast = file === files.at(-1);
      if (isLast && read.isWhole && read.salt !== undefined && bytes.length < rollBytes) {
        loaded.current = { file, salt: read.salt, handle: await disk.open(path, "a", fileMode), size: bytes.length };
      }
    }
    loadedByGroup.set(group, loaded);
    return loaded;
  }

  async function journalFiles(path: string): Promise<readonly string[]> {
    const names = await disk.readdir(path).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return names
      .filter((name) => journalFile.test(name))
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  }

  async function release(group: string): Promise<void> {
    const loaded = loadedByGroup.get(group);
    loadedByGroup.delete(group);
    await loaded?.current?.handle.close().catch(() => undefined);
  }

  async function append(group: string, entries: readonly JournalEntry[]): Promise<null> {
    const loaded = loadedByGroup.get(group) ?? (await load(group));
    if (loaded.current !== undefined && loaded.current.size >= rollBytes) await endCurrent(loaded);
    const current = loaded.current ?? (await begin(group, loaded));
    const batch = writeBatch(current.salt, entries);
    try {
      await point("J3");
      await current.handle.writeFile(batch.bytes);
      await point("J4");
      await current.handle.sync();
      if ((await current.handle.stat()).size !== current.size + batch.bytes.length)
        throw Object.assign(new Error("short write"), { code: "EIO" });
      await point("J5");
    } catch (error) {
      // What is there of the batch is unfinished or was never acknowledged: the next one goes into a file of its own.
      await endCurrent(loaded);
      throw error;
    }
    for (const { name, from, to } of batch.places) {
      loaded.placeByName.set(name, { file: current.file, from: current.size + from, to: current.size + to });
    }
    current.size += batch.bytes.length;
    loaded.bytes += batch.bytes.length;
    return null;
  }

  async function endCurrent(loaded: Loaded): Promise<void> {
    const { current } = loaded;
    loaded.current = undefined;
    await current?.handle.close().catch(() => undefined);
  }

  async function begin(group: string, loaded: Loaded): Promise<Current> {
    const path = folderOf(group);
    await disk.mkdir(path, { recursive: true, mode: folderMode });
    const file = `${String(loaded.lastNumber + 1).padStart(3, "0")}.journal`;
    await point("J1");
    const handle = await disk.open(join(path, file), "wx", fileMode);
    // Whatever becomes of it, its number is taken.
    loaded.lastNumber += 1;
    try {
      const salt = deps.randomBytes(saltBytes);
      const header = writeHeader(salt);
      await handle.writeFile(header);
      await handle.sync();
      await point("J2");
      for (const flushed of [path, folder, dirname(folder)]) await syncFolder(disk, flushed, platform);
      loaded.bytes += header.length;
      loaded.current = { file, salt, handle, size: header.length };
      return loaded.current;
    } catch (error) {
      await handle.close().catch(() => undefined);
      throw error;
    }
  }

  async function readEntries(group: string, names: readonly string[]): Promise<readonly JournalEntry[]> {
    const loaded = loadedByGroup.get(group) ?? (await load(group));
    const namesByFile = new Map<string, string[]>();
    for (const name of names) {
      const file = loaded.placeByName.get(name)?.file;
      if (file !== undefined) namesByFile.set(file, [...(namesByFile.get(file) ?? []), name]);
    }
    const found: JournalEntry[] = [];
    for (const [file, wanted] of namesByFile) {
      const bytes = await disk.readFile(join(folderOf(group), file));
      for (const name of wanted) {
        const place = loaded.placeByName.get(name);
        // A copy: a slice would send the whole file to whoever asked for an entry of it.
        if (place !== undefined) found.push({ name, data: Uint8Array.from(bytes.subarray(place.from, place.to)) });
      }
    }
    return found;
  }

  async function describe(name: string): Promise<JournalOnDisk | undefined> {
    const group = groupOfFolder(name);
    if (group === undefined) return undefined;
    const facts = await Promise.all(
      (await journalFiles(join(folder, name))).map((file) => disk.stat(join(folder, name, file))),
    );
    const bytes = facts.reduce((sum, { size }) => sum + size, 0);
    if (!facts.some(({ size }) => size > headerBytes)) return undefined;
    const label = await disk.readFile(join(folder, name, labelFile)).catch(() => new Uint8Array());
    return {
      group,
      label: (bytesToUtf8(label) ?? "").slice(0, 300),
      bytes,
      changedMs: Math.max(0, ...facts.map(({ mtimeMs }) => Math.round(mtimeMs))),
    };
  }

  return {
    async list() {
      try {
        const names = await disk.readdir(folder).catch((error: unknown) => {
          if (isMissing(error)) return [];
          throw error;
        });
        const journals = await Promise.all(names.map(describe));
        return ok(journals.filter((journal) => journal !== undefined));
      } catch (error) {
        return err(diskFailureOf(error));
      }
    },
    open: (group) =>
      inTurn(group, async () => {
        const { placeByName, damaged, bytes } = await load(group);
        return { names: [...placeByName.keys()], damaged, bytes };
      }),
    read: (group, names) => inTurn(group, () => readEntries(group, names)),
    append: (group, entries) => inTurn(group, () => append(group, entries)),
    async name(group, label) {
      const done = await inTurn(group, async () => {
        const path = join(folderOf(group), labelFile);
        const before = await disk.readFile(path).catch(() => undefined);
        if (before !== undefined && bytesToUtf8(before) === label) return ok(undefined);
        await disk.mkdir(folderOf(group), { recursive: true, mode: folderMode });
        return writeAtomically(deps, path, utf8ToBytes(label));
      });
      if (!done.ok) return done;
      return done.value.ok ? ok(null) : done.value;
    },
    remove: (group) =>
      inTurn(group, async () => {
        await release(group);
        await disk.rm(folderOf(group), { force: true, recursive: true });
        return null;
      }),
    async close() {
      await Promise.all(lastByGroup.values());
      await Promise.all([...loadedByGroup.keys()].map(release));
    },
  };
}
