import { describe, expect, test } from "vitest";
import { approvalsInForce, isDisputed, isLate } from "../../shared/log/approvals.ts";
import { originOf } from "../../shared/log/change.ts";
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
  remove,
  set,
} from "../support/changes.ts";
import { expectMerge } from "../support/expect-merge.ts";

const approvalBy = (device: string, seq: number, operation: ReturnType<typeof approve>) => ({
  origin: originOf(changeOf(device, seq, [operation])),
  operation,
});

describe("late", () => {
  const origin = (device: string, seq: number) => originOf(changeOf(device, seq, []));
  const approval = approvalBy(deviceA, 3, approve({ [deviceA]: 2 }));

  test("is what an approval froze and does not cover, and only that", () => {
    expect(isLate([], origin(deviceA, 3), "decision", "title")).toBe(false);
    expect(isLate([approval], origin(deviceA, 2), "decision", "title")).toBe(false);
    expect(isLate([approval], origin(deviceA, 3), "decision", "title")).toBe(true);
    expect(isLate([approval], origin(deviceB, 1), "decision", "title")).toBe(true);
    expect(isLate([approval], origin(deviceB, 1), "decision", "status")).toBe(false);
    expect(isLate([approval], origin(deviceB, 1), "action", "title")).toBe(false);
    expect(isLate([approval], origin(deviceB, 1), "decision", undefined)).toBe(true);
  });

  test("is not what any of several approvals covers", () => {
    const wider = approvalBy(deviceB, 9, approve({ [deviceB]: 4 }));
    expect(isLate([approval, wider], origin(deviceB, 4), "decision", "title")).toBe(false);
    expect(isLate([wider, approval], origin(deviceB, 5), "decision", "title")).toBe(true);
  });

  test("a device that is called like an inherited method is covered by number like any other", () => {
    const name = "__defineGetter__";
    expect(isLate([approval], origin(name, 1), "decision", "title")).toBe(true);
    const covering = approvalBy(deviceA, 3, approve(Object.fromEntries([[name, 1]])));
    expect(isLate([covering], origin(name, 1), "decision", "title")).toBe(false);
  });
});

describe("an approved document", () => {
  const before = chainOf(
    deviceA,
    [set("d", { title: "approved" }), add("d", ["e"])],
    [approve({ [deviceA]: 2, [deviceB]: 2 })],
  );

  test("B71: is not changed by edits before, after or beside the approval that it does not cover", async () => {
    const edits = chainOf(
      deviceB,
      [set("d", { status: "expired" })],
      [set("d", { title: "changed" }, { title: [dot(deviceA, 2)] }), del("d", [dot(deviceA, 2), dot(deviceB, 2)])],
    );
    const { records, late, fates } = await expectMerge(before, edits);
    expect(records["decision"]?.["d"]).toEqual({ title: "approved", status: "expired", related: ["e"] });
    expect(late).toHaveLength(2);
    expect(fates).toMatchObject({ late: 2 });
  });

  test("B71: what the approval covers by number applies also when it comes after it", async () => {
    const covered = chainOf(deviceB, [set("d", { title: "also approved" }, { title: [dot(deviceA, 2)] })]);
    const { records, late } = await expectMerge(before, covered);
    expect(records["decision"]?.["d"]).toMatchObject({ title: "also approved" });
    expect(late).toEqual([]);
  });

  test("elements of a frozen set stay, additions and removals wait", async () => {
    const frozen = chainOf(
      deviceA,
      [add("d", ["e"])],
      [approve({ [deviceA]: 2 }, { fields: { decision: ["related"] } })],
    );
    const edits = chainOf(deviceB, [add("d", ["f"]), remove("d", [`${dot(deviceA, 2)}/0`])]);
    const { records, late } = await expectMerge(frozen, edits);
    expect(records["decision"]?.["d"]).toEqual({ related: ["e"] });
    expect(late).toHaveLength(2);
  });

  test("an amendment that covers a late write applies it", async () => {
    const gapless = chainOf(
      deviceB,
      [set("x", { title: "-" })],
      [set("d", { title: "amended" }, { title: [dot(deviceA, 2)] })],
    );
    const amendment = approve(
      { [deviceA]: 3, [deviceB]: 3 },
      { fingerprint: "b".repeat(64), replaces: [dot(deviceA, 3)] },
    );
    const { records, approvals, fates } = await expectMerge([...before, ...gapless], chainOf(deviceC, [amendment]));
    expect(records["decision"]?.["d"]).toMatchObject({ title: "amended" });
    expect(approvals).toEqual([["meeting", "m", "in-force", ["b".repeat(64)]]]);
    expect(fates).toMatchObject({ late: 0 });
  });
});

describe("approvals in force", () => {
  test("B72: two of different texts are disputed, two of the same are not", async () => {
    const other = approve({ [deviceA]: 1 }, { fingerprint: "b".repeat(64) });
    const disputed = await expectMerge(chainOf(deviceA, [approve({ [deviceA]: 1 })]), chainOf(deviceB, [other]));
    expect(disputed.approvals).toEqual([["meeting", "m", "disputed", ["a".repeat(64), "b".repeat(64)]]]);
    const agreed = await expectMerge(chainOf(deviceA, [other]), chainOf(deviceB, [other]));
    expect(agreed.approvals).toEqual([["meeting", "m", "in-force", ["b".repeat(64)]]]);
  });

  test("are of one document only, and none replaces itself", () => {
    const own = approvalBy(deviceA, 1, approve({}, { replaces: [dot(deviceA, 1)] }));
    const elsewhere = approvalBy(deviceB, 1, approve({}, { id: "m2", replaces: [dot(deviceA, 1)] }));
    expect(approvalsInForce([own, elsewhere], "meeting", "m")).toEqual([own]);
    expect(isDisputed([own])).toBe(false);
  });
});
