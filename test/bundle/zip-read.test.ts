import { deflateSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { maxEntries, maxTotalRawBytes } from "../../shared/core/limits.ts";
import type { Refusal } from "../../shared/bundle/refusal.ts";
import { crc32 } from "../../shared/bundle/zip-crc.ts";
import type { ZipEntry } from "../../shared/bundle/zip-profile.ts";
import { localRecord, mimetypeEntry, tailRecords, zipHead } from "../../shared/bundle/zip-profile.ts";
import { inflateEntry, readZip } from "../../shared/bundle/zip-read.ts";
import { deflateEntry, storeEntry, writeZip } from "../../shared/bundle/zip-write.ts";
import { bytesToHex, concatBytes, utf8ToBytes } from "../../shared/core/bytes.ts";
import type { Result } from "../../shared/core/result.ts";
import { err, ok } from "../../shared/core/result.ts";

const primitives = createNodePrimitives();
const prose = utf8ToBytes("Ohjausryhmä päätti, että seuraava kokous pidetään syyskuussa. ".repeat(5));
const small = writeZip([
  deflateEntry("log/group/d/1-2.json", prose),
  deflateEntry("manifest.json", utf8ToBytes('{"v":1}')),
  storeEntry(
    "manifest.sig",
    Uint8Array.from({ length: 64 }, (_none, at) => at * 37),
  ),
]);

const names = fc.string({ unit: fc.constantFrom(..."aB9-_./"), minLength: 1, maxLength: 12 }).filter((name) => {
  return /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(name) && !name.includes("..");
});
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.string({ maxLength: 10 }).map((text) => utf8ToBytes(text.repeat(50))),
);
const files = fc.uniqueArray(fc.tuple(names, contents, fc.boolean()), { selector: ([name]) => name, maxLength: 6 });

function toEntries(list: readonly (readonly [string, Uint8Array, boolean])[]): readonly ZipEntry[] {
  return list.map(([name, raw, deflated]) => (deflated ? deflateEntry(name, raw) : storeEntry(name, raw)));
}

/** All that a reader learns from a file: names and contents, or the first refusal. */
async function readAll(bytes: Uint8Array): Promise<Result<readonly (readonly [string, string])[], Refusal>> {
  const directory = readZip(bytes);
  if (!directory.ok) return directory;
  const all: (readonly [string, string])[] = [];
  for (const entry of directory.value.entries) {
    const raw = await inflateEntry(primitives, entry);
    if (!raw.ok) return err(raw.error);
    all.push([entry.name, bytesToHex(raw.value)]);
  }
  return ok(all);
}

function codeOf(bytes: Uint8Array): string {
  const read = readZip(bytes);
  return read.ok ? "ok" : read.error.code;
}

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
}

function find(bytes: Uint8Array, text: string, from = 0): number {
  return Buffer.from(bytes).indexOf(text, from, "latin1");
}

/** A file made of entries as they come: sorted or not, with names and sizes that the writer would not take. */
function unchecked(entries: readonly ZipEntry[]): Uint8Array {
  const bodies = entries.flatMap((entry) => [localRecord(entry), entry.data]);
  return concatBytes(zipHead(), ...bodies, tailRecords([mimetypeEntry, ...entries]));
}

describe("readZip", () => {
  test("reads what writeZip wrote, and its entries give the same file again", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (list) => {
        const file = writeZip(toEntries(list));
        const expected = list
          .map(([name, raw]) => [name, bytesToHex(raw)])
          .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
        expect(await readAll(file)).toEqual(ok(expected));
        const directory = readZip(file);
        expect(directory.ok && writeZip(directory.value.entries)).toEqual(file);
        expect(directory.ok && [...directory.value.entryByName.keys()]).toEqual(expected.map(([name]) => name));
      }),
    );
  });

  test("reads a window onto larger memory", async () => {
    const around = concatBytes(new Uint8Array(5).fill(80), small, new Uint8Array(5));
    expect(await readAll(around.subarray(5, 5 + small.length))).toEqual(await readAll(small));
  });

  test("says of every prefix that it is truncated", () => {
    fc.assert(
      fc.property(files, (list) => {
        const file = writeZip(toEntries(list));
        for (let length = 1; length < file.length; length += 1) {
          expect(readZip(file.subarray(0, length)), `${length}`).toMatchObject({
            error: { code: "truncated", got: length },
          });
        }
      }),
      { numRuns: 30 },
    );
    expect(codeOf(new Uint8Array(0))).toBe("empty");
  });

  test("says how much lacks of a file that ends within its directory", () => {
    expect(readZip(small.subarray(0, small.length - 1))).toMatchObject({ error: { expected: small.length } });
  });

  test("reads nothing else after a change of any bit", async () => {
    const whole = await readAll(small);
    expect(whole.ok).toBe(true);
    let survivors = 0;
    for (let bit = 0; bit < small.length * 8; bit += 1) {
      const read = await readAll(changed(small, bit >> 3, (small[bit >> 3] ?? 0) ^ (1 << (bit & 7))));
      if (read.ok) survivors += 1;
      expect(read.ok ? read : whole, `bit ${bit}`).toEqual(whole);
    }
    // The last byte of deflated data has up to seven bits that mean nothing.
    expect(survivors).toBeLessThan(8);
  });

  test("reads nothing else after any splice of two files", async () => {
    const other = writeZip([deflateEntry("manifest.json", prose)]);
    const wholes = [await readAll(small), await readAll(other)];
    await fc.assert(
      fc.asyncProperty(fc.nat(small.length), fc.nat(other.length), async (from, to) => {
        const read = await readAll(concatBytes(small.subarray(0, from), other.subarray(to)));
        expect(read.ok ? wholes : [read]).toContainEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  const manifestAt = find(small, "manifest.json") - 30;
  const centralAt = find(small, "PK\x01\x02");
  const endAt = small.length - 22;
  const secondCentralAt = find(small, "PK\x01\x02", centralAt + 4);

  test.each<[string, Uint8Array]>([
    ["a mail footer", concatBytes(small, new Uint8Array(1024).fill(45))],
    ["one more byte", concatBytes(small, new Uint8Array(1))],
    ["a second file behind", concatBytes(small, small)],
    [
      "a byte between an entry and the next",
      concatBytes(small.subarray(0, manifestAt), new Uint8Array(1), small.subarray(manifestAt)),
    ],
    [
      "a byte before the directory",
      concatBytes(small.subarray(0, centralAt), new Uint8Array(1), small.subarray(centralAt)),
    ],
    [
      "four bytes before the directory",
      concatBytes(small.subarray(0, centralAt), new Uint8Array(4), small.subarray(centralAt)),
    ],
    ["three stray bytes instead of a directory", concatBytes(small.subarray(0, centralAt), utf8ToBytes("PK!"))],
    [
      "an entry that the directory does not list",
      concatBytes(small.subarray(0, secondCentralAt), small.subarray(find(small, "PK\x01\x02", secondCentralAt + 4))),
    ],
    [
      "an entry that only the directory lists",
      concatBytes(small.subarray(0, manifestAt), small.subarray(find(small, "manifest.sig") - 30)),
    ],
    ["a flag for encryption", changed(small, manifestAt + 6, 1)],
    ["a flag for a data descriptor", changed(small, manifestAt + 6, 8)],
    ["a flag for UTF-8", changed(small, manifestAt + 7, 8)],
    ["another version", changed(small, manifestAt + 4, 45)],
    ["another method", changed(small, manifestAt + 8, 9)],
    ["another time", changed(small, manifestAt + 10, 1)],
    ["an extra field", changed(small, manifestAt + 28, 4)],
    ["another name in the directory", changed(small, secondCentralAt + 46, 110)],
    ["another maker in the directory", changed(small, secondCentralAt + 5, 3)],
    ["a comment in the directory", changed(small, secondCentralAt + 32, 1)],
    ["a Unix link in the directory", changed(small, secondCentralAt + 41, 0xa1)],
    ["another disk", changed(small, endAt + 4, 1)],
    ["another count", changed(small, endAt + 8, 3)],
    ["another offset", changed(small, endAt + 16, 0)],
    ["a comment at the end", concatBytes(changed(small, endAt + 20, 3), utf8ToBytes("abc"))],
    ["ZIP64's mark in the end record", changed(changed(small, endAt + 10, 255), endAt + 11, 255)],
    ["a stored entry of two sizes", unchecked([{ ...storeEntry("a", prose), raw: prose.length + 1 }])],
    ["a deflated entry that is not smaller", unchecked([{ ...storeEntry("a", prose), stored: false }])],
    ["names that are not sorted", unchecked([storeEntry("b", prose), storeEntry("a", prose)])],
    ["a name that occurs twice", unchecked([storeEntry("a", prose), storeEntry("a", prose)])],
    ["a second mimetype", unchecked([storeEntry("mimetype", prose)])],
    ["a size beyond the end of a file with its end record", changed(small, manifestAt + 18, 255)],
    ...["/a", "../a", "a/../../b", "a/", "a\\b", "c:/a", "a\0b", "\u00e4", "", ".profile", "a b", "a".repeat(256)].map(
      (name): [string, Uint8Array] => [`the name ${JSON.stringify(name)}`, unchecked([storeEntry(name, prose)])],
    ),
  ])("calls a file with %s corrupt", (_name, bytes) => {
    expect(codeOf(bytes)).toBe("corrupt");
  });

  test("tells where a file with a footer should have ended", () => {
    expect(readZip(concatBytes(small, new Uint8Array(7)))).toMatchObject({
      error: { code: "corrupt", got: small.length + 7, expected: small.length },
    });
  });

  test("refuses by the size of the file before it looks at anything", () => {
    expect(readZip(small, small.length).ok).toBe(true);
    expect(readZip(new Uint8Array(100), 99)).toMatchObject({ error: { code: "too-big", got: 100, expected: 99 } });
  });

  test("refuses a deflated entry by its ratio, without inflating it", () => {
    const raw = new Uint8Array(1_000_000);
    const bomb: ZipEntry = { name: "a", raw: raw.length, crc32: crc32(raw), stored: false, data: deflateSync(raw) };
    expect(codeOf(unchecked([bomb]))).toBe("bomb");
    expect(codeOf(unchecked([{ ...bomb, raw: 0xffffffff }]))).toBe("bomb");
    expect(codeOf(unchecked([{ ...bomb, data: new Uint8Array(0) }]))).toBe("bomb");
  });

  test("refuses a size over the limit, of one entry and of all together", () => {
    const data = new Uint8Array(1_000_000);
    const many = Array.from({ length: 6 }, (_none, at): ZipEntry => {
      return { name: `e${at}`, raw: 50_000_000, crc32: 0, stored: false, data };
    });
    expect(codeOf(unchecked(many))).toBe("too-big");
    expect(codeOf(unchecked(many.slice(1)))).toBe("ok");
    const one: ZipEntry = {
      name: "a",
      raw: maxTotalRawBytes + 1,
      crc32: 0,
      stored: false,
      data: new Uint8Array(2_000_000),
    };
    expect(codeOf(unchecked([one]))).toBe("too-big");
  });

  test("refuses more entries than the limit", () => {
    const entries = Array.from({ length: maxEntries }, (_none, at) =>
      storeEntry(`e${String(at).padStart(6, "0")}`, new Uint8Array(0)),
    );
    expect(codeOf(unchecked(entries.slice(1)))).toBe("ok");
    expect(codeOf(unchecked(entries))).toBe("too-big");
  });
});

describe("inflateEntry", () => {
  test("refuses data with another checksum", async () => {
    for (const entry of [storeEntry("a", prose), deflateEntry("a", prose)]) {
      expect((await inflateEntry(primitives, entry)).ok).toBe(true);
      const wrong = { ...entry, crc32: entry.crc32 ^ 1 };
      expect(await inflateEntry(primitives, wrong)).toMatchObject({ error: { code: "corrupt" } });
    }
  });

  test("refuses data that give another size", async () => {
    const entry = deflateEntry("a", prose);
    for (const raw of [0, 1, entry.raw - 1, entry.raw + 1, 10_000_000]) {
      expect(await inflateEntry(primitives, { ...entry, raw })).toMatchObject({ error: { code: "corrupt" } });
    }
  });

  test("refuses data with something behind their end", async () => {
    const entry = deflateEntry("a", prose);
    const longer = { ...entry, data: concatBytes(entry.data, new Uint8Array(1)) };
    expect(await inflateEntry(primitives, longer)).toMatchObject({ error: { code: "corrupt" } });
  });
});
