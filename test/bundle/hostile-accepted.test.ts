import { describe, expect, test } from "vitest";
import { approve, set } from "../support/changes.ts";
import { actsOf, knownOf, primitives, sealActs, writeTestFile } from "../support/files.ts";
import { forgeFile, forgeSegment } from "../support/forge.ts";
import { act, acts, anna, annas, bertil, bertils, entriesOf, fileOf, good, known } from "../support/hostile-fixture.ts";
import { expectTaken } from "../support/intake.ts";

describe("strange, and taken", () => {
  test("B50: a gap waits", async () => {
    const later = forgeSegment(bertil, {
      from: 5,
      to: 5,
      prev: "A".repeat(43),
      changes: [act(["delete", "decision", "d", []])],
    });
    const file = forgeFile({ exporter: anna, devices: [bertil], segments: [later] });
    const { plan } = await expectTaken(known, file);
    expect(plan.preview).toMatchObject({ changes: 0, pending: 1, pendingDevices: [bertil.id], nothingNew: false });
  });

  test("B60: stamps of 1970, 2038 and 9999 are kept; those ahead are told", async () => {
    const stamps = [0, 2 ** 31 * 1000, Date.UTC(9999, 11, 31), 2 ** 48 - 1];
    const changes = stamps.map((ms) => [ms, 65_535, "bertil", [["set", "decision", `d${ms}`, { title: "x" }]]]);
    const { plan } = await expectTaken(known, fileOf(...changes));
    expect(plan.preview).toMatchObject({ changes: 5, ahead: 3 });
  });

  test("B68: what only a newer version knows is deferred, and passed on byte for byte", async () => {
    const one = forgeSegment(bertil, {
      changes: acts(
        act(["invert", "decision", "d", { x: [1, "ä"] }], ["set", "novelty/2", "n", { a: null, b: { c: [] } }]),
      ),
    });
    const { plan } = await expectTaken(known, forgeFile({ exporter: bertil, segments: [one] }));
    expect(plan.preview).toMatchObject({ deferred: 3, refused: 0 });
    const passedOn = await writeTestFile(anna, plan.segments);
    const entry = entriesOf(passedOn).find(({ name }) => name === one.path);
    const raw = entry && (entry.stored ? entry.data : await primitives.inflateRaw(entry.data, entry.raw));
    expect(raw).toEqual(one.raw);
  });

  test("B32: ids that are inherited names of no danger", async () => {
    const { plan } = await expectTaken(known, fileOf(act(["set", "decision", "__defineGetter__", { title: "x" }])));
    expect(plan.projection.record("decision", "__defineGetter__")?.registers.size).toBe(1);
    expect(plan.projection.record("decision", "__lookupGetter__")).toBeUndefined();
  });

  test("B33 B36 B37 B39 B110: any other text is text", async () => {
    const texts = [
      "<img src=x onerror=alert(1)>",
      "\u202egnp.exe",
      `a${"\u0301".repeat(200)}`,
      "\uffff\ufffe",
      "👩‍👩‍👧",
      "a\tb",
    ];
    const changes = texts.map((text) => act(["set", "decision", "d", { title: text }]));
    const { plan } = await expectTaken(known, fileOf(...changes));
    const values = plan.projection
      .record("decision", "d")
      ?.registers.get("title")
      ?.map(({ value }) => value);
    expect(values?.slice(-texts.length)).toEqual(texts);
  });

  test("B52 B55: the same file a hundred times, and one's own back", async () => {
    const { plan } = await expectTaken(known, good);
    const after = knownOf([...annas, ...plan.segments]);
    for (let time = 0; time < 100; time += 1) {
      const { plan: again } = await expectTaken(after, good);
      expect(again).toMatchObject({
        segments: [],
        applied: [],
        rebuilt: false,
        preview: { nothingNew: true, changes: 0 },
      });
    }
    const own = await writeTestFile(anna, annas);
    expect((await expectTaken(known, own)).plan.preview.nothingNew).toBe(true);
  });

  test("B57: a fork is disputed, and told with its device", async () => {
    const after = knownOf([...annas, ...bertils]);
    const other = forgeSegment(bertil, { changes: acts(act(["set", "decision", "d", { title: "other" }])) });
    const { plan } = await expectTaken(after, forgeFile({ exporter: bertil, segments: [other] }));
    expect(plan.rebuilt).toBe(true);
    expect(plan.preview).toMatchObject({ changes: 0, disputed: 5, disputedDevices: [bertil.id], nothingNew: false });
  });

  test("B71 B72: late writes and disputed approvals are told", async () => {
    const approval = approve({ [anna.id]: 3 }, { records: { decision: ["d"] }, fields: { decision: ["title"] } });
    const after = knownOf(await sealActs(anna, actsOf(anna, [set("d", { title: "x" })], [approval])));
    const { plan } = await expectTaken(after, fileOf(act(["set", "decision", "d", { title: "y" }])));
    expect(plan.preview).toMatchObject({ late: 1, conflicts: [] });
  });

  test("B66: an act that overwrites itself, the future and nothing", async () => {
    const seen = { title: [`${bertil.id}.2`, `${bertil.id}.3`, `${"x".repeat(16)}.9`] };
    const { plan } = await expectTaken(known, fileOf(act(["set", "decision", "q", { title: "x" }, seen])));
    expect(plan.projection.record("decision", "q")?.registers.get("title")).toHaveLength(1);
  });

  test("4,096 operations, a text of 64 KiB, a document of nearly 1 MiB", async () => {
    const { plan } = await expectTaken(
      known,
      fileOf(
        act(...Array.from({ length: 4096 }, (_none, index) => ["delete", "decision", `d${index}`, []])),
        act(["set", "decision", "d", { text: "ä".repeat(32_768) }]),
      ),
    );
    expect(plan.preview.refused).toBe(0);
    const body = {
      document: "x".repeat(1_000_000),
      fields: {},
      fingerprint: "0".repeat(64),
      records: {},
      replaces: [],
      upTo: {},
    };
    await expectTaken(known, fileOf(act(["approve", "meeting", "m", body])));
  });
});
