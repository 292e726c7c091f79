import { deflateRawSync } from "node:zlib";
import { deflateSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { giveWay } from "../../renderer/data/pacer.ts";
import { createWebPrimitives } from "../../renderer/platform/web-primitives.ts";
import { bytesToHex, concatBytes, utf8ToBytes } from "../../shared/core/bytes.ts";
import type { Primitives } from "../../shared/core/primitives.ts";

const node = createNodePrimitives();
const web = createWebPrimitives({ subtle: globalThis.crypto.subtle, rest: giveWay });
const editions: readonly (readonly [string, Primitives])[] = [
  ["node", node],
  ["web", web],
  ["web without a secure context", createWebPrimitives({ subtle: undefined, rest: giveWay })],
];

/** Bytes with and without repetition, so that stored, fixed and dynamic blocks all occur. */
const raws = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.nat(400))
    .map(([piece, times]) => concatBytes(...Array.from({ length: times }, () => piece))),
);
const deflaters = fc.constantFrom<(raw: Uint8Array) => Uint8Array>(
  (raw) => deflateSync(raw, { level: 6 }),
  (raw) => deflateSync(raw, { level: 0 }),
  (raw) => Uint8Array.from(deflateRawSync(raw, { level: 9 })),
);

describe.each(editions)("%s primitives", (_name, primitives) => {
  test("digest as FIPS 180-4 says", async () => {
    expect(bytesToHex(await primitives.sha256(utf8ToBytes("abc")))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(bytesToHex(await primitives.sha256(new Uint8Array(0)))).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });

  test("digest and inflate windows onto larger memory", async () => {
    const raw = utf8ToBytes("pöytäkirja pöytäkirja pöytäkirja");
    const deflated = deflateSync(raw);
    const around = concatBytes(new Uint8Array(7).fill(1), deflated, new Uint8Array(7).fill(2));
    const window = around.subarray(7, 7 + deflated.length);
    expect(await primitives.inflateRaw(window, raw.length)).toStrictEqual(raw);
    expect(await primitives.sha256(window)).toStrictEqual(await primitives.sha256(deflated));
  });

  test("digest much at once as Node does", async () => {
    const much = new Uint8Array(5 * 1024 * 1024 + 3).fill(7);
    expect(await primitives.sha256(much)).toStrictEqual(await node.sha256(much));
  });

  test("inflate what was deflated", async () => {
    await fc.assert(
      fc.asyncProperty(raws, deflaters, async (raw, deflate) => {
        expect(await primitives.inflateRaw(deflate(raw), raw.length)).toStrictEqual(raw);
      }),
    );
  });

  test("inflate to the stated size only", async () => {
    await fc.assert(
      fc.asyncProperty(raws, deflaters, fc.nat(40), async (raw, deflate, more) => {
        expect(await primitives.inflateRaw(deflate(raw), raw.length + 1 + more)).toBeUndefined();
        const less = Math.max(raw.length - 1 - more, 0);
        expect(less < raw.length ? await primitives.inflateRaw(deflate(raw), less) : undefined).toBeUndefined();
      }),
    );
  });

  test("refuse every truncation", async () => {
    const raw = utf8ToBytes("päätös 1, päätös 2, päätös 3 ".repeat(4));
    for (const deflated of [deflateSync(raw), deflateSync(raw, { level: 0 })]) {
      for (let length = 0; length < deflated.length; length += 1) {
        expect(await primitives.inflateRaw(deflated.subarray(0, length), raw.length), `${length}`).toBeUndefined();
      }
    }
  });

  test("refuse whatever follows the end", async () => {
    await fc.assert(
      fc.asyncProperty(raws, deflaters, fc.uint8Array({ minLength: 1, maxLength: 40 }), async (raw, deflate, more) => {
        expect(await primitives.inflateRaw(concatBytes(deflate(raw), more), raw.length)).toBeUndefined();
      }),
    );
  });

  test("refuse what follows the end in a later piece", async () => {
    const raw = Uint8Array.from({ length: 40_000 }, (_none, at) => (at * at * 7919) >> 5);
    const deflated = deflateSync(raw, { level: 0 });
    const padding = new Uint8Array(32 * 1024 - (deflated.length % (16 * 1024)));
    expect(await primitives.inflateRaw(deflated, raw.length)).toStrictEqual(raw);
    expect(await primitives.inflateRaw(concatBytes(deflated, padding), raw.length)).toBeUndefined();
  });

  test("stop a bomb at the stated size", async () => {
    const bomb = deflateSync(new Uint8Array(200_000_000), { level: 9 });
    const before = process.memoryUsage().rss;
    expect(await primitives.inflateRaw(bomb, 1000)).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(64_000_000);
  });
});

test("both editions give the same verdict on damaged data", async () => {
  await fc.assert(
    fc.asyncProperty(raws, deflaters, fc.nat(), fc.nat(255), async (raw, deflate, place, byte) => {
      const damaged = deflate(raw);
      damaged[place % damaged.length] = byte;
      expect(await web.inflateRaw(damaged, raw.length)).toStrictEqual(await node.inflateRaw(damaged, raw.length));
    }),
    { numRuns: 500 },
  );
});
