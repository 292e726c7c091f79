import { createHash } from "node:crypto";
import { crc32 as nodeCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { maxEntries, maxRatio } from "../../shared/core/limits.ts";
import { crc32, crc32InPieces } from "../../shared/bundle/zip-crc.ts";
import type { ZipEntry } from "../../shared/bundle/zip-profile.ts";
import { isZipName, zipHead } from "../../shared/bundle/zip-profile.ts";
import { inflateEntry } from "../../shared/bundle/zip-read.ts";
import { deflateEntry, deflateFile, storeEntry, writeZip } from "../../shared/bundle/zip-write.ts";
import { bytesToUtf8, concatBytes, utf8ToBytes } from "../../shared/core/bytes.ts";

const prose = utf8ToBytes("Ohjausryhmä päätti, että seuraava kokous pidetään syyskuussa. ".repeat(20));

/** What cannot be deflated. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24);
}

describe("crc32", () => {
  test("has the check value of its definition", () => {
    expect(crc32(utf8ToBytes("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });

  test("is zlib's, for windows of any length and place", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(20), (bytes, from) => {
        const window = bytes.subarray(Math.min(from, bytes.length));
        expect(crc32(window)).toBe(nodeCrc32(window));
      }),
    );
  });
});

describe("crc32 of pieces", () => {
  test("is that of the whole", async () => {
    const raw = noise(2_500_000, 7);
    expect(await crc32InPieces({ rest: () => undefined }, raw)).toBe(nodeCrc32(raw));
    expect(await crc32InPieces({ rest: () => undefined }, new Uint8Array(0))).toBe(0);
    expect(crc32(raw.subarray(1001), crc32(raw.subarray(0, 1001)))).toBe(nodeCrc32(raw));
  });
});

describe("deflateFile", () => {
  const primitives = createNodePrimitives();

  test("gives for a single piece what deflateEntry gives", async () => {
    for (const length of [0, 1, 300, 65_536]) {
      const raw =
        prose.length < length ? concatBytes(...Array.from({ length: 200 }, () => prose)).slice(0, length) : prose;
      expect(await deflateFile(primitives, "a", raw)).toEqual(deflateEntry("a", raw));
    }
  });

  test.each([65_537, 131_072, 131_073, 200_000, 1_000_003])(
    "is what it was once inflated: %i bytes",
    async (length) => {
      const words = Array.from(noise(length / 4, length), (byte) => `sana${byte} `).join("");
      const raw = utf8ToBytes(words).slice(0, length);
      const entry = await deflateFile(primitives, "a", raw);
      expect(entry).toMatchObject({ raw: raw.length, stored: false, crc32: nodeCrc32(raw) });
      expect(await inflateEntry(primitives, entry)).toEqual({ ok: true, value: raw });
      expect(entry.data.length).toBeLessThan(deflateEntry("a", raw).data.length * 1.05);
    },
  );

  test("stores what deflating does not shrink, and what it would shrink beyond the limit", async () => {
    const random = noise(300_000, 3);
    expect(await deflateFile(primitives, "a", random)).toEqual(storeEntry("a", random));
    const blank = new Uint8Array(3_000_000);
    expect(await deflateFile(primitives, "a", blank)).toEqual(storeEntry("a", blank));
  });

  test("rests after every piece", async () => {
    let rests = 0;
    await deflateFile({ rest: () => void (rests += 1) }, "a", noise(10 * 65_536, 1));
    expect(rests).toBeGreaterThanOrEqual(10);
  });
});

describe("deflateEntry", () => {
  test("deflates text", () => {
    const entry = deflateEntry("a.json", prose);
    expect(entry).toMatchObject({ name: "a.json", raw: prose.length, crc32: nodeCrc32(prose), stored: false });
    expect(entry.data.length).toBeLessThan(prose.length / 4);
  });

  test.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array(0)],
    ["a few bytes", utf8ToBytes("abc")],
    ["random bytes", Uint8Array.from(createHash("sha512").update("seed").digest())],
    ["a blank picture, which would look like a bomb", new Uint8Array(1_000_000)],
  ])("stores %s", (_name, raw) => {
    expect(deflateEntry("a", raw)).toEqual(storeEntry("a", raw));
  });

  test("never makes an entry that the reader would refuse for its ratio", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.nat(255), (size, byte) => {
        const entry = deflateEntry("a", new Uint8Array(size).fill(byte));
        expect(entry.raw).toBeLessThanOrEqual(maxRatio * entry.data.length);
      }),
    );
  });
});

describe("writeZip", () => {
  test("gives the same bytes on every machine", () => {
    const file = writeZip([
      deflateEntry("log/group/d/1-2.json", prose),
      storeEntry("manifest.sig", new Uint8Array(64)),
      deflateEntry("manifest.json", utf8ToBytes('{"v":1}')),
    ]);
    expect(createHash("sha256").update(file).digest("hex")).toBe(
      "c801c221976b9396752ad32ae5ce66128d2a321f9e0f92dde1af127d8e708ec7",
    );
  });

  test("does not depend on the order of its entries", () => {
    const entries = ["b", "a/b", "B", "a-b", "10", "9"].map((name) => storeEntry(name, utf8ToBytes(name)));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(writeZip(shuffled)).toEqual(writeZip(entries));
      }),
    );
  });

  test("begins so that the type is readable at a fixed place", () => {
    const file = writeZip([]);
    expect(file.subarray(0, 64)).toEqual(zipHead());
    expect(bytesToUtf8(file.subarray(30, 64))).toBe("mimetypeapplication/vnd.luotsi+zip");
    expect(file).toHaveLength(64 + 46 + 8 + 22);
  });

  test.each([
    "",
    "mimetype",
    "/a",
    "a/",
    "a//b",
    "../a",
    "a/../b",
    "a..b",
    ".a",
    "a/.b",
    "a\\b",
    "c:a",
    "ä",
    "a b",
    "a\0",
    "a".repeat(256),
  ])("throws on the name %j", (name) => {
    expect(() => writeZip([storeEntry(name, prose)])).toThrow("Assertion failed");
  });

  test("throws on a name that occurs twice", () => {
    expect(() => writeZip([storeEntry("a", prose), storeEntry("b", prose), storeEntry("a", prose)])).toThrow(
      "name occurs once: a",
    );
  });

  test("throws on more entries than a reader takes", () => {
    const entries: readonly ZipEntry[] = Array.from({ length: maxEntries }, (_none, at) => storeEntry(`e${at}`, prose));
    expect(() => writeZip(entries)).toThrow("maxEntries");
  });
});

test.each(["a", "manifest.json", "log/group/AbC-_9/1-256.json", `files/${"0".repeat(64)}`, "-a", "_", "a".repeat(255)])(
  "%j is a name of the profile",
  (name) => {
    expect(isZipName(name)).toBe(true);
  },
);
