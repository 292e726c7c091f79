import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FaultPointName } from "../../../electron/files/disk.ts";
import { headerBytes, readJournalFile, writeBatch, writeHeader } from "../../../electron/files/journal-format.ts";
import { createJournals } from "../../../electron/files/journal.ts";
import { concatBytes, utf8ToBytes } from "../../../shared/core/bytes.ts";
import type { JournalEntry } from "../../../shared/ipc/journal.ts";
import { errorOf, valueOf } from "../../data/support.ts";
import { createMemoryDisk, faultyDeps, type MemoryDisk } from "./faulty-disk.ts";

const breathe = () => Promise.resolve();
const group = "AAAAAAAAAAAAAAAA";

function journalsOn(
  disk: MemoryDisk,
  more: { rollBytes?: number; point?: (name: FaultPointName) => Promise<void> } = {},
) {
  let salt = 0;
  return createJournals({
    ...faultyDeps(disk, more.point),
    folder: "/data/journal",
    randomBytes: (length) => {
      salt += 1;
      return new Uint8Array(length).fill(salt * 7 + disk.files.size);
    },
    breathe,
    ...(more.rollBytes === undefined ? {} : { rollBytes: more.rollBytes }),
  });
}

function entry(name: string, text = name): JournalEntry {
  return { name, data: Uint8Array.from(utf8ToBytes(text)) };
}

async function namesOn(disk: MemoryDisk): Promise<readonly string[]> {
  return valueOf(await journalsOn(disk).open(group)).names;
}

function journalFiles(disk: MemoryDisk): readonly string[] {
  return [...disk.files.keys()].filter((name) => name.endsWith(".journal"));
}

describe("a journal", () => {
  test("gives back what was appended, in any later session", async () => {
    const disk = createMemoryDisk();
    const first = journalsOn(disk);
    valueOf(await first.append(group, [entry("a"), entry("b")]));
    const second = journalsOn(disk);
    expect(valueOf(await second.open(group))).toMatchObject({ names: ["a", "b"], damaged: [] });
    valueOf(await second.append(group, [entry("c", "")]));
    expect(journalFiles(disk)).toHaveLength(1);
    const third = journalsOn(disk);
    expect(valueOf(await third.open(group)).names).toEqual(["a", "b", "c"]);
    const read = valueOf(await third.read(group, ["c", "a", "missing"]));
    expect(new Map(read.map(({ name, data }) => [name, data]))).toEqual(
      new Map([entry("a"), entry("c", "")].map(({ name, data }) => [name, data])),
    );
    // What was just appended can be read without opening it again.
    valueOf(await third.append(group, [entry("d", "text of d")]));
    expect(valueOf(await third.read(group, ["d"]))).toEqual([entry("d", "text of d")]);
  });

  test("of a group that has none is empty, and none is made by looking", async () => {
    const disk = createMemoryDisk();
    expect(valueOf(await journalsOn(disk).open(group))).toEqual({ names: [], damaged: [], bytes: 0 });
    expect(valueOf(await journalsOn(disk).list())).toEqual([]);
    expect(disk.files.size).toBe(0);
  });

  test("begins a new file when one has grown enough", async () => {
    const disk = createMemoryDisk();
    const journals = journalsOn(disk, { rollBytes: 200 });
    for (let nth = 0; nth < 12; nth += 1) valueOf(await journals.append(group, [entry(`e${nth}`, "x".repeat(60))]));
    expect(journalFiles(disk).length).toBeGreaterThan(3);
    expect(await namesOn(disk)).toHaveLength(12);
  });

  test("is listed with its name", async () => {
    const disk = createMemoryDisk();
    const journals = journalsOn(disk);
    valueOf(await journals.name(group, "Ohjausryhmä"));
    expect(valueOf(await journals.list())).toEqual([]);
    valueOf(await journals.append(group, [entry("a")]));
    expect(valueOf(await journals.list())).toMatchObject([{ group, label: "Ohjausryhmä" }]);
    valueOf(await journals.remove(group));
    expect(disk.files.size).toBe(0);
  });

  test("on a full disk acknowledges nothing, loses nothing, and goes on when there is room", async () => {
    const disk = createMemoryDisk();
    const journals = journalsOn(disk);
    valueOf(await journals.append(group, [entry("a")]));
    for (let room = 0; room < 60; room += 1) {
      disk.room = room;
      expect(errorOf(await journals.append(group, [entry(`lost${room}`, "y".repeat(40))]))).toEqual({
        type: "disk-full",
      });
    }
    disk.room = Number.POSITIVE_INFINITY;
    valueOf(await journals.append(group, [entry("b")]));
    const { names, damaged } = valueOf(await journalsOn(disk).open(group));
    expect(names).toEqual(["a", "b"]);
    expect(damaged).toEqual([]);
  });

  test.each(["J1", "J2", "J3", "J4", "J5"] as const)("killed at %s has all of a batch or nothing of it", async (at) => {
    const disk = createMemoryDisk();
    valueOf(await journalsOn(disk).append(group, [entry("a")]));
    // A file that has ended torn makes the next append begin a new one, so that J1 and J2 are passed too.
    const [file = ""] = journalFiles(disk);
    disk.files.set(file, concatBytes(disk.files.get(file) ?? new Uint8Array(), new Uint8Array(5)));
    let left: ReadonlyMap<string, Uint8Array> = new Map();
    const point = (name: FaultPointName) => {
      if (name === at) left = new Map(disk.files);
      return Promise.resolve();
    };
    valueOf(await journalsOn(disk, { point }).append(group, [entry("b"), entry("c")]));
    expect(left.size).toBeGreaterThan(0);
    const found = createMemoryDisk();
    for (const [name, bytes] of left) found.files.set(name, bytes);
    expect(await namesOn(found)).toEqual(at === "J4" || at === "J5" ? ["a", "b", "c"] : ["a"]);
    valueOf(await journalsOn(found).append(group, [entry("d")]));
    expect((await namesOn(found)).at(-1)).toBe("d");
  });
});

describe("a journal's file that is not whole", () => {
  const salt = Uint8Array.from({ length: 16 }, (_, nth) => nth * 11 + 3);
  const batches = [[entry("a")], [entry("b", "\0LJ looks like a record"), entry("c")], [entry("d", "last")]];
  const written = batches.map((batch) => writeBatch(salt, batch).bytes);
  const whole = concatBytes(writeHeader(salt), ...written);
  /** Where each batch ends, and the names that are acknowledged then. */
  const ends: (readonly [at: number, names: readonly string[]])[] = [[headerBytes, []]];
  for (const [nth, bytes] of written.entries()) {
    const [at, names] = ends.at(-1) ?? [0, []];
    ends.push([at + bytes.length, [...names, ...(batches[nth] ?? []).map(({ name }) => name)]]);
  }
  const read = (bytes: Uint8Array) => readJournalFile(bytes, breathe);
  const namesIn = async (bytes: Uint8Array) => (await read(bytes)).entries.map(({ name }) => name);

  test("is read as it was written", async () => {
    expect(await namesIn(whole)).toEqual(["a", "b", "c", "d"]);
    const { entries, damaged, isWhole } = await read(whole);
    expect(damaged).toEqual([]);
    expect(isWhole).toBe(true);
    expect(entries.map(({ from, to }) => new TextDecoder().decode(whole.subarray(from, to))).at(-1)).toBe("last");
  });

  test("cut off at any byte holds the batches before, and calls nothing damaged", async () => {
    for (let length = 0; length < whole.length; length += 1) {
      const { entries, damaged, isWhole } = await read(whole.slice(0, length));
      const expected = ends.filter(([at]) => at <= length).at(-1)?.[1] ?? [];
      expect(entries.map(({ name }) => name)).toEqual(expected);
      expect(damaged).toEqual([]);
      expect(isWhole).toBe(ends.some(([at]) => at === length));
    }
  });

  test("cut off at any byte and filled with empty blocks is the same", async () => {
    for (let length = headerBytes; length < whole.length; length += 1) {
      const { entries, isWhole } = await read(concatBytes(whole.slice(0, length), new Uint8Array(64)));
      const expected = ends.filter(([at]) => at <= length).at(-1)?.[1] ?? [];
      expect(entries.map(({ name }) => name)).toEqual(expected);
      expect(isWhole).toBe(false);
    }
  });

  test("with any bit flipped gives back every other entry, whole, and names what it lost", async () => {
    const original = new Map(
      (await read(whole)).entries.map(({ name, from, to }) => [name, whole.slice(from, to)] as const),
    );
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = whole.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { entries, damaged } = await read(bytes);
      for (const { name, from, to } of entries) expect(bytes.slice(from, to)).toEqual(original.get(name));
      const lost = [...original.keys()].filter((name) => !entries.some((each) => each.name === name));
      expect(lost.length).toBeLessThanOrEqual(1);
      // A length in the last record that points beyond the end is what a cut-off write looks like.
      const isNamed = damaged.length > 0 || lost.join() === "d";
      expect(isNamed).toBe(true);
    }
  });

  test("believes no record that was made under another salt", async () => {
    const foreign = writeBatch(new Uint8Array(16).fill(9), [entry("forged")]).bytes;
    const { entries, damaged } = await read(concatBytes(whole, foreign, written[2] ?? new Uint8Array()));
    expect(entries.map(({ name }) => name)).toEqual(["a", "b", "c", "d", "d"]);
    expect(damaged).toEqual([{ from: whole.length, to: whole.length + foreign.length }]);
  });
});

test("random appends, killed at any byte and started again, keep what was acknowledged", async () => {
  const size = fc.integer({ min: 0, max: 300 });
  const run = fc.record({
    batches: fc.array(fc.array(size, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
    /** How much of what the last batch wrote has reached the disk. */
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 5 }), async (runs) => {
      const disk = createMemoryDisk();
      const acknowledged: string[] = [];
      let made = 0;
      for (const { batches, cut } of runs) {
        const journals = journalsOn(disk, { rollBytes: 600 });
        for (const [nth, sizes] of batches.entries()) {
          const before = new Map(disk.files);
          const batch = sizes.map((length) => entry(`e${(made += 1)}`, "z".repeat(length)));
          valueOf(await journals.append(group, batch));
          if (nth < batches.length - 1) acknowledged.push(...batch.map(({ name }) => name));
          else tear(disk, before, cut, () => acknowledged.push(...batch.map(({ name }) => name)));
        }
        const { names, damaged } = valueOf(await journalsOn(disk).open(group));
        expect(names).toEqual(acknowledged);
        expect(damaged).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

/** Takes away the end of what was written last. Where nothing was taken it counts as acknowledged. */
function tear(disk: MemoryDisk, before: ReadonlyMap<string, Uint8Array>, cut: number, kept: () => void): void {
  const [name = "", bytes = new Uint8Array()] =
    [...disk.files].find(([file, content]) => before.get(file)?.length !== content.length) ?? [];
  const from = before.get(name)?.length ?? 0;
  const length = from + Math.floor((bytes.length - from) * cut);
  if (length === bytes.length) kept();
  disk.files.set(name, bytes.slice(0, length));
}
