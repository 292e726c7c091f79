import { describe, expect, test } from "vitest";
import type { OpenedSegment } from "../../shared/bundle/packed-segment.ts";
import { type ImportPlan, planImport } from "../../shared/bundle/plan-import.ts";
import type { LinkWithChanges } from "../../shared/log/chains.ts";
import type { KeyPair } from "../../shared/core/ed25519.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { toleratedLeadMs } from "../../shared/core/hlc.ts";
import {
  add,
  approve,
  chainOf,
  changeOf,
  del,
  deviceA,
  deviceB,
  deviceC,
  dot,
  linkOf,
  set,
  testMs,
} from "../support/changes.ts";
import { knownOf } from "../support/files.ts";
import { snapshotText } from "../support/known-snapshot.ts";
import { openedFileOf, testToolKey, toolFileOf } from "../support/replica.ts";

/** Plans the import of these links by Bertil's device over what is known. */
async function plan(
  known: readonly LinkWithChanges[],
  links: readonly LinkWithChanges[],
  exporter = deviceB,
): Promise<ImportPlan> {
  const here = knownOf(known);
  const before = snapshotText(here);
  const planned = await planImport(domainRules, here, openedFileOf(links, exporter), testToolKey, testMs);
  if (!planned.ok) throw new Error(`${planned.error.code}: ${planned.error.detail}`);
  expect(snapshotText(here)).toBe(before);
  return planned.value;
}

async function refusalOf(
  known: readonly LinkWithChanges[],
  file: ReturnType<typeof openedFileOf>,
  toolKey: KeyPair = testToolKey,
) {
  const planned = await planImport(domainRules, knownOf(known), file, toolKey, testMs);
  return planned.ok ? undefined : planned.error.code;
}

const annas = chainOf(deviceA, [set("d", { title: "a" })]);

describe("who may be taken in", () => {
  test("B40: an exporter whom nobody has introduced is refused, whatever is in the file", async () => {
    expect(await refusalOf(annas, openedFileOf(annas, deviceC))).toBe("unknown-device");
    expect(await refusalOf([], openedFileOf([], deviceA))).toBe("unknown-device");
  });

  test("an exporter is known from the log here, or by introducing itself in the file", async () => {
    expect(await refusalOf(annas, openedFileOf([], deviceA))).toBeUndefined();
    expect(await refusalOf(annas, openedFileOf(chainOf(deviceB), deviceB))).toBeUndefined();
  });

  test("the command-line tool's key vouches for nothing but itself, and is right for one group", async () => {
    expect(await refusalOf([], toolFileOf(annas))).toBeUndefined();
    const otherKey = { ...testToolKey, publicKey: new Uint8Array(32).fill(1) };
    expect(await refusalOf([], toolFileOf(annas), otherKey)).toBe("unknown-device");
    const silent = [linkOf([changeOf(deviceB, 1, [set("d", { title: "x" })])])];
    expect(await refusalOf([], toolFileOf(silent))).toBe("unknown-device");
  });

  test("a chain begins with its device's own key, under its own name", async () => {
    const other = linkOf([changeOf(deviceB, 1, [set(deviceB, { key: "another key" }, {}, "device")])]);
    expect(await refusalOf(annas, openedFileOf([other], deviceA))).toBe("unknown-device");
    const another = linkOf([changeOf(deviceB, 1, [set(deviceC, { key: `key of ${deviceB}` }, {}, "device")])]);
    expect(await refusalOf(annas, openedFileOf([another], deviceA))).toBe("unknown-device");
    expect(
      await refusalOf(
        annas,
        openedFileOf(
          [chainOf(deviceB)[0], another].filter((link) => link !== undefined),
          deviceA,
        ),
      ),
    ).toBe("unknown-device");
  });
});

describe("what is planned", () => {
  test("only what is new is stored and applied", async () => {
    const more = chainOf(deviceA, [set("d", { title: "a" })], [add("d", ["e"])]);
    const planned = await plan(annas, [...more, ...chainOf(deviceB)]);
    expect(planned.segments.map(({ device, from }) => [device, from])).toEqual([
      [deviceA, 3],
      [deviceB, 1],
    ]);
    expect(planned.applied.map(({ device, seq }) => [device, seq])).toEqual([
      [deviceB, 1],
      [deviceA, 3],
    ]);
    expect(planned.rebuilt).toBe(false);
    expect([...planned.projection.touched()].map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
      `decision d`,
      `device ${deviceB}`,
    ]);
  });

  test("filling a gap applies what had waited", async () => {
    const whole = chainOf(deviceB, [set("d", { title: "b" })], [add("d", ["e"])]);
    const known = [...annas, ...whole.filter(({ from }) => from !== 2)];
    const planned = await plan(
      known,
      whole.filter(({ from }) => from === 2),
    );
    expect(planned.applied.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(planned.preview).toMatchObject({ changes: 2, pending: 0 });
  });

  test("an approval has the state built anew, because it may reach back", async () => {
    const planned = await plan(annas, chainOf(deviceB, [approve({ [deviceA]: 1 })]));
    expect(planned.rebuilt).toBe(true);
    expect(planned.projection.record("decision", "d")?.late).toHaveLength(1);
    expect([...planned.projection.records()]).toHaveLength(3);
  });

  test("a fork behind what was applied takes it back", async () => {
    const known = [...annas, ...chainOf(deviceB, [set("d", { status: "expired" })])];
    const other = linkOf([changeOf(deviceB, 2, [set("d", { status: "in-force" })])], { root: "other" });
    const planned = await plan(known, [other]);
    expect(planned.rebuilt).toBe(true);
    expect(planned.projection.record("decision", "d")?.registers.has("status")).toBe(false);
    expect(planned.preview).toMatchObject({ changes: 0, disputed: 2, disputedDevices: [deviceB], nothingNew: false });
  });

  test("B59: the own unsealed tail counts: a clone's other change under the same number is a fork", async () => {
    const tail = { ...linkOf([changeOf(deviceA, 3, [set("d", { title: "mine" })])]), root: "tail" };
    const theirs = linkOf([changeOf(deviceA, 3, [set("d", { title: "theirs" })])], { root: "theirs" });
    const planned = await plan([...annas, tail], [theirs], deviceA);
    expect(planned.preview).toMatchObject({ disputed: 2, disputedDevices: [deviceA] });
    const same = linkOf(tail.changes, { root: "sealed" });
    expect((await plan([...annas, tail], [same], deviceA)).preview).toMatchObject({ disputed: 0, nothingNew: true });
  });

  test("a segment twice in a file is stored once", async () => {
    const bertils = chainOf(deviceB, [add("d", ["e"])]);
    const planned = await plan(annas, [...bertils, ...bertils]);
    expect(planned.segments).toHaveLength(2);
    expect(planned.preview.changes).toBe(2);
  });

  test("asks the store only for what it needs", async () => {
    const here = knownOf([...annas, ...chainOf(deviceB, [add("d", ["e"])])]);
    const loaded: string[] = [];
    const known = {
      ...here,
      load: (link: Parameters<typeof here.load>[0]) => (loaded.push(`${link.device}.${link.from}`), here.load(link)),
    };
    const next = linkOf([changeOf(deviceB, 3, [add("d", ["f"])])]);
    const planned = await planImport(domainRules, known, openedFileOf([next], deviceB), testToolKey, testMs);
    expect(planned.ok).toBe(true);
    expect(loaded).toEqual([]);
  });

  test("B104: cancelled while applying, it says so", async () => {
    const planned = await planImport(domainRules, knownOf([]), openedFileOf(annas, deviceA), testToolKey, testMs, () =>
      Promise.resolve(false),
    );
    expect(planned).toMatchObject({ ok: false, error: { code: "cancelled" } });
  });
});

describe("the preview", () => {
  test("names who did what, by person and device", async () => {
    const by = (author: string, seq: number, ms: number) =>
      changeOf(deviceB, seq, [add("d", ["e"])], { author, stamp: { ms, count: 0 } });
    const links = [...chainOf(deviceB), linkOf([by("bertil", 2, 5), by("anna", 3, 7), by("bertil", 4, 6)])];
    const { preview } = await plan(annas, links);
    expect(preview.authors).toEqual([
      { author: "anna", device: deviceB, changes: 2, lastMs: testMs + 1 },
      { author: "bertil", device: deviceB, changes: 2, lastMs: 6 },
    ]);
    expect(preview.exporter).toEqual({ device: deviceB, member: "" });
  });

  test("counts by kind what appears, changes and goes", async () => {
    const known = [...chainOf(deviceA, [set("d", { title: "a" }), set("e", { title: "e" }), set("g", { title: "g" })])];
    const links = chainOf(
      deviceB,
      [set("d", { status: "expired" }), del("e", [dot(deviceA, 2)]), set("f", { title: "f" })],
      [set("m", { number: "1/2026" }, {}, "meeting"), set("gone", { title: "x" })],
      [del("gone", [dot(deviceB, 3)])],
    );
    const { preview } = await plan(known, links);
    expect(preview.kinds).toEqual([
      { kind: "decision", created: 1, changed: 1, deleted: 1 },
      { kind: "device", created: 1, changed: 0, deleted: 0 },
      { kind: "meeting", created: 1, changed: 0, deleted: 0 },
    ]);
    expect(preview.newDevices).toEqual([deviceB]);
  });

  test("tells conflicts that are new, and not those that were there", async () => {
    const known = [...annas, ...chainOf(deviceB, [set("d", { title: "b" })])];
    const { preview } = await plan(known, chainOf(deviceC, [set("d", { title: "c", status: "expired" })]), deviceC);
    expect(preview.conflicts).toEqual([]);
    const first = await plan(annas, chainOf(deviceB, [set("d", { title: "b" })]));
    expect(first.preview.conflicts).toEqual([{ kind: "decision", id: "d", field: "title" }]);
  });

  test("tells no conflicts of a record that is deleted", async () => {
    const known = [...annas, ...chainOf(deviceC, [del("d", [dot(deviceA, 2), dot(deviceB, 2)])])];
    const { preview } = await plan(known, chainOf(deviceB, [set("d", { title: "b" })]));
    expect(preview.conflicts).toEqual([]);
    expect(preview.contested).toEqual([]);
  });

  test("B64: tells a deletion beside an unseen edit", async () => {
    const { preview } = await plan(annas, chainOf(deviceB, [del("d")]));
    expect(preview.contested).toEqual([{ kind: "decision", id: "d" }]);
    const again = await plan([...annas, ...chainOf(deviceB, [del("d")])], chainOf(deviceC, [del("d")]), deviceC);
    expect(again.preview.contested).toEqual([]);
  });

  test("counts late, refused, deferred and pending of what comes, not of what was there", async () => {
    const strange = [set("d", { title: 7, novelty: 1 }), set("n", { a: 1 }, {}, "novelty")];
    const known = [...annas, ...chainOf(deviceC, [...strange, approve({ [deviceA]: 2, [deviceC]: 2 })])];
    const links = chainOf(
      deviceB,
      [...strange, set("d", { status: "expired" })],
      [set("d", { title: "late" })],
      [add("d", ["e"])],
    );
    const { preview } = await plan(
      known,
      links.filter(({ from }) => from !== 4),
    );
    expect(preview).toMatchObject({ late: 2, refused: 0, deferred: 2, pending: 0 });
    const gap = await plan(
      known,
      links.filter(({ from }) => from !== 2),
    );
    expect(gap.preview).toMatchObject({
      changes: 1,
      late: 0,
      pending: 2,
      pendingDevices: [deviceB],
      nothingNew: false,
    });
  });

  test("tells which edits that are here become late by an approval that had not seen them", async () => {
    const known = chainOf(deviceA, [set("d", { title: "before" })], [set("d", { title: "after", reasons: "own" })]);
    const { preview } = await plan(known, chainOf(deviceB, [approve({ [deviceA]: 2, [deviceB]: 2 })]));
    expect(preview).toMatchObject({ late: 0, becomeLate: [{ kind: "decision", id: "d", field: "title" }] });
    const seen = await plan(known, chainOf(deviceB, [approve({ [deviceA]: 3, [deviceB]: 2 })]));
    expect(seen.preview.becomeLate).toEqual([]);
  });

  test("tells a deletion that becomes late, and nothing again that was late before", async () => {
    const known = chainOf(deviceA, [set("d", { title: "before" })], [del("d")]);
    const first = chainOf(deviceB, [approve({ [deviceA]: 2, [deviceB]: 2 })]);
    expect((await plan(known, first)).preview.becomeLate).toEqual([{ kind: "decision", id: "d", field: "" }]);
    const second = chainOf(deviceC, [approve({ [deviceA]: 2, [deviceC]: 2 })]);
    expect((await plan([...known, ...first], second, deviceC)).preview.becomeLate).toEqual([]);
  });

  test("B60: tells whose clock runs ahead", async () => {
    const at = (seq: number, ms: number) => changeOf(deviceB, seq, [add("d", ["e"])], { stamp: { ms, count: 0 } });
    const links = [...chainOf(deviceB), linkOf([at(2, testMs + toleratedLeadMs), at(3, testMs + toleratedLeadMs + 1)])];
    expect((await plan(annas, links)).preview.ahead).toBe(1);
  });

  test("of a file that changes only receipts is not nothing", async () => {
    const { preview } = await plan(annas, [
      ...chainOf(deviceB),
      linkOf([changeOf(deviceB, 2, [set("r", { file: "f" }, {}, "receipt")])]),
    ]);
    expect(preview).toMatchObject({ nothingNew: false, changes: 2 });
  });
});

test("segments of the plan are those of the file, to be stored as they came", async () => {
  const file = openedFileOf(chainOf(deviceB), deviceB);
  const planned = await planImport(domainRules, knownOf(annas), file, testToolKey, testMs);
  const kept: readonly OpenedSegment[] = planned.ok ? planned.value.segments : [];
  expect(kept[0]).toBe(file.segments[0]);
});
