import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../shared/core/canonical-json.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { planDelete, planEdit, planRestore } from "../../shared/log/author.ts";
import type { Operation } from "../../shared/log/change.ts";
import { createProjection } from "../../shared/log/projection.ts";
import { conflictsOf, presenceOf, setMembers, shownValue } from "../../shared/log/record-reading.ts";
import type { RecordState } from "../../shared/log/record-state.ts";
import { add, changeOf, deviceA, deviceB, deviceC, dot, set } from "../support/changes.ts";

function stateAfter(
  acts: readonly (readonly [device: string, seq: number, operations: readonly Operation[]])[],
): RecordState | undefined {
  const projection = createProjection(domainRules);
  for (const [device, seq, operations] of acts) projection.apply(changeOf(device, seq, operations));
  return projection.record("decision", "d");
}

const edit = (state: RecordState | undefined, wish: Readonly<Record<string, Json>>) =>
  planEdit(domainRules, state, "decision", "d", wish);

describe("planEdit", () => {
  test("of a new record writes what is not empty", () => {
    expect(edit(undefined, { title: "x", status: null })).toEqual([set("d", { title: "x" })]);
    expect(edit(undefined, { title: null, related: [] })).toEqual([]);
  });

  test("names exactly what is on screen, and leaves alone what does not change", () => {
    const state = stateAfter([
      [deviceA, 1, [set("d", { title: "x", status: "expired" })]],
      [deviceB, 1, [set("d", { title: "y" })]],
    ]);
    expect(edit(state, { title: "z", status: "expired" })).toEqual([
      set("d", { title: "z" }, { title: [dot(deviceA, 1), dot(deviceB, 1)] }),
    ]);
  });

  test("a conflict is settled by saving it, also with the value that was shown", () => {
    const acts: [string, number, readonly Operation[]][] = [
      [deviceA, 1, [set("d", { title: "x" })]],
      [deviceB, 1, [set("d", { title: "y" })]],
    ];
    const state = stateAfter(acts);
    expect(edit(state, { title: "y" })).toHaveLength(1);
    const settled = stateAfter([...acts, [deviceC, 1, edit(state, { title: "y" })]]);
    expect(settled && [conflictsOf(settled), shownValue(settled, "title")]).toEqual([[], "y"]);
    const agreed = stateAfter(
      [acts[0], [deviceB, 1, [set("d", { title: "x" })]]].filter((act) => act !== undefined) as typeof acts,
    );
    expect(edit(agreed, { title: "x" }), "two who wrote the same do not disagree").toEqual([]);
  });

  test("null clears; clearing what is clear is nothing", () => {
    const written = stateAfter([[deviceA, 1, [set("d", { title: "x" })]]]);
    const [clearing] = edit(written, { title: null });
    expect(clearing).toEqual(set("d", { title: null }, { title: [dot(deviceA, 1)] }));
    const cleared = stateAfter([
      [deviceA, 1, [set("d", { title: "x" })]],
      [deviceA, 2, clearing === undefined ? [] : [clearing]],
    ]);
    expect(edit(cleared, { title: null })).toEqual([]);
  });

  test("of a set adds what lacks and removes every element of what is not wished", () => {
    const state = stateAfter([
      [deviceA, 1, [add("d", ["e", "f"])]],
      [deviceB, 1, [add("d", ["e"])]],
    ]);
    expect(edit(state, { related: ["f", "g"] })).toEqual([
      add("d", ["g"]),
      {
        type: "remove",
        kind: "decision",
        id: "d",
        field: "related",
        elements: [`${dot(deviceA, 1)}/0`, `${dot(deviceB, 1)}/0`],
      },
    ]);
    expect(edit(state, { related: ["f", "e"] })).toEqual([]);
  });

  test("brings a record to what is wished, from wherever it is", () => {
    const titles = fc.constantFrom<Json>("x", "y", null);
    const members = fc.subarray<Json>(["e", "f", "g"]);
    const wishes = fc.record({ title: titles, related: members });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(deviceA, deviceB), wishes), { maxLength: 5 }),
        wishes,
        (past, wish) => {
          const acts = past.map(([device, each], index): [string, number, readonly Operation[]] => [
            device,
            index + 1,
            // As if nothing had been seen, so that there are conflicts.
            edit(undefined, each),
          ]);
          const before = stateAfter(acts);
          const after = stateAfter([...acts, [deviceC, 1, edit(before, wish)]]);
          const shown = after && [shownValue(after, "title") ?? null, setMembers(after, "related"), conflictsOf(after)];
          expect(shown ?? [null, [], []]).toEqual([wish.title, wish.related, []]);
          expect(edit(after, wish)).toEqual([]);
        },
      ),
    );
  });
});

test("planDelete names what is live, and planRestore takes back every deletion in force", () => {
  const acts: [string, number, readonly Operation[]][] = [
    [deviceB, 1, [add("d", ["e"])]],
    [deviceA, 1, [set("d", { title: "x" })]],
  ];
  const state = stateAfter(acts);
  if (state === undefined) throw new Error("The record is there");
  expect(planRestore(state)).toEqual([]);
  const deletion = planDelete(state);
  expect(deletion).toMatchObject({ type: "delete", seen: [dot(deviceA, 1), dot(deviceB, 1)] });
  const deleted = stateAfter([...acts, [deviceA, 2, [deletion]], [deviceB, 2, [deletion]]]);
  if (deleted === undefined) throw new Error("The record is still known");
  expect(presenceOf(deleted)).toBe("deleted");
  const restored = stateAfter([
    ...acts,
    [deviceA, 2, [deletion]],
    [deviceB, 2, [deletion]],
    [deviceC, 1, planRestore(deleted)],
  ]);
  expect(restored && presenceOf(restored)).toBe("present");
});
