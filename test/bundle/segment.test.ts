import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reopenSegment, readSegment, type Segment, sealSegment, deviceIdOf } from "../../shared/bundle/segment.ts";
import { sealChain } from "../../shared/bundle/seal-chain.ts";
import { bytesToHex, bytesToUtf8, utf8ToBytes } from "../../shared/core/bytes.ts";
import { createVerifier } from "../../shared/core/ed25519.ts";
import { inflateEntry } from "../../shared/bundle/zip-read.ts";
import { add, changeOf, set } from "../support/changes.ts";
import { actsOf, createTestDevice, primitives } from "../support/files.ts";
import { sha256Hex } from "../support/forge.ts";

const [anna, bertil] = await Promise.all([createTestDevice(1), createTestDevice(2)]);
const verifier = createVerifier();
const nonce = new Uint8Array(16).fill(5);
const changes = actsOf(anna, [set("d", { title: "Päätös" })], [add("d", ["e"])]);

async function seal(list = changes, prev = "", own = nonce): Promise<Segment> {
  const segment = await sealSegment(primitives, anna.key, "group-1", prev, own, list);
  if (segment === undefined) throw new Error("The changes fit into a segment");
  return segment;
}

function read(segment: Pick<Segment, "raw">, key = anna.key.publicKey): ReturnType<typeof readSegment> {
  return readSegment(primitives, verifier, key, segment.raw, sha256Hex(segment.raw));
}

describe("a sealed segment", () => {
  test("is read back as it was, by whoever has the key", async () => {
    const segment = await seal();
    expect(await read(segment)).toEqual({ ok: true, value: segment });
    expect(await read(segment, bertil.key.publicKey)).toMatchObject({ ok: false, error: { code: "forged" } });
    expect(segment).toMatchObject({
      from: 1,
      to: 3,
      prev: "",
      device: anna.id,
      space: "group",
      sha256: sha256Hex(segment.raw),
    });
  });

  test("is text that anybody can read, with its keys in order", async () => {
    const text = bytesToUtf8((await seal()).raw) ?? "";
    expect(Object.keys(JSON.parse(text) as object).join()).toBe(
      "changes,device,from,group,nonce,prev,root,sig,space,to,v",
    );
    expect(text).toContain('["set","decision","d",{"title":"Päätös"}]');
  });

  test("is the same for the same content, and another for another nonce", async () => {
    expect((await seal()).raw).toEqual((await seal()).raw);
    expect((await seal(changes, "", new Uint8Array(16))).root).not.toBe((await seal()).root);
  });

  test("no byte of it can be changed", async () => {
    const segment = await seal();
    await fc.assert(
      fc.asyncProperty(fc.nat(segment.raw.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const raw = segment.raw.slice();
        raw[at] = (raw[at] ?? 0) ^ mask;
        expect(await read({ raw })).toMatchObject({
          ok: false,
          error: { code: expect.stringMatching(/^(schema|forged|too-new)$/) },
        });
      }),
      { numRuns: 300 },
    );
  });

  test("its root covers its predecessor and its group", async () => {
    const other = await seal(changes.slice(1), "A".repeat(43));
    const text = bytesToUtf8(other.raw) ?? "";
    for (const [from, to] of [
      ["A".repeat(43), `${"A".repeat(42)}E`],
      ["group-1", "group-2"],
    ] as const) {
      const moved = utf8ToBytes(text.replace(`"${from}"`, `"${to}"`));
      expect(await read({ raw: moved })).toMatchObject({ ok: false, error: { code: "forged" } });
    }
  });

  test("does not take changes whose text is too large, nor more than 256, nor none", async () => {
    const large = Array.from({ length: 20 }, (_none, index) =>
      changeOf(anna.id, index + 1, [set("d", { text: "x".repeat(60_000) })]),
    );
    expect(await sealSegment(primitives, anna.key, "g", "", nonce, large)).toBeUndefined();
    const many = Array.from({ length: 257 }, (_none, index) => changeOf(anna.id, index + 1, [add("d", ["e"])]));
    await expect(seal(many)).rejects.toThrow("256");
    await expect(seal([])).rejects.toThrow("256");
    await expect(seal(changes, "", new Uint8Array(15))).rejects.toThrow("16 bytes");
  });
});

describe("a chain", () => {
  const nonceFor = (_device: string, from: number) => new Uint8Array(16).fill(from);
  const sealAll = (list: typeof changes, perSegment?: number) =>
    sealChain(primitives, nonceFor, {
      group: "g",
      key: anna.key,
      changes: list,
      prev: "",
      ...(perSegment && { perSegment }),
    });

  test("is sealed in links that follow each other", async () => {
    const sealed = await sealAll(changes, 1);
    expect(sealed.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(sealed.map(({ prev }) => prev)).toEqual(["", sealed[0]?.root, sealed[1]?.root]);
    expect(sealed.flatMap((segment) => segment.changes)).toEqual(changes);
  });

  test("takes smaller pieces where the text is large", async () => {
    const large = Array.from({ length: 40 }, (_none, index) =>
      changeOf(anna.id, index + 1, [set("d", { text: "x".repeat(60_000) })]),
    );
    const sealed = await sealAll(large);
    expect(sealed.length).toBeGreaterThan(2);
    expect(sealed.flatMap((segment) => segment.changes)).toEqual(large);
  });

  test("a stored segment is opened again, and one that was changed in the store is not", async () => {
    const [first] = await sealAll(changes);
    const raw = first && (await inflateEntry(primitives, first.entry));
    if (first === undefined || raw?.ok !== true) throw new Error("There is a segment");
    expect(await reopenSegment(primitives, first, raw.value)).toEqual(changes);
    const damaged = raw.value.slice();
    damaged[20] = (damaged[20] ?? 0) ^ 1;
    expect(await reopenSegment(primitives, first, damaged)).toBeUndefined();
  });
});

test("a device's id is that of its key, and no other's", async () => {
  expect(anna.id).toMatch(/^[A-Za-z0-9_-]{16}$/);
  expect(anna.id).not.toBe(bertil.id);
  expect(await deviceIdOf(primitives, anna.key.publicKey)).toBe(anna.id);
  expect(bytesToHex(anna.key.publicKey)).toHaveLength(64);
});
