import { describe, expect, test } from "vitest";
import { domainRules } from "../../shared/domain/kinds.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import { fates, noFates, writesIn } from "../../shared/log/fates.ts";
import { fatesOfLog } from "../../shared/log/state.ts";
import {
  add,
  approve,
  chainOf,
  changeOf,
  del,
  deviceA,
  deviceB,
  dot,
  linkOf,
  remove,
  restore,
  set,
} from "../support/changes.ts";
import { expectMerge } from "../support/expect-merge.ts";

/** The fates of a log, those that do not occur left out; each device's introduction is one visible write more. */
async function fatesOf(...merged: Parameters<typeof expectMerge>): Promise<Readonly<Record<string, number>>> {
  const state = await expectMerge(...merged);
  return Object.fromEntries(Object.entries(state.fates).filter(([, count]) => count > 0));
}

describe("what became of each write", () => {
  test("a value that nothing overwrites is visible", async () => {
    expect(await fatesOf(chainOf(deviceA, [set("d", { title: "x", status: "expired" })]))).toEqual({ visible: 3 });
  });

  test("an overwritten value is superseded", async () => {
    const chain = chainOf(
      deviceA,
      [set("d", { title: "x" })],
      [set("d", { title: "y" }, { title: [dot(deviceA, 2)] })],
    );
    expect(await fatesOf(chain)).toEqual({ visible: 2, superseded: 1 });
  });

  test("different concurrent values are in conflict, equal ones are not", async () => {
    const b = chainOf(deviceB, [set("d", { title: "y" })]);
    expect(await fatesOf(chainOf(deviceA, [set("d", { title: "x" })]), b)).toEqual({ visible: 2, conflict: 2 });
    expect(await fatesOf(chainOf(deviceA, [set("d", { title: "y" })]), b)).toEqual({ visible: 4 });
  });

  test("what a deletion saw is superseded; the deletion is visible", async () => {
    const chain = chainOf(
      deviceA,
      [set("d", { title: "x" })],
      [add("d", ["e"])],
      [del("d", [dot(deviceA, 2), dot(deviceA, 3)])],
    );
    expect(await fatesOf(chain)).toEqual({ visible: 2, superseded: 2 });
  });

  test("a deletion beside an unseen edit is in conflict; the edit stays visible", async () => {
    const a = chainOf(deviceA, [set("d", { title: "x" })], [del("d", [dot(deviceA, 2)])]);
    const b = chainOf(deviceB, [set("d", { status: "expired" })]);
    expect(await fatesOf(a, b)).toEqual({ visible: 4, conflict: 1 });
  });

  test("a deletion that was taken back is superseded", async () => {
    const chain = chainOf(
      deviceA,
      [set("d", { title: "x" })],
      [del("d", [dot(deviceA, 2)])],
      [restore("d", [dot(deviceA, 3)])],
    );
    expect(await fatesOf(chain)).toEqual({ visible: 3, superseded: 1 });
  });

  test("a removed element is superseded, and its removal visible", async () => {
    const chain = chainOf(deviceA, [add("d", ["e", "f"])], [remove("d", [`${dot(deviceA, 2)}/0`])]);
    expect(await fatesOf(chain)).toEqual({ visible: 3, superseded: 1 });
  });

  test("a write of the wrong shape or value is refused, a removal from what is no set too", async () => {
    const chain = chainOf(
      deviceA,
      [set("d", { title: 7, related: "e" })],
      [add("d", ["x"], "title"), add("d", ["not an id", "e"])],
      [remove("d", [`${dot(deviceA, 3)}/0`, `${dot(deviceA, 3)}/1`], "title")],
    );
    const state = await expectMerge(chain);
    expect(state.fates).toMatchObject({ visible: 2, refused: 6 });
    expect(state.refused).toHaveLength(5);
  });

  test("what only a newer version knows is deferred", async () => {
    const foreign = { type: "foreign", kind: "decision", id: "d", raw: ["invert", "decision", "d"] } as const;
    const chain = chainOf(
      deviceA,
      [set("d", { novelty: 1 }), set("d", { a: 1 }, {}, "novelty")],
      [foreign, add("d", ["x", "y"], "novelty"), remove("d", [`${dot(deviceA, 2)}/0`], "novelty")],
    );
    expect(await fatesOf(chain)).toEqual({ visible: 1, deferred: 6 });
  });

  test("what an approval froze and does not cover is late", async () => {
    const a = chainOf(deviceA, [set("d", { title: "x" })], [approve({ [deviceA]: 2 })]);
    const b = chainOf(deviceB, [set("d", { title: "y" }), set("d", { status: "expired" })], [del("d")]);
    expect(await fatesOf(a, b)).toEqual({ visible: 5, late: 2 });
  });

  test("a replaced approval is superseded; two of different texts are disputed", async () => {
    const first = approve({ [deviceA]: 1 });
    const other = approve({ [deviceA]: 1 }, { fingerprint: "b".repeat(64) });
    const a = chainOf(deviceA, [first]);
    expect(await fatesOf(a, chainOf(deviceB, [other]))).toEqual({ visible: 2, disputed: 2 });
    const amended = chainOf(deviceB, [{ ...other, replaces: [dot(deviceA, 2)] }]);
    expect(await fatesOf(a, amended)).toEqual({ visible: 3, superseded: 1 });
  });

  test("B50: what comes after a gap is pending", async () => {
    const chain = chainOf(deviceA, [set("d", { title: "x" })], [set("d", { title: "y", status: "expired" })]);
    expect(await fatesOf(chain.filter(({ from }) => from !== 2))).toEqual({ visible: 1, pending: 2 });
  });

  test("B57: what comes from a fork on is disputed, each different change once", async () => {
    const chain = chainOf(deviceA, [set("d", { title: "x" })]);
    const other = linkOf([changeOf(deviceA, 2, [set("d", { title: "y" })])], { root: "other" });
    const onOther = linkOf([changeOf(deviceA, 3, [add("d", ["e", "f"])])], { root: "onOther", prev: "other" });
    expect(await fatesOf(chain, [other, onOther])).toEqual({ visible: 1, disputed: 4 });
  });

  test("receipts are outside of the sum", () => {
    const log = assembleLog(
      domainRules,
      chainOf(deviceA, [set("r", { file: "x" }, {}, "receipt"), set("d", { title: "x" })]),
    );
    expect(fatesOfLog(domainRules, log)).toEqual({ ...noFates(), visible: 2 });
  });
});

test("every kind of operation counts its writes", () => {
  expect(writesIn(set("d", { a: 1, b: 2 }))).toBe(2);
  expect(writesIn(add("d", ["a", "b", "c"]))).toBe(3);
  expect(writesIn(remove("d", ["a", "b"]))).toBe(2);
  for (const one of [del("d", ["a", "b"]), restore("d", ["a", "b"]), approve({})]) expect(writesIn(one)).toBe(1);
  expect(Object.keys(noFates())).toEqual([...fates]);
});
