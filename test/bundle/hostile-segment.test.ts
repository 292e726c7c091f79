import { describe, expect, test } from "vitest";
import { bytesToBase64url, utf8ToBytes } from "../../shared/core/bytes.ts";
import { writeTestFile } from "../support/files.ts";
import { createSigner, forgeFile, type Forged, type ForgedSegment, forgeSegment, RawText } from "../support/forge.ts";
import {
  act,
  acts,
  anna,
  annas,
  bertil,
  bertils,
  fileOf,
  good,
  known,
  stranger,
  withFields,
} from "../support/hostile-fixture.ts";
import { expectRefusal, expectTaken, takeFile } from "../support/intake.ts";

describe("where segments stand", () => {
  const segment = () => forgeSegment(bertil, { changes: acts() });
  const fileWith = (one: ForgedSegment, more: Partial<Parameters<typeof forgeFile>[0]> = {}) =>
    forgeFile({ exporter: bertil, segments: [one], ...more });

  test.each<[string, Partial<ForgedSegment["place"]> & { path?: string }, string]>([
    ["a path of another place", { path: "log/group/AAAAAAAAAAAAAAAA/1-1.json" }, "path"],
    ["a renamed path", { path: "log/group/x.json" }, "path"],
    ["the manifest's own path", { path: "manifest.jsom" }, "path"],
    ["another first number", { from: 2, to: 2 }, "path"],
    ["another space", { space: "chairs" }, "path"],
  ])("%s", (_what, { path, ...place }, detail) => {
    const one = segment();
    return expectRefusal(
      known,
      fileWith({ ...one, path: path ?? one.path, place: { ...one.place, ...place } }),
      "schema",
      detail,
    );
  });

  test("a place that differs from the content's, path and all", async () => {
    const one = segment();
    const moved = { ...one, path: `log/group/${bertil.id}/2-2.json`, place: { ...one.place, from: 2, to: 2 } };
    await expectRefusal(known, fileWith(moved), "schema", "not where");
  });

  test("the same segment listed under two paths", async () => {
    const one = segment();
    const twin = { ...one, path: one.path.replace(".json", ".AAAAAAAA.json") };
    await expectRefusal(known, forgeFile({ exporter: bertil, segments: [one, twin] }), "schema", "twice");
  });

  test("a digest of other bytes", async () => {
    const one = segment();
    const entry = { ...one.place, path: one.path, sha256: "0".repeat(64), size: one.raw.length };
    await expectRefusal(known, fileWith(one, { manifest: { segments: [entry] } }), "corrupt", "digest");
  });

  test("B45: a segment of another group", () =>
    expectRefusal(known, withFields({ group: "other" }), "forged", "another group"));

  test("B44: a segment of one device in the file of another is taken as the one's", async () => {
    const file = await writeTestFile(anna, [...annas, ...bertils]);
    const { plan } = await expectTaken(known, file);
    expect(plan.preview.authors.map(({ device }) => device)).toEqual([bertil.id]);
  });

  test("a segment whose device has no key in the manifest", () =>
    expectRefusal(known, forgeFile({ exporter: anna, segments: [segment()] }), "schema", "no key"));

  test("B41 B43: a segment signed by another device, over other bytes, or for a file", async () => {
    const file = (sig: Forged, root?: Forged) =>
      fileWith(forgeSegment(bertil, { changes: acts() }, root === undefined ? { sig } : { sig, root }), {
        devices: [anna],
      });
    await expectRefusal(known, file(createSigner(anna)(new Uint8Array(32))), "forged", "signature");
    await expectRefusal(known, file(bytesToBase64url(new Uint8Array(64))), "forged", "signature");
    const root = bytesToBase64url(new Uint8Array(32).fill(9));
    await expectRefusal(known, file(createSigner(bertil)(new Uint8Array(32).fill(9)), root), "forged", "root");
    const manifestSignature = (manifest: Uint8Array) => createSigner(bertil)(manifest);
    await expectRefusal(known, file(manifestSignature(utf8ToBytes("{}"))), "forged", "signature");
    // And the other way round: the signature of a segment's root does not sign a manifest.
    const sealed = JSON.parse(Buffer.from(segment().raw).toString()) as { readonly sig: string };
    await expectRefusal(known, fileWith(segment(), { signature: () => sealed.sig }), "forged", "manifest");
  });

  test("B40: a device that nobody has introduced", async () => {
    await expectRefusal(known, forgeFile({ exporter: stranger }), "unknown-device");
    const silent = forgeSegment(bertil, { changes: [act(["set", "decision", "d", { title: "x" }])] });
    await expectRefusal(known, fileWith(silent), "unknown-device", "begins");
    const asAnother = forgeSegment(bertil, { changes: [act(["set", "device", bertil.id, { key: anna.keyText }])] });
    await expectRefusal(known, fileWith(asAnother), "unknown-device", "begins");
  });
});

describe("what a segment may not hold", () => {
  test.each<[string, Readonly<Record<string, Forged>>, string?]>([
    ["B51: number 0", { from: 0, to: 0 }],
    ["B51: a negative number", { from: -1, to: -1 }],
    ["B51: a number beyond 2⁵³", { from: new RawText("9007199254740993") }],
    ["B51: a number as text", { from: "1" }],
    ["more changes than numbers", { to: 2 }],
    ["fewer changes than numbers", { changes: acts(act(["delete", "decision", "d", []])), to: 1 }],
    ["no changes", { changes: [], to: 0 }],
    ["changes that are no list", { changes: {} }],
    ["a predecessor of the first", { prev: "A".repeat(43) }],
    ["a second without predecessor", { from: 2, to: 2 }],
    ["a predecessor that is no digest", { from: 2, to: 2, prev: "x" }],
    ["a nonce of 15 bytes", { nonce: bytesToBase64url(new Uint8Array(15)) }],
    ["a nonce in another spelling", { nonce: "AAAAAAAAAAAAAAAAAAAAAB" }],
    ["a space of another version", { space: "chairs" }],
    ["a device that is none", { device: "x" }],
    ["a group that is no id", { group: "" }],
    ["a key too many", { novelty: 1 }],
    ["a key too few", { nonce: undefined }],
    ["version 0", { v: 0 }],
    ["a version as text", { v: "1" }],
  ])("%s", (_what, fields) => {
    const one = forgeSegment(bertil, { changes: acts(), ...fields });
    // Listed where a true one would be: what counts here is what is inside.
    const place = { device: bertil.id, from: 1, space: "group", to: 1 };
    const bytes = forgeFile({
      exporter: bertil,
      segments: [{ ...one, place, path: `log/group/${bertil.id}/1-1.json` }],
    });
    return expectRefusal(known, bytes, "schema");
  });

  test("B67: a newer segment", () => expectRefusal(known, withFields({ v: 2 }), "too-new"));

  test.each<[string, Forged]>([
    [
      "B20: nesting beyond twelve",
      act(["set", "decision", "d", { title: new RawText(`${"[".repeat(9)}${"]".repeat(9)}`) }]),
    ],
    ["B20: a hundred thousand brackets", new RawText("[".repeat(100_000) + "]".repeat(100_000))],
    ["B22: a byte order mark", new RawText("\ufeff[]")],
    ["B23: a lone surrogate in escapes", act(["set", "decision", "d", { title: new RawText('"\\ud800"') }])],
    ["B24: a field twice", act(["set", "decision", "d", new RawText('{"title":"a","title":"b"}')])],
    ["B25: 1e2", [new RawText("1e2"), 0, "b", [["delete", "decision", "d", []]]]],
    ["B25: 1.0", [new RawText("1.0"), 0, "b", [["delete", "decision", "d", []]]]],
    ["B25: -0", [1, new RawText("-0"), "b", [["delete", "decision", "d", []]]]],
    ["B25: NaN", [new RawText("NaN"), 0, "b", [["delete", "decision", "d", []]]]],
    ["B25: Infinity", [1, 0, "b", [["set", "decision", "d", { number: new RawText("Infinity") }]]]],
    ["B25: 2⁵³ + 1", act(["set", "decision", "d", { number: new RawText("9007199254740993") }])],
    ["B25: a fraction", act(["set", "decision", "d", { number: new RawText("0.5") }])],
    ["B26: white space", new RawText(' [1,0,"b",[["delete","decision","d",[]]]]')],
    ["B26: a slash in an escape", act(["set", "decision", "d", { title: new RawText('"\\/"') }])],
    ["B26: a letter in an escape", act(["set", "decision", "d", { title: new RawText('"\\u0041"') }])],
    ["B31: __proto__ as a field", act(["set", "decision", "d", new RawText('{"__proto__":{"polluted":1}}')])],
    ["B31: __proto__ deep in a value", act(["set", "decision", "d", { title: new RawText('{"__proto__":1}') }])],
    ["B31: constructor as a field", act(["set", "decision", "d", new RawText('{"constructor":1}')])],
    ["B31: toString as a field", act(["set", "decision", "d", { toString: "x" }])],
    ["B32: __proto__ as an id", act(["set", "decision", "__proto__", { title: "x" }])],
    ["B32: toString as an id", act(["delete", "decision", "toString", []])],
    ["B32: an empty id", act(["delete", "decision", "", []])],
    ["B32: constructor as a kind", act(["set", "constructor", "d", { title: "x" }])],
    ["B32: __proto__ as an author", [1, 0, "__proto__", [["delete", "decision", "d", []]]]],
    ["an id with a path in it", act(["delete", "decision", "../d", []])],
    ["an id of 65 letters", act(["delete", "decision", "d".repeat(65), []])],
    ["B62: a stamp of 2⁴⁸", [2 ** 48, 0, "b", [["delete", "decision", "d", []]]]],
    ["B62: a negative stamp", [-1, 0, "b", [["delete", "decision", "d", []]]]],
    ["B62: a stamp as text", ["1", 0, "b", [["delete", "decision", "d", []]]]],
    ["B61: a counter of 65,536", [1, 65_536, "b", [["delete", "decision", "d", []]]]],
    ["no operations", act()],
    ["4,097 operations", act(...Array.from({ length: 4097 }, () => ["delete", "decision", "d", []]))],
    ["a text of 64 KiB and a byte", act(["set", "decision", "d", { text: "x".repeat(65_537) }])],
    [
      "a text of 64 KiB and a byte in letters of two",
      act(["set", "decision", "d", { text: `x${"ä".repeat(32_768)}` }]),
    ],
    ["B110: a control character", act(["set", "decision", "d", { title: "\u0007" }])],
    ["B110: NUL", act(["set", "decision", "d", { title: "\0" }])],
    ["B110: DEL", act(["set", "decision", "d", { title: new RawText('"\u007f"') }])],
    ["B110: a carriage return", act(["set", "decision", "d", { text: "a\r\nb" }])],
    ["an operation that is no list", act({ type: "set" })],
    ["an operation of two", act(["set", "decision"])],
    ["a change of three", [1, 0, "b"]],
    ["a change that is null", null],
  ])("%s", async (_what, change) => {
    await expectRefusal(known, fileOf(change), "schema");
    expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
    expect((await takeFile(known, good)).ok, "the reader still works").toBe(true);
  });

  test("B22: bytes that are no UTF-8", async () => {
    for (const bad of [[0xff, 0xfe], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0x80]]) {
      const one = forgeSegment(bertil, { changes: acts(act(["set", "decision", "d", { title: "????" }])) });
      const raw = one.raw.slice();
      const at = Buffer.from(raw).indexOf("????");
      raw.set(bad, at);
      await expectRefusal(known, forgeFile({ exporter: bertil, segments: [{ ...one, raw }] }), "schema", "utf8");
    }
  });

  test("B21: a segment of more than 1 MiB, in one text or in many keys", async () => {
    const long = act(["set", "decision", "d", { text: "x".repeat(2 ** 21) }]);
    await expectRefusal(known, fileOf(long), "schema");
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_none, index) => [`k${index}`, index]));
    await expectRefusal(known, fileOf(act(["set", "decision", "d", keys])), "schema");
  });

  test("257 changes", () => {
    const many = Array.from({ length: 256 }, () => act(["delete", "decision", "d", []]));
    return expectRefusal(known, fileOf(...many), "schema", "number of changes");
  });
});
