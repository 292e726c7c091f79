import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { applyAll, applyAllPaced, assembleLog, inClockOrder } from "../../shared/log/assemble.ts";
import { createProjection } from "../../shared/log/projection.ts";
import { stateOf } from "../../shared/log/state.ts";
import { add, approve, chainOf, changeOf, del, deviceA, deviceB, deviceC, dot, set } from "../support/changes.ts";
import { stateTextOf } from "../support/replica.ts";

const log = [
  ...chainOf(
    deviceA,
    [set("d", { title: "a", status: "expired" })],
    [add("d", ["e"])],
    [approve({ [deviceA]: 3, [deviceC]: 3 })],
  ),
  ...chainOf(
    deviceB,
    [set("d", { title: "b", status: "in-force" })],
    [del("d", [dot(deviceA, 2)])],
    [set("x", { title: 7, novelty: 1 })],
  ),
  ...chainOf(
    deviceC,
    [set("d", { title: "c" }, { title: [dot(deviceA, 2)] })],
    [set("r", { file: "f" }, {}, "receipt")],
  ),
];

describe("the state", () => {
  test("is the same bytes in any order of the links", () => {
    const text = stateTextOf(log);
    fc.assert(
      fc.property(fc.shuffledSubarray([...log], { minLength: log.length }), (shuffled) => {
        expect(stateTextOf(shuffled)).toBe(text);
      }),
    );
  });

  test("is this, word for word: whoever changes it changes what every group compares", () => {
    expect(JSON.parse(stateTextOf(log))).toEqual({
      v: 1,
      group: "test-group",
      records: {
        decision: { d: { title: "c", status: "in-force", related: ["e"] } },
        device: {
          [deviceA]: { key: `key of ${deviceA}` },
          [deviceB]: { key: `key of ${deviceB}` },
          [deviceC]: { key: `key of ${deviceC}` },
        },
      },
      conflicts: [
        [
          "decision",
          "d",
          "status",
          [
            [1_767_225_600_002, 0, deviceB, 2, "anna", "in-force"],
            [1_767_225_600_002, 0, deviceA, 2, "anna", "expired"],
          ],
        ],
      ],
      deleted: [],
      contested: [],
      late: [
        ["decision", "d", "title", [1_767_225_600_002, 0, deviceB, 2]],
        ["decision", "d", "·deletions", [1_767_225_600_003, 0, deviceB, 3]],
      ],
      deferred: [["decision", "x", "novelty", [1_767_225_600_004, 0, deviceB, 4]]],
      refused: [["decision", "x", "title", [1_767_225_600_004, 0, deviceB, 4]]],
      approvals: [["meeting", "m", "in-force", ["a".repeat(64)]]],
      forks: [],
      fates: {
        visible: 6,
        superseded: 1,
        conflict: 2,
        late: 2,
        deferred: 1,
        refused: 1,
        pending: 0,
        disputed: 0,
        erased: 0,
      },
    });
  });

  test("names the group, so that two groups with the same content differ", () => {
    const assembled = assembleLog(domainRules, log);
    expect(canonicalJson(stateOf(domainRules, "one", assembled))).not.toBe(
      canonicalJson(stateOf(domainRules, "two", assembled)),
    );
  });

  test("of nothing is empty", () => {
    expect(JSON.parse(stateTextOf([]))).toMatchObject({ records: {}, conflicts: [], forks: [], fates: { visible: 0 } });
  });
});

describe("clock order", () => {
  test("merges chains by stamp, then device, and keeps each chain's own order", () => {
    const at = (device: string, seq: number, ms: number) => changeOf(device, seq, [], { stamp: { ms, count: 0 } });
    const a = [at(deviceA, 1, 5), at(deviceA, 2, 1), at(deviceA, 3, 6)];
    const b = [at(deviceB, 1, 5), at(deviceB, 2, 9)];
    const merged = inClockOrder([b, [], a]);
    expect(merged.map(({ device, seq }) => `${device[0] ?? ""}${seq}`)).toEqual(["A1", "A2", "B1", "A3", "B2"]);
    expect(inClockOrder([a])).toBe(a);
    expect(inClockOrder([])).toEqual([]);
  });
});

describe("applying in pieces", () => {
  const changes = Array.from({ length: 1500 }, (_none, index) =>
    changeOf(deviceA, index + 1, [set(`d${index}`, { title: "x" })]),
  );

  test("gives the same, and tells how far it is", async () => {
    const whole = createProjection(domainRules);
    applyAll(whole, changes);
    const paced = createProjection(domainRules);
    const told: number[] = [];
    const pace = (done: number, total: number) => {
      told.push(done);
      expect(total).toBe(1500);
      return Promise.resolve(true);
    };
    expect(await applyAllPaced(paced, changes, pace)).toBe(true);
    expect(told).toEqual([0, 512, 1024]);
    expect([...paced.records()]).toEqual([...whole.records()]);
  });

  test("stops when it is cancelled", async () => {
    const projection = createProjection(domainRules);
    expect(await applyAllPaced(projection, changes, (done) => Promise.resolve(done < 512))).toBe(false);
    expect([...projection.records()]).toHaveLength(512);
  });
});
