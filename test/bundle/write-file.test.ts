import { describe, expect, test } from "vitest";
import { headsOf, isSegmentPath, readManifest, segmentPaths, writeManifest } from "../../shared/bundle/manifest.ts";
import { readFile, type ReadOptions } from "../../shared/bundle/read-file.ts";
import { readZip } from "../../shared/bundle/zip-read.ts";
import { mergeToolKey, writeFile } from "../../shared/bundle/write-file.ts";
import { utf8ToBytes } from "../../shared/core/bytes.ts";
import { createVerifier } from "../../shared/core/ed25519.ts";
import { add, del, linkOf, set, testMs, changeOf } from "../support/changes.ts";
import { actsOf, createTestDevice, primitives, sealActs, writeTestFile } from "../support/files.ts";
import { forgeEntry, sha256Hex } from "../support/forge.ts";
import { testGroup } from "../support/replica.ts";

const [anna, bertil] = await Promise.all([createTestDevice(1), createTestDevice(2)]);
const annas = await sealActs(anna, actsOf(anna, [set("d", { title: "x" })], [add("d", ["e"])], [del("x")]));
const bertils = await sealActs(bertil, actsOf(bertil));
const all = [...annas, ...bertils];
const exporter = { key: anna.key, member: "anna" };
const clock = { ms: testMs, count: 3 };
const attachments = ["one", "two"].map((text) => ({
  sha256: sha256Hex(utf8ToBytes(text)),
  entry: forgeEntry("-", utf8ToBytes(text)),
}));

function read(bytes: Uint8Array, options?: ReadOptions): ReturnType<typeof readFile> {
  return readFile(primitives, createVerifier(), bytes, options);
}

async function opened(bytes: Uint8Array, options?: ReadOptions) {
  const file = await read(bytes, options);
  if (!file.ok) throw new Error(file.error.detail);
  return file.value;
}

describe("a written file", () => {
  test("is read back: segments, attachments, who made it and when", async () => {
    const { bytes, identity, manifest } = await writeFile(primitives, exporter, {
      group: testGroup,
      clock,
      segments: all,
      attachments,
    });
    const file = await opened(bytes, { group: testGroup });
    expect(file.identity).toBe(identity);
    expect(file.manifest).toEqual(manifest);
    expect(file.manifest).toMatchObject({
      clock,
      exporter: { device: anna.id, member: "anna" },
      scope: "full",
      least: 1,
    });
    expect(file.manifest.counts).toEqual({ changes: 5, segments: 3, files: 2 });
    expect(file.segments.map(({ root, changes }) => [root, changes])).toEqual(
      file.manifest.segments.map(({ path }) => {
        const one = [...segmentPaths(all)].find(([, own]) => own === path)?.[0];
        return [one?.root, all.find(({ root }) => root === one?.root)?.changes];
      }),
    );
    expect(file.attachments.map(({ sha256 }) => sha256)).toEqual(attachments.map(({ sha256 }) => sha256).sort());
  });

  test("is the same bytes whatever order things are handed over in", async () => {
    const one = await writeTestFile(anna, all, { attachments });
    const other = await writeTestFile(anna, all.toReversed(), { attachments: attachments.toReversed() });
    expect(other).toEqual(one);
  });

  test("is the same bytes when what was read is written again: nothing is packed anew", async () => {
    const one = await writeTestFile(anna, all, { attachments });
    const file = await opened(one);
    expect(await writeTestFile(anna, file.segments, { attachments: file.attachments })).toEqual(one);
  });

  test("of nothing is a file too", async () => {
    expect((await opened(await writeTestFile(anna, []))).segments).toEqual([]);
  });

  test("as a delta leaves out what the receiver has, and says what it presupposes", async () => {
    const presupposes = headsOf(annas.slice(0, 1));
    const bytes = await writeTestFile(anna, all, { presupposes });
    const { manifest, segments } = await opened(bytes);
    expect(new Map(segments.map(({ from, device }) => [device, from]))).toEqual(
      new Map([
        [anna.id, 3],
        [bertil.id, 1],
      ]),
    );
    expect(manifest).toMatchObject({ scope: "delta", presupposes: { group: { [anna.id]: 2 } } });
    expect(manifest.heads["group"]).toMatchObject({ [anna.id]: { to: 4 }, [bertil.id]: { to: 1 } });
    expect(bytes.length).toBeLessThan((await writeTestFile(anna, all)).length);
  });

  test("by the command-line tool is signed by a key that follows from the group", async () => {
    const key = await mergeToolKey(primitives, testGroup);
    expect(await mergeToolKey(primitives, testGroup)).toEqual(key);
    expect(await mergeToolKey(primitives, "other")).not.toEqual(key);
    const { bytes } = await writeFile(primitives, { key, member: "" }, { group: testGroup, clock, segments: all });
    expect((await opened(bytes)).manifest.exporter.member).toBe("");
  });
});

describe("reading", () => {
  test("leaves known segments alone: they are not even inflated", async () => {
    const bytes = await writeTestFile(anna, all);
    const asked: string[] = [];
    const inflated: number[] = [];
    const counting = {
      ...primitives,
      inflateRaw: (data: Uint8Array, size: number) => (inflated.push(size), primitives.inflateRaw(data, size)),
    };
    const file = await readFile(counting, createVerifier(), bytes, {
      isKnown: ({ path, device }) => (asked.push(path), device === anna.id),
    });
    expect(file).toMatchObject({ ok: true, value: { knownSegments: 2 } });
    expect(file.ok && file.value.segments.map(({ device }) => device)).toEqual([bertil.id]);
    expect(asked).toHaveLength(3);
    expect(inflated.length).toBe(2);
  });

  test("tells how far it is, and stops when it is cancelled", async () => {
    const bytes = await writeTestFile(anna, all);
    const told: (readonly [number, number])[] = [];
    const pace = (done: number, total: number) => (told.push([done, total]), Promise.resolve(true));
    const { manifest } = await opened(bytes, { pace });
    const total = manifest.segments.reduce((sum, { size }) => sum + size, 0);
    expect(told.map(([, of]) => of)).toEqual([total, total, total]);
    expect(told.at(-1)?.[0]).toBe(total);
    const cancelled = await read(bytes, { pace: (done) => Promise.resolve(done === total) });
    expect(cancelled).toMatchObject({ ok: false, error: { code: "cancelled" } });
  });

  test("of any group only when no group is asked for", async () => {
    const bytes = await writeTestFile(anna, all);
    expect((await read(bytes)).ok).toBe(true);
    expect(await read(bytes, { group: "other" })).toMatchObject({ ok: false, error: { code: "other-group" } });
  });
});

describe("paths", () => {
  const change = (seq: number) => changeOf(anna.id, seq, [add("d", ["e"])]);
  const left = linkOf([change(1)], { root: "BBBBBBBBBB" });
  const right = linkOf([change(1)], { root: "AAAAAAAAAA" });

  test("of a fork's branches differ; the smallest root has the plain one", () => {
    const paths = segmentPaths([left, right]);
    const stem = `log/group/${anna.id}/1-1`;
    expect([paths.get(left), paths.get(right)]).toEqual([`${stem}.BBBBBBBB.json`, `${stem}.json`]);
    expect([...segmentPaths([right, left]).values()].sort()).toEqual([...paths.values()].sort());
    for (const path of paths.values()) expect(isSegmentPath(path, left)).toBe(true);
    for (const path of [
      `${stem}.json.json`,
      `${stem}.AAA.json`,
      `${stem}/x.json`,
      `${stem}`,
      `log/group/x/1-1.json`,
      `${stem}.../../..json`,
    ]) {
      expect(isSegmentPath(path, left), path).toBe(false);
    }
  });

  test("a file with both branches of a fork is read whole", async () => {
    const [one] = await sealActs(bertil, actsOf(bertil));
    const [other] = await sealActs(bertil, [
      changeOf(bertil.id, 1, [set(bertil.id, { key: bertil.keyText, label: "y" }, {}, "device")]),
    ]);
    if (one === undefined || other === undefined) throw new Error("Both are sealed");
    const file = await opened(await writeTestFile(anna, [one, other]));
    expect(file.segments.map(({ root }) => root).sort()).toEqual([one.root, other.root].sort());
  });

  test("heads are the last segments, and of a fork one of them, the same always", () => {
    const longer = linkOf([change(1), change(2)], { root: "C" });
    expect(headsOf([longer, left, right])).toEqual(headsOf([right, left, longer]));
    expect(headsOf([longer, left])["group"]?.[anna.id]).toEqual({ root: "C", to: 2 });
    expect(headsOf([left, right])["group"]?.[anna.id]?.root).toBe(headsOf([right, left])["group"]?.[anna.id]?.root);
  });
});

test("a manifest is read back as it was written", async () => {
  const { manifest } = await opened(await writeTestFile(anna, all, { attachments }));
  expect(readManifest(utf8ToBytes(writeManifest(manifest)))).toEqual({ ok: true, value: manifest });
  const zip = readZip(await writeTestFile(anna, all));
  expect(zip.ok && zip.value.entries.map(({ name }) => name).slice(-2)).toEqual(["manifest.json", "manifest.sig"]);
});
