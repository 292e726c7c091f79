import { describe, expect, test } from "vitest";
import type { ZipEntry } from "../../shared/bundle/zip-profile.ts";
import { concatBytes, utf8ToBytes } from "../../shared/core/bytes.ts";
import { writeTestFile } from "../support/files.ts";
import { deflatedEntry, forgeEntry, forgeFile, forgeZip, sha256Hex } from "../support/forge.ts";
import { act, anna, attachment, bertil, bertils, entriesOf, fileOf, good, known } from "../support/hostile-fixture.ts";
import { expectRefusal, expectTaken, takeFile } from "../support/intake.ts";
import { snapshotText } from "../support/known-snapshot.ts";

test("a whole file is taken, and what is forged without a fault too", async () => {
  const { plan } = await expectTaken(known, good);
  expect(plan.preview).toMatchObject({ changes: 3, newDevices: [bertil.id], pending: 0, refused: 0 });
  const { plan: forged } = await expectTaken(known, fileOf(act(["set", "decision", "d", { title: "x" }])));
  expect(forged.preview).toMatchObject({ changes: 2, conflicts: [{ kind: "decision", id: "d", field: "title" }] });
});

describe("damaged on the way", () => {
  test("B1: no bytes", () => expectRefusal(known, new Uint8Array(), "empty"));

  test("B2: every truncation", async () => {
    for (let length = 1; length < good.length; length += 1) {
      const taken = await takeFile(known, good.subarray(0, length));
      expect(taken, `the first ${length} bytes`).toMatchObject({ ok: false, error: { code: "truncated" } });
    }
  });

  test("B3: every single bit flipped", { timeout: 120_000 }, async () => {
    const small = await writeTestFile(bertil, bertils.slice(0, 1));
    const before = snapshotText(known);
    const whole = await expectTaken(known, small);
    const codes = new Set<string>();
    let harmless = 0;
    for (let bit = 0; bit < small.length * 8; bit += 1) {
      const bytes = small.slice();
      const at = bit >> 3;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
      const taken = await takeFile(known, bytes);
      codes.add(taken.ok ? "taken" : taken.error.code);
      if (!taken.ok) continue;
      // Deflate has several spellings of the same bytes, and a few bits behind its end that hold nothing. There, and
      // there only, a flip may pass: what is read is the same, byte for byte.
      harmless += 1;
      expect(
        deflatedRanges(small).some(([from, to]) => at >= from && at < to),
        `bit ${bit}`,
      ).toBe(true);
      expect(taken.value.file.identity).toBe(whole.file.identity);
      expect(taken.value.file.segments.map(({ sha256 }) => sha256)).toEqual(
        bertils.slice(0, 1).map(({ sha256 }) => sha256),
      );
    }
    expect([...codes].filter((code) => !damageCodes.has(code))).toEqual([]);
    expect(harmless).toBeLessThan(small.length / 50);
    expect(snapshotText(known)).toBe(before);
  });

  test("B4: a mail footer behind the end", () =>
    expectRefusal(known, concatBytes(good, new Uint8Array(1024)), "corrupt"));

  test("B5: sent as text", async () => {
    const crlf = [...good].flatMap((byte) => (byte === 10 ? [13, 10] : [byte]));
    await expectRefusal(known, Uint8Array.from(crlf), "mangled");
    await expectRefusal(
      known,
      good.map((byte) => byte & 0x7f),
      "mangled",
    );
  });

  test("B6: a file in a ZIP", () => {
    const outer = concatBytes(utf8ToBytes("PK\x03\x04"), new Uint8Array(26), good);
    return expectRefusal(known, outer, "not-ours");
  });

  test("B12: halves of two files", async () => {
    const other = await writeTestFile(bertil, bertils);
    for (const part of [0.25, 0.5, 0.75]) {
      const joined = concatBytes(good.subarray(0, good.length * part), other.subarray(other.length * part));
      expect(await takeFile(known, joined)).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/corrupt|truncated/) },
      });
    }
  });

  test("B13: an entry of another file in the place of one", async () => {
    const other = forgeEntry("x", utf8ToBytes("x".repeat(50)));
    const swapped = entriesOf(good).map((entry) =>
      entry.name.startsWith("log/") ? { ...other, name: entry.name } : entry,
    );
    await expectRefusal(known, forgeZip(swapped), "corrupt");
    const sameSize = entriesOf(good).map((entry) =>
      entry.name.startsWith("files/") ? forgeEntry(entry.name, utf8ToBytes("an attachmenT")) : entry,
    );
    await expectRefusal(known, forgeZip(sameSize), "corrupt", "digest");
  });

  const damageCodes = new Set(["taken", "corrupt", "mangled", "truncated", "bomb", "too-big", "not-ours"]);

  function deflatedRanges(bytes: Uint8Array): readonly (readonly [from: number, to: number])[] {
    return entriesOf(bytes).flatMap(({ stored, data }) => {
      const from = data.byteOffset - bytes.byteOffset;
      return stored ? [] : [[from, from + data.length] as const];
    });
  }
});

describe("the container", () => {
  const rearranged = (change: (entries: readonly ZipEntry[]) => readonly ZipEntry[]) =>
    forgeZip(change(entriesOf(good)));

  test("B14: entries in another order, twice, missing, unlisted", async () => {
    await expectRefusal(
      known,
      rearranged((entries) => entries.toReversed()),
      "corrupt",
      "sorted",
    );
    await expectRefusal(
      known,
      rearranged((entries) => entries.flatMap((entry) => [entry, entry])),
      "corrupt",
      "twice",
    );
    for (const { name } of entriesOf(good)) {
      await expectRefusal(
        known,
        rearranged((entries) => entries.filter((entry) => entry.name !== name)),
        "corrupt",
        "missing",
      );
    }
    const extra = forgeEntry("zzz", utf8ToBytes("x"));
    await expectRefusal(
      known,
      rearranged((entries) => [...entries, extra]),
      "corrupt",
      "lists",
    );
    await expectRefusal(known, forgeZip([]), "corrupt", "missing");
  });

  test("a second mimetype, and the manifest under another case", async () => {
    const mimetype = forgeEntry("mimetype", utf8ToBytes("x"));
    await expectRefusal(
      known,
      rearranged((entries) => [...entries, mimetype]),
      "corrupt",
      "profile",
    );
    await expectRefusal(
      known,
      rearranged((entries) => [forgeEntry("MANIFEST.JSON", utf8ToBytes("x")), ...entries]),
      "corrupt",
    );
  });

  test.each([
    "../evil",
    "a/../../evil",
    "/etc/passwd",
    "C:\\evil",
    "a\\b",
    "con:ads",
    ".hidden",
    "a/.hidden",
    "a//b",
    "a/",
    "ä",
    "a\0b",
    "a b",
    "zz..zz",
    "z".repeat(256),
  ])("B80: an entry called %j", (name) =>
    expectRefusal(
      known,
      rearranged((entries) => [...entries, forgeEntry(name, utf8ToBytes("x"))]),
      "corrupt",
    ),
  );

  test("B15 B16: sizes beyond the file, and as large as can be", async () => {
    for (const raw of [0xffffffff, 300 * 1024 * 1024, 65_536]) {
      const lie = rearranged((entries) => entries.map((entry) => ({ ...entry, raw })));
      expect(await takeFile(known, lie)).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/bomb|too-big|corrupt/) },
      });
    }
  });

  test("B17: a bomb is refused by its ratio, before anything is inflated", async () => {
    const bomb = deflatedEntry("log/bomb", new Uint8Array(1024 * 1024));
    expect(bomb.raw / bomb.data.length).toBeGreaterThan(900);
    await expectRefusal(
      known,
      rearranged((entries) => [...entries.filter(({ name }) => name < "log/"), bomb]),
      "bomb",
    );
  });

  test("B17: a bomb that states a small size is refused by what it inflates to", async () => {
    const honest = deflatedEntry("files/x", new Uint8Array(1024 * 1024));
    const liar = { ...honest, raw: honest.data.length * 100 };
    const bytes = forgeFile({
      exporter: bertil,
      manifest: {
        files: [{ path: `files/${"0".repeat(64)}`, sha256: "0".repeat(64), size: liar.raw }],
        counts: { changes: 0, files: 1, segments: 0 },
      },
      entries: (entries) => [{ ...liar, name: `files/${"0".repeat(64)}` }, ...entries],
    });
    await expectRefusal(known, bytes, "corrupt", "stated size");
  });

  test("B18: a file over the limit is not looked at", async () => {
    expect(await takeFile(known, good, { maxBytes: good.length - 1 })).toMatchObject({
      ok: false,
      error: { code: "too-big" },
    });
  });

  test("B19: more entries than there may be", async () => {
    const many = Array.from({ length: 20_001 }, (_none, index) =>
      forgeEntry(`e${String(index).padStart(6, "0")}`, new Uint8Array()),
    );
    await expectRefusal(known, forgeZip(many), "too-big", "entries");
  });

  test("B27: bytes behind the end of deflated data", async () => {
    const padded = rearranged((entries) =>
      entries.map((entry) => (entry.stored ? entry : { ...entry, data: concatBytes(entry.data, new Uint8Array(1)) })),
    );
    await expectRefusal(known, padded, "corrupt");
  });

  test("B78: an attachment that is missing, empty, or other than its name", async () => {
    const lacking = rearranged((entries) => entries.filter(({ name }) => !name.startsWith("files/")));
    await expectRefusal(known, lacking, "corrupt", "missing");
    const misnamed = forgeFile({
      exporter: bertil,
      files: [attachment],
      manifest: { files: [{ path: "files/x", sha256: sha256Hex(attachment), size: attachment.length }] },
    });
    await expectRefusal(known, misnamed, "schema", "attachment");
    const { file } = await expectTaken(known, forgeFile({ exporter: anna, files: [new Uint8Array(), attachment] }));
    expect(file.attachments).toHaveLength(2);
  });
});
