import { describe, expect, test } from "vitest";
import { domainRules } from "../../shared/domain/kinds.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import type { Operation } from "../../shared/log/change.ts";
import { fatesOfLog } from "../../shared/log/state.ts";
import { createProjection } from "../../shared/log/projection.ts";
import {
  add,
  approve,
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

/** As many values as fit into one segment, in 128 operations on one record. */
const additions = (field: string, value: string | number) =>
  Array.from({ length: 128 }, () =>
    add(
      "d",
      Array.from({ length: 4096 }, () => value),
      field,
    ),
  );
const names = Array.from({ length: 4096 * 4 }, (_none, index) => `${dot(deviceA, 1)}/${4096 * 4 - 1 - index}`);
const many = (operation: Operation) => Array.from({ length: 4096 }, () => operation);

/**
 * What one segment of a hostile member can hold. Each of these took minutes to hours while lists were copied for every
 * item; now they take a fraction of a second, and the bound here is loose enough for the slowest machine.
 */
describe("B109: a flood onto one record", () => {
  test.each<[string, readonly Operation[], string]>([
    ["half a million values that do not fit", additions("related", 1), "refused"],
    ["half a million values of an unknown field", additions("novelty", 1), "deferred"],
    ["half a million elements", additions("related", "e"), "visible"],
    [
      "sixteen thousand elements, each removed",
      [...additions("related", "e").slice(0, 4), remove("d", names)],
      "superseded",
    ],
    ["four thousand writes of one field", many(set("d", { title: "x" })), "visible"],
    [
      "four thousand different writes of one field",
      many(set("d", { title: "x" })).map((_none, n) => set("d", { title: `${n}` })),
      "conflict",
    ],
    ["four thousand deletions", [...many(del("d")), restore("d", [dot(deviceB, 1)])], "visible"],
    ["four thousand approvals", many(approve({})), "visible"],
  ])("%s", { timeout: 20_000 }, (_what, operations, fate) => {
    const startedAt = performance.now();
    const log = assembleLog(domainRules, [linkOf([changeOf(deviceA, 1, operations)])]);
    const counts: Readonly<Record<string, number>> = fatesOfLog(domainRules, log);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(counts[fate]).toBeGreaterThanOrEqual(4096);
  });

  test("a list that grew long is still not changed under the state that shares it", () => {
    const first = createProjection(domainRules);
    first.apply(changeOf(deviceA, 1, many(set("d", { title: 7 }))));
    const second = createProjection(domainRules, first);
    second.apply(changeOf(deviceA, 2, [set("d", { title: 7 })]));
    expect(first.record("decision", "d")?.refused).toHaveLength(4096);
    expect(second.record("decision", "d")?.refused).toHaveLength(4097);
  });
});
