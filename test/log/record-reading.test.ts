import { describe, expect, test } from "vitest";
import { domainRules } from "../../shared/domain/kinds.ts";
import { createProjection } from "../../shared/log/projection.ts";
import {
  conflictOf,
  conflictsOf,
  elementsWith,
  isEmptyRecord,
  latestOrigin,
  liveDots,
  presenceOf,
  setMembers,
  shownValue,
  shownVersion,
  unseenEdits,
} from "../../shared/log/record-reading.ts";
import type { RecordState } from "../../shared/log/record-state.ts";
import type { Change, Operation } from "../../shared/log/change.ts";
import { add, changeOf, del, deviceA, deviceB, deviceC, dot, set } from "../support/changes.ts";

function stateAfter(...changes: readonly Change[]): RecordState {
  const projection = createProjection(domainRules);
  for (const change of changes) projection.apply(change);
  const state = projection.record("decision", "d");
  if (state === undefined) throw new Error("Nothing was written to the decision d");
  return state;
}

const by = (device: string, ...operations: readonly Operation[]) => changeOf(device, 1, operations);

describe("what is shown", () => {
  test("of a field that was never written, nothing", () => {
    const state = stateAfter(by(deviceA, set("d", { title: "x" })));
    expect([shownVersion(state, "status"), shownValue(state, "status"), conflictOf(state, "status")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("of concurrent values the one with the greatest stamp, before the device decides", () => {
    const late = changeOf(deviceA, 1, [set("d", { title: "late" })], { stamp: { ms: 9, count: 1 } });
    const early = changeOf(deviceB, 1, [set("d", { title: "early" })], { stamp: { ms: 9, count: 0 } });
    expect(shownValue(stateAfter(late, early), "title")).toBe("late");
    expect(shownValue(stateAfter(early, late), "title")).toBe("late");
  });

  test("a conflict has one candidate for each value, by its latest writer, the shown one first", () => {
    const state = stateAfter(
      by(deviceC, set("d", { title: "same" })),
      by(deviceA, set("d", { title: "same" })),
      by(deviceB, set("d", { title: "other", status: "expired" })),
    );
    const conflict = conflictOf(state, "title");
    expect(conflict?.candidates.map(({ origin, value }) => [origin.device, value])).toEqual([
      [deviceC, "same"],
      [deviceB, "other"],
    ]);
    expect(conflict?.candidates[0]).toEqual(shownVersion(state, "title"));
    expect(conflictsOf(state).map(({ field }) => field)).toEqual(["title"]);
  });

  test("values that are written alike are equal, in whatever order their keys came", () => {
    const check = (a: unknown) => set("d", { changeCheck: a as { needed: boolean } });
    const state = stateAfter(
      by(deviceA, check({ needed: true, law: "x" })),
      by(deviceB, check({ law: "x", needed: true })),
    );
    expect(state.registers.get("changeCheck")).toHaveLength(2);
    expect(conflictOf(state, "changeCheck")).toBeUndefined();
  });
});

test("a set has each value once, in canonical order, and knows all its elements", () => {
  const state = stateAfter(by(deviceB, add("d", ["f", "e"])), by(deviceA, add("d", ["e"])));
  expect(setMembers(state, "related")).toEqual(["e", "f"]);
  expect(elementsWith(state, "related", "e").map(({ id }) => id)).toEqual([
    `${dot(deviceB, 1)}/1`,
    `${dot(deviceA, 1)}/0`,
  ]);
  expect(setMembers(state, "title")).toEqual([]);
});

describe("presence", () => {
  test("is that of what is live, elements included", () => {
    const written = by(deviceA, set("d", { title: "x" }));
    const added = by(deviceB, add("d", ["e"]));
    expect(presenceOf(stateAfter(written))).toBe("present");
    expect(presenceOf(stateAfter(written, by(deviceC, del("d", [dot(deviceA, 1)]))))).toBe("deleted");
    const contested = stateAfter(written, added, by(deviceC, del("d", [dot(deviceA, 1)])));
    expect(presenceOf(contested)).toBe("contested");
    expect(unseenEdits(contested).map(({ value }) => value)).toEqual(["e"]);
    expect(liveDots(contested)).toEqual([dot(deviceA, 1), dot(deviceB, 1)]);
    expect(presenceOf(stateAfter(by(deviceC, del("d"))))).toBe("deleted");
  });

  test("two deletions that together saw everything delete", () => {
    const changes = [by(deviceA, set("d", { title: "x" })), by(deviceB, set("d", { title: "y" }))];
    const deletions = [
      changeOf(deviceA, 2, [del("d", [dot(deviceA, 1)])]),
      changeOf(deviceB, 2, [del("d", [dot(deviceB, 1)])]),
    ];
    expect(presenceOf(stateAfter(...changes, ...deletions))).toBe("deleted");
  });

  test("a record with nothing but refused writes is empty", () => {
    const state = stateAfter(by(deviceA, set("d", { title: 7 })));
    expect([isEmptyRecord(state), latestOrigin(state), presenceOf(state)]).toEqual([true, undefined, "present"]);
  });

  test("the latest act is the greatest of what is live", () => {
    const state = stateAfter(by(deviceB, set("d", { title: "x" })), by(deviceA, add("d", ["e"])));
    expect(latestOrigin(state)?.device).toBe(deviceB);
  });
});
