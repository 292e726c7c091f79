import { describe, expect, test } from "vitest";
import { deviceIdOf } from "../../shared/bundle/segment.ts";
import { base64urlToBytes, bytesToBase64url, utf8ToBytes } from "../../shared/core/bytes.ts";
import { primitives, type TestDevice } from "../support/files.ts";
import { createSigner, forgeFile, type Forged, RawText } from "../support/forge.ts";
import { anna, bertil, known } from "../support/hostile-fixture.ts";
import { expectRefusal, takeFile } from "../support/intake.ts";

describe("the manifest", () => {
  const withManifest = (manifest: Readonly<Record<string, Forged>>) => forgeFile({ exporter: bertil, manifest });

  test.each<[string, Readonly<Record<string, Forged>>]>([
    ["an unknown key", { novelty: 1 }],
    ["an inherited name as key", { toString: 1 }],
    ["no group", { group: undefined }],
    ["a group that is no id", { group: "a b" }],
    ["a clock beyond 48 bits", { clock: { ms: 2 ** 48, count: 0 } }],
    ["a counter beyond 16 bits", { clock: { ms: 0, count: 65_536 } }],
    ["a device id that is none", { exporter: { device: "x", member: "" } }],
    ["a key that is too short", { devices: { AAAAAAAAAAAAAAAA: "AAAA" } }],
    ["an unknown package", { package: "all" }],
    ["counts that are wrong", { counts: { changes: 1, files: 0, segments: 0 } }],
    ["counts that are text", { counts: { changes: "0", files: 0, segments: 0 } }],
    ["a list for an object", { counts: [] }],
    ["a null for a list", { segments: null }],
    ["version 0", { v: 0 }],
    ["a fraction", { schema: new RawText("1.5") }],
    ["a space that is a path", { spaces: ["../x"] }],
  ])("%s", (_what, manifest) => expectRefusal(known, withManifest(manifest), "schema"));

  test.each<[string, (text: string) => string]>([
    ["B26: white space", (text) => text.replace("{", "{ ")],
    ["B26: unsorted keys", (text) => text.replace(/^\{("app":"forged"),(.*)\}$/, "{$2,$1}")],
    ["B24: a key twice", (text) => text.replace("{", '{"app":"first",')],
    ["B31: __proto__", (text) => text.replace('"app"', '"__proto__":{"polluted":1},"app"')],
    ["B31: __proto__ in escapes", (text) => text.replace('"app"', '"\\u005f_proto__":{"polluted":1},"app"')],
    ["B22: a byte order mark", (text) => `\ufeff${text}`],
    ["B20: a hundred thousand brackets", (text) => text.replace('"forged"', "[".repeat(100_000))],
    ["cut off", (text) => text.slice(0, -1)],
    ["nothing", () => ""],
    ["null", () => "null"],
  ])("%s", async (_what, manifestText) => {
    await expectRefusal(known, forgeFile({ exporter: bertil, manifestText }), "schema");
    expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
  });

  test("B67: a newer version names what it needs, whatever else it holds", async () => {
    const newer = withManifest({ least: 7, v: 9, novelty: { deep: [1] } });
    const taken = await takeFile(known, newer);
    expect(taken).toMatchObject({ ok: false, error: { code: "too-new", needs: 7 } });
    await expectRefusal(known, withManifest({ least: "7" }), "schema");
  });

  test("B45: another group", () => expectRefusal(known, withManifest({ group: "other" }), "other-group"));

  test("B41: a signature that is zeroed, malformed, of other bytes, or of another device", async () => {
    const signed = (signature: (manifest: Uint8Array) => string) => forgeFile({ exporter: bertil, signature });
    await expectRefusal(
      known,
      signed(() => bytesToBase64url(new Uint8Array(64))),
      "forged",
    );
    await expectRefusal(
      known,
      signed(() => createSigner(bertil)(utf8ToBytes("x"))),
      "forged",
    );
    await expectRefusal(known, signed(createSigner(anna)), "forged");
    for (const text of ["", "x", "AA==", "A".repeat(85), "not base64"]) {
      expect(
        await takeFile(
          known,
          signed(() => text),
        ),
      ).toMatchObject({ ok: false, error: { code: expect.stringMatching(/schema|forged/) } });
    }
  });

  test("a device under the name of another, or without its key", async () => {
    await expectRefusal(known, withManifest({ devices: { [bertil.id]: anna.keyText } }), "forged", "id");
    await expectRefusal(known, withManifest({ devices: { [anna.id]: anna.keyText } }), "forged", "signature");
    await expectRefusal(
      known,
      withManifest({ exporter: { device: "__defineGetter__", member: "" } }),
      "forged",
      "signature",
    );
  });

  test("B42: keys of small order, by which anybody could sign", async () => {
    for (const y of [0, 1]) {
      const key = new Uint8Array(32);
      key[0] = y;
      const id = await deviceIdOf(primitives, key);
      const weak: TestDevice = { ...bertil, id, keyText: bytesToBase64url(key) };
      const neutral = new Uint8Array(64);
      neutral[0] = 1;
      await expectRefusal(known, forgeFile({ exporter: weak, signature: () => bytesToBase64url(neutral) }), "forged");
    }
  });

  test("B42: a second signature made from the first by adding the order", async () => {
    const malleate = (manifest: Uint8Array) => {
      const signature = base64urlToBytes(createSigner(bertil)(manifest)) ?? new Uint8Array(64);
      const order = 2n ** 252n + 27742317777372353535851937790883648493n;
      let s = [...signature.subarray(32)].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
      for (let at = 32; at < 64; at += 1, s >>= 8n) signature[at] = Number(s & 255n);
      return bytesToBase64url(signature);
    };
    await expectRefusal(known, forgeFile({ exporter: bertil, signature: malleate }), "forged");
  });
});
