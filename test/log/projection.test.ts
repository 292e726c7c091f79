import { describe, expect, test } from "vitest";
import { domainRules } from "../../shared/domain/kinds.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import { createProjection } from "../../shared/log/projection.ts";
import { conflictOf, presenceOf, setMembers, shownValue } from "../../shared/log/record-reading.ts";
import {
  add,
  chainOf,
  changeOf,
  del,
  deviceA,
  deviceB,
  deviceC,
  dot,
  remove,
  restore,
  set,
  testMs,
} from "../support/changes.ts";
import { expectMerge } from "../support/expect-merge.ts";

describe("a register", () => {
  test("B53: shows the newest of what was written knowingly, whatever the clocks say", async () => {
    const a = chainOf(deviceA, [set("d", { title: "first" })]);
    const second = changeOf(deviceB, 2, [set("d", { title: "second" }, { title: [dot(deviceA, 2)] })], {
      stamp: { ms: 0, count: 0 },
    });
    const b = chainOf(deviceB, second.operations).map((link) =>
      link.from === 2 ? { ...link, changes: [second] } : link,
    );
    const { records, conflicts } = await expectMerge(a, b);
    expect(records["decision"]?.["d"]).toEqual({ title: "second" });
    expect(conflicts).toEqual([]);
  });

  test("keeps both of two concurrent values, and shows that of the greater stamp, then device", async () => {
    const { records, conflicts } = await expectMerge(
      chainOf(deviceA, [set("d", { title: "a" })]),
      chainOf(deviceB, [set("d", { title: "b" })]),
    );
    expect(records["decision"]?.["d"]).toEqual({ title: "b" });
    expect(conflicts).toEqual([
      [
        "decision",
        "d",
        "title",
        [
          [testMs + 2, 0, deviceB, 2, "anna", "b"],
          [testMs + 2, 0, deviceA, 2, "anna", "a"],
        ],
      ],
    ]);
  });

  test("is settled by a write that saw both", async () => {
    const a = chainOf(deviceA, [set("d", { title: "a" })]);
    const b = chainOf(deviceB, [set("d", { title: "b" })]);
    const c = chainOf(deviceC, [set("d", { title: "c" }, { title: [dot(deviceA, 2), dot(deviceB, 2)] })]);
    const { records, conflicts } = await expectMerge([...a, ...c], b);
    expect(records["decision"]?.["d"]).toEqual({ title: "c" });
    expect(conflicts).toEqual([]);
  });

  test("is cleared by null, and then not shown", async () => {
    const chain = chainOf(
      deviceA,
      [set("d", { title: "a" })],
      [set("d", { title: null }, { title: [dot(deviceA, 2)] })],
    );
    const { records, fates } = await expectMerge(chain);
    expect(records["decision"]?.["d"]).toEqual({});
    expect(fates).toMatchObject({ visible: 2, superseded: 1 });
  });

  test("that one act writes twice holds both, the same in every order", async () => {
    const twice = chainOf(deviceA, [set("d", { title: "one" }), set("d", { title: "two" })]);
    const other = chainOf(deviceB, [set("d", { title: "one" })]);
    const { records, conflicts } = await expectMerge(twice, other);
    expect(records["decision"]?.["d"]).toEqual({ title: "one" });
    expect(conflicts).toHaveLength(1);
    const alone = await expectMerge(twice);
    expect(alone.records["decision"]?.["d"]).toEqual({ title: "two" });
  });

  test("that one act writes twice is overwritten as one, also when the overwriting comes first", async () => {
    const twice = chainOf(deviceA, [set("d", { title: "one" }), set("d", { title: "two" })]);
    const over = chainOf(deviceB, [set("d", { title: "three" }, { title: [dot(deviceA, 2)] })]);
    const { records, conflicts } = await expectMerge(twice, over);
    expect(records["decision"]?.["d"]).toEqual({ title: "three" });
    expect(conflicts).toEqual([]);
  });

  test("does not overwrite itself, nor is it hurt by overwriting what never was (B66)", async () => {
    const seen = { title: [dot(deviceA, 2), dot(deviceA, 3), dot(deviceC, 9), dot(deviceA, 2)] };
    const { records } = await expectMerge(chainOf(deviceA, [set("d", { title: "x" }, seen)]));
    expect(records["decision"]?.["d"]).toEqual({ title: "x" });
  });

  test("B65: a thousand concurrent values are one conflict, each value once", () => {
    const projection = createProjection(domainRules);
    for (let n = 0; n < 1000; n += 1) {
      const device = `d${n}`.padEnd(16, "_");
      projection.apply(changeOf(device, 1, [set("d", { title: `t${n % 500}` })]));
    }
    const state = projection.record("decision", "d");
    expect(state && conflictOf(state, "title")?.candidates).toHaveLength(500);
  });
});

describe("a set", () => {
  test("add wins over a removal that did not see it", async () => {
    const a = chainOf(deviceA, [add("d", ["e"])], [remove("d", [`${dot(deviceA, 2)}/0`])]);
    const { records } = await expectMerge(a, chainOf(deviceB, [add("d", ["e", "f"])]));
    expect(records["decision"]?.["d"]).toEqual({ related: ["e", "f"] });
  });

  test("numbers its elements over all the additions of one act", async () => {
    const a = chainOf(deviceA, [add("d", ["e", "f"]), add("x", ["g"]), add("d", ["h"])]);
    const b = chainOf(deviceB, [remove("d", [`${dot(deviceA, 2)}/1`, `${dot(deviceA, 2)}/3`])]);
    const { records } = await expectMerge(a, b);
    expect(records["decision"]).toEqual({ d: { related: ["e"] }, x: { related: ["g"] } });
  });

  test("removes only from the record and field that the removal names", async () => {
    const a = chainOf(deviceA, [add("d", ["e"])], [remove("x", [`${dot(deviceA, 2)}/0`])]);
    const { records } = await expectMerge(a);
    expect(records["decision"]?.["d"]).toEqual({ related: ["e"] });
  });
});

describe("a deletion", () => {
  test("B64: hides what it saw; an edit that it did not see keeps the record, flagged", async () => {
    const a = chainOf(deviceA, [set("d", { title: "x" })], [del("d", [dot(deviceA, 2)])]);
    const alone = await expectMerge(a);
    expect([alone.deleted, alone.contested, alone.records["decision"]]).toEqual([[["decision", "d"]], [], undefined]);
    const both = await expectMerge(a, chainOf(deviceB, [set("d", { status: "expired" })]));
    expect([both.deleted, both.contested]).toEqual([[], [["decision", "d"]]]);
    expect(both.records["decision"]?.["d"]).toEqual({ title: "x", status: "expired" });
  });

  test("is taken back by restoring, also when that comes first, also when an act deletes twice", async () => {
    const a = chainOf(deviceA, [set("d", { title: "x" })], [del("d", [dot(deviceA, 2)]), del("d", [dot(deviceA, 2)])]);
    const { deleted, records } = await expectMerge(a, chainOf(deviceB, [restore("d", [dot(deviceA, 3)])]));
    expect(deleted).toEqual([]);
    expect(records["decision"]?.["d"]).toEqual({ title: "x" });
  });

  test("of two, the one that was not taken back still holds", async () => {
    const a = chainOf(deviceA, [set("d", { title: "x" })], [del("d", [dot(deviceA, 2)])]);
    const b = chainOf(deviceB, [del("d", [dot(deviceA, 2)])], [restore("d", [dot(deviceB, 2)])]);
    expect((await expectMerge(a, b)).deleted).toEqual([["decision", "d"]]);
  });
});

describe("a projection over another", () => {
  test("never changes the one below", () => {
    const chain = chainOf(deviceA, [set("d", { title: "x" }), add("d", ["e"])]);
    const base = assembleLog(domainRules, chain).projection;
    const before = JSON.stringify([...base.records()], (_key, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    const over = createProjection(domainRules, base);
    over.apply(
      changeOf(deviceB, 1, [
        set("d", { title: "y" }, { title: [dot(deviceA, 2)] }),
        remove("d", [`${dot(deviceA, 2)}/0`]),
        del("d", [dot(deviceA, 2)]),
        set("d", { title: 7, novelty: 1 }),
        restore("d", [dot(deviceC, 4)]),
      ]),
    );
    const below = base.record("decision", "d");
    expect(below && [shownValue(below, "title"), setMembers(below, "related"), presenceOf(below)]).toEqual([
      "x",
      ["e"],
      "present",
    ]);
    expect(
      JSON.stringify([...base.records()], (_key, value: unknown) => (value instanceof Map ? [...value] : value)),
    ).toBe(before);
    const above = over.record("decision", "d");
    expect(above && [shownValue(above, "title"), presenceOf(above)]).toEqual(["y", "contested"]);
    expect([...over.touched()].map(({ id }) => id)).toEqual(["d"]);
    expect([...over.records()]).toHaveLength(2);
  });
});
