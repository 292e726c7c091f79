import { describe, expect, test } from "vitest";
import {
  appliedChanges,
  branches,
  disputedChanges,
  groupChains,
  readBranchingChain,
  readStraightChain,
  waitingChanges,
} from "../../shared/log/chains.ts";
import { chainOf, changeOf, deviceA, deviceB, linkOf, set } from "../support/changes.ts";
import { expectMerge } from "../support/expect-merge.ts";

function titled(seq: number, title: string) {
  return changeOf(deviceA, seq, [set("d", { title })]);
}

const one = titled(1, "1");
const two = titled(2, "2");
const three = titled(3, "3");
const four = titled(4, "4");

const seqs = (changes: readonly { readonly seq: number }[]) => changes.map(({ seq }) => seq);

describe("a chain without branches", () => {
  test("is read in order from links in any order", () => {
    const reading = readStraightChain([linkOf([three]), linkOf([one, two], { root: `${deviceA}.2` }), linkOf([four])]);
    expect(reading.appliedTo).toBe(4);
    expect(seqs(appliedChanges(reading))).toEqual([1, 2, 3, 4]);
    expect(seqs(appliedChanges(reading, 2))).toEqual([3, 4]);
  });

  test("B50: waits where a link is missing", () => {
    const reading = readStraightChain([linkOf([one]), linkOf([three]), linkOf([four])]);
    expect([reading.appliedTo, seqs(appliedChanges(reading)), seqs(waitingChanges(reading))]).toEqual([1, [1], [3, 4]]);
  });

  test("applies nothing without its beginning, nor from a link that leaves numbers out or repeats them", () => {
    expect(readStraightChain([linkOf([two])])).toMatchObject({ appliedTo: 0, linked: [] });
    const leap = linkOf([three], { prev: `${deviceA}.1` });
    expect(readStraightChain([linkOf([one]), leap])).toMatchObject({ appliedTo: 1, pending: [leap] });
    const again = linkOf([two], { prev: `${deviceA}.2`, root: "again" });
    expect(readStraightChain([linkOf([one, two]), again])).toMatchObject({ appliedTo: 2, pending: [again] });
    const falseStart = linkOf([two], { prev: "" });
    expect(readStraightChain([falseStart])).toMatchObject({ appliedTo: 0, pending: [falseStart] });
  });

  test("does not run in circles", () => {
    const circle = [linkOf([two], { prev: "y", root: "x" }), linkOf([three], { prev: "x", root: "y" })];
    expect(readStraightChain(circle)).toMatchObject({ appliedTo: 0 });
    expect(readStraightChain([linkOf([one], { root: "" })])).toMatchObject({ appliedTo: 1 });
  });
});

describe("a chain that branches", () => {
  const trunk = linkOf([one], { root: "trunk" });
  const left = linkOf([two, three], { prev: "trunk", root: "left" });
  const right = linkOf([two, titled(3, "other")], { prev: "trunk", root: "right" });

  test("B57: is applied as far as the branches agree; the rest is disputed", () => {
    expect(branches([trunk, left, right])).toBe(true);
    const reading = readBranchingChain([right, trunk, left]);
    expect(reading).toMatchObject({ appliedTo: 2, forkAt: 3 });
    expect(seqs(appliedChanges(reading))).toEqual([1, 2]);
    expect(disputedChanges(reading)).toHaveLength(2);
  });

  test("is no fork when a copied store sealed the same tail twice, in other pieces", () => {
    const pieces = [
      linkOf([two], { prev: "trunk", root: "p2" }),
      linkOf([three], { prev: "p2", root: "p3" }),
      linkOf([four], { prev: "p3", root: "p4" }),
    ];
    const reading = readBranchingChain([left, ...pieces, trunk]);
    expect(reading).toMatchObject({ appliedTo: 4 });
    expect(reading.forkAt).toBeUndefined();
    expect(seqs(appliedChanges(reading))).toEqual([1, 2, 3, 4]);
    expect(disputedChanges(reading)).toEqual([]);
  });

  test("is disputed from the first difference, also on branches of different length", () => {
    const long = linkOf([titled(2, "other"), titled(3, "other"), four], { prev: "trunk", root: "long" });
    const reading = readBranchingChain([trunk, left, long]);
    expect(reading).toMatchObject({ appliedTo: 1, forkAt: 2 });
    expect(seqs(disputedChanges(reading))).toEqual([2, 2, 3, 3, 4]);
  });

  test("tells a change apart by its author, its stamp, and the order of its operations", () => {
    const plain = changeOf(deviceA, 2, [set("d", { title: "x" }), set("e", { title: "y" })]);
    const others = [
      { ...plain, author: "bertil" },
      { ...plain, stamp: { ms: 0, count: 0 } },
      { ...plain, operations: plain.operations.toReversed() },
    ];
    for (const other of others) {
      const chain = [
        trunk,
        linkOf([plain], { prev: "trunk", root: "l" }),
        linkOf([other], { prev: "trunk", root: "r" }),
      ];
      expect(readBranchingChain(chain).forkAt).toBe(2);
    }
  });

  test("what waits behind a gap does not fork until it links up", () => {
    const far = linkOf([four], { prev: "nowhere", root: "far" });
    expect(readBranchingChain([trunk, left, far])).toMatchObject({ appliedTo: 3, pending: [far] });
  });
});

describe("a log is a set", () => {
  test("a link that is handed over twice counts once, also where it waits", async () => {
    const chain = chainOf(deviceA, [set("d", { title: "x" })], [set("d", { title: "y" })]);
    const waiting = chain.filter(({ from }) => from !== 2);
    expect([...groupChains([...waiting, ...waiting]).values()].flat()).toHaveLength(2);
    const { fates } = await expectMerge(waiting, waiting);
    expect(fates).toMatchObject({ visible: 1, pending: 1 });
  });

  test("the same changes sealed twice count once, also where one sealing waits", async () => {
    const [introduction, ...rest] = chainOf(deviceA, [set("d", { title: "x" })], [set("d", { title: "y" })]);
    const tail = linkOf(
      rest.flatMap((link) => link.changes),
      { prev: "elsewhere", root: "sealed again" },
    );
    const { fates } = await expectMerge(introduction === undefined ? [] : [introduction, ...rest], [tail]);
    expect(fates).toMatchObject({ visible: 1, conflict: 2, pending: 0 });
    const twice = [tail, { ...tail, prev: "elsewhere else", root: "and again" }];
    const alone = await expectMerge(introduction === undefined ? [] : [introduction], twice);
    expect(alone.fates).toMatchObject({ visible: 1, pending: 2 });
  });

  test("chains of different devices and spaces do not mix", () => {
    const own = linkOf([one]);
    const grouped = groupChains([own, { ...own, space: "chairs" }, { ...own, device: deviceB }]);
    expect([...grouped.keys()].sort()).toEqual([`chairs/${deviceA}`, `group/${deviceA}`, `group/${deviceB}`]);
  });
});

test("B55 B59: a cloned store that goes on is disputed for everybody, from the same number on", async () => {
  const common = chainOf(deviceA, [set("d", { title: "x" })]);
  const prev = `${deviceA}.2`;
  const a = [...common, linkOf([titled(3, "left")], { prev, root: "left" })];
  const b = [...common, linkOf([titled(3, "right")], { prev, root: "right" })];
  const { forks, fates, records } = await expectMerge(a, b);
  expect(forks).toEqual([[`group/${deviceA}`, 3]]);
  expect(fates).toMatchObject({ visible: 2, disputed: 2 });
  expect(records["decision"]?.["d"]).toEqual({ title: "x" });
});
