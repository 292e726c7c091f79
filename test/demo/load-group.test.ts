import { describe, expect, it } from "vitest";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import { createLoadGroup } from "../../shared/demo/load-group.ts";
import { loadKinds } from "../../shared/demo/load-kinds.ts";
import { loadRows } from "../../shared/demo/load-rows.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { decodeChange, encodeChange } from "../../shared/log/change-code.ts";
import { writesIn } from "../../shared/log/fates.ts";
import { conflictsOf, presenceOf } from "../../shared/log/record-reading.ts";
import { fatesOfLog } from "../../shared/log/state.ts";
import { causalityFaults, changesOf } from "./causality.ts";
import { assembleGroup } from "./example-book.ts";

describe("a load group", async () => {
  const primitives = createNodePrimitives();
  const options = { changes: 12_000, seed: 7, devices: 5 };
  const group = await createLoadGroup(primitives, options);
  const log = assembleGroup(group);
  const states = [...log.projection.records()];

  it("has as many changes and devices as asked for", () => {
    expect(changesOf(group)).toHaveLength(options.changes);
    expect(group.devices).toHaveLength(options.devices);
    expect([...group.chains.values()].every((chain) => chain.length > 500)).toBe(true);
  });

  it("is the same for the same seed and another for another", async () => {
    const text = async (seed: number) => {
      const made = await createLoadGroup(primitives, { changes: 300, seed, devices: 3 });
      return canonicalJson(changesOf(made).map(encodeChange));
    };
    expect(await text(1)).toBe(await text(1));
    expect(await text(1)).not.toBe(await text(2));
  });

  it("introduces every device in its first change", () => {
    for (const { id, member } of group.devices) {
      const first = group.chains.get(id)?.[0];
      expect(first?.operations[0]).toMatchObject({ type: "set", kind: "device", id, fields: { member } });
    }
  });

  it("reads back from its stored form", () => {
    for (const change of changesOf(group)) {
      expect(decodeChange(encodeChange(change), change.device, change.seq).ok).toBe(true);
    }
  });

  it("writes only what fits, and every write has a fate", () => {
    const fates = fatesOfLog(domainRules, log);
    expect(fates).toMatchObject({ refused: 0, deferred: 0, late: 0, pending: 0, disputed: 0 });
    const writes = changesOf(group)
      .flatMap(({ operations }) => operations)
      .reduce((sum, operation) => sum + writesIn(operation), 0);
    expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(writes);
  });

  it("overwrites only what was written before", () => {
    expect(causalityFaults(group)).toEqual([]);
  });

  it("has twelve field versions and three changes for each record", () => {
    const versions = loadRows(group).length;
    expect(versions / states.length).toBeGreaterThan(11.5);
    expect(versions / states.length).toBeLessThan(12.5);
    expect(options.changes / states.length).toBeGreaterThan(2.85);
    expect(options.changes / states.length).toBeLessThan(3.15);
  });

  it("has conflicts from one or two edits in a hundred, deletions, contested ones and changed sets", () => {
    const edits = changesOf(group).length - states.length;
    const conflicts = states.reduce((sum, state) => sum + conflictsOf(state).length, 0);
    expect(conflicts / edits).toBeGreaterThan(0.01);
    expect(conflicts / edits).toBeLessThan(0.025);
    const presences = new Set(states.map(presenceOf));
    expect(presences).toEqual(new Set(["present", "deleted", "contested"]));
    const types = new Set(changesOf(group).flatMap(({ operations }) => operations.map(({ type }) => type)));
    expect(types).toEqual(new Set(["set", "add", "remove", "delete"]));
  });

  it("makes a row of every field version, in order of the clock", () => {
    const rows = loadRows(group);
    const writes = changesOf(group)
      .flatMap(({ operations }) => operations)
      .filter(({ type }) => type === "set" || type === "add")
      .reduce((sum, operation) => sum + writesIn(operation), 0);
    expect(rows).toHaveLength(writes);
    expect(rows.every((row, index) => index === 0 || row.ms >= (rows[index - 1]?.ms ?? 0))).toBe(true);
    expect(rows[0]).toMatchObject({ kind: "device", field: "key", author: "m1" });
  });

  it("has shares that make a hundred", () => {
    expect(loadKinds.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });
});
