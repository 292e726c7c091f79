import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8ToBytes } from "../../shared/core/bytes.ts";
import { canonicalJson, type Json, parseCanonical } from "../../shared/core/canonical-json.ts";
import type { Change, Operation } from "../../shared/log/change.ts";
import {
  decodeChange,
  encodeChange,
  isDeviceId,
  isFieldName,
  isRecordId,
  isSeq,
} from "../../shared/log/change-code.ts";
import { approve, deviceA, deviceB, dot } from "../support/changes.ts";

const ids = fc.constantFrom("d", "decision-1", "A_b-9", "0", "x".repeat(64), "__defineGetter__");
const kindNames = fc.constantFrom("decision", "agenda-item", "decision/2", "novelty");
const fieldNames = fc.constantFrom("title", "a", "dueOn", "x1");
const dots = fc.constantFrom(dot(deviceA, 1), dot(deviceB, 99), "__lookupSetter__.999999999999999");
const dotLists = fc.array(dots, { maxLength: 3 });
const values: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.maxSafeInteger().map((number) => number + 0),
  fc.string({ unit: fc.constantFrom("a", "ä", "😀", '"', "\\", "\n", " ") }),
  fc.array(fc.constantFrom("x", 1, null), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("b", "10", "9", "toString"), fc.constantFrom("x", 1), { maxKeys: 3 }),
);
const elements = fc.tuple(dots, fc.nat(9_999_999)).map(([name, index]) => `${name}/${index}`);
const records = fc.dictionary(kindNames, fc.array(ids, { maxLength: 2 }), { maxKeys: 2 });

const operations: fc.Arbitrary<Operation> = fc.tuple(kindNames, ids).chain(
  ([kind, id]): fc.Arbitrary<Operation> =>
    fc.oneof(
      fc.dictionary(fieldNames, fc.tuple(values, dotLists), { minKeys: 1, maxKeys: 4 }).map(
        (fields): Operation => ({
          type: "set",
          kind,
          id,
          fields: Object.fromEntries(Object.entries(fields).map(([field, [value]]) => [field, value])),
          seen: Object.fromEntries(
            Object.entries(fields).flatMap(([field, [, seen]]) => (seen.length > 0 ? [[field, seen]] : [])),
          ),
        }),
      ),
      fc.record({
        type: fc.constant("add"),
        kind: fc.constant(kind),
        id: fc.constant(id),
        field: fieldNames,
        values: fc.array(values, { minLength: 1, maxLength: 3 }),
      } as const),
      fc.record({
        type: fc.constant("remove"),
        kind: fc.constant(kind),
        id: fc.constant(id),
        field: fieldNames,
        elements: fc.array(elements, { minLength: 1, maxLength: 3 }),
      } as const),
      fc.record({ type: fc.constant("delete"), kind: fc.constant(kind), id: fc.constant(id), seen: dotLists } as const),
      fc.record({
        type: fc.constant("restore"),
        kind: fc.constant(kind),
        id: fc.constant(id),
        deletions: fc.array(dots, { minLength: 1, maxLength: 3 }),
      } as const),
      fc.record({
        type: fc.constant("approve"),
        kind: fc.constant(kind),
        id: fc.constant(id),
        fingerprint: fc.constant("0123456789abcdef".repeat(4)),
        document: fc.string({ unit: fc.constantFrom("a", "ä", "\n") }),
        records,
        fields: fc.dictionary(kindNames, fc.array(fieldNames, { maxLength: 2 }), { maxKeys: 2 }),
        upTo: fc.dictionary(fc.constantFrom(deviceA, "__defineGetter__"), fc.integer({ min: 1, max: 9 }), {
          maxKeys: 2,
        }),
        replaces: dotLists,
      } as const),
      fc
        .array(values, { maxLength: 2 })
        .map((rest): Operation => ({ type: "foreign", kind, id, raw: ["invert", kind, id, ...rest] })),
    ),
);

const changes: fc.Arbitrary<Change> = fc.record({
  device: fc.constant(deviceA),
  seq: fc.integer({ min: 1, max: 2 ** 40 }),
  stamp: fc.record({ ms: fc.integer({ min: 0, max: 2 ** 48 - 1 }), count: fc.integer({ min: 0, max: 65_535 }) }),
  author: ids,
  operations: fc.array(operations, { minLength: 1, maxLength: 4 }),
});

/** Through the text, as every change goes. */
function throughText(change: Change): unknown {
  const parsed = parseCanonical(utf8ToBytes(canonicalJson(encodeChange(change))), 2 ** 20);
  return parsed.ok ? decodeChange(parsed.value, change.device, change.seq) : parsed;
}

describe("a change", () => {
  test("is read back as it was written", () => {
    fc.assert(
      fc.property(changes, (change) => {
        expect(throughText(change)).toEqual({ ok: true, value: change });
      }),
      { numRuns: 500 },
    );
  });

  test("is written as it was read", () => {
    fc.assert(
      fc.property(changes, (change) => {
        const written = encodeChange(change);
        const read = decodeChange(written, change.device, change.seq);
        expect(read.ok && canonicalJson(encodeChange(read.value))).toBe(canonicalJson(written));
      }),
    );
  });

  test("has one spelling only: a first writing has no empty list of what it overwrites", () => {
    const change = encodeChange({
      device: deviceA,
      seq: 1,
      stamp: { ms: 1, count: 0 },
      author: "anna",
      operations: [{ type: "set", kind: "decision", id: "d", fields: { title: "x" }, seen: {} }],
    });
    expect(change).toEqual([1, 0, "anna", [["set", "decision", "d", { title: "x" }]]]);
  });
});

describe("what is refused", () => {
  const ok = ["delete", "decision", "d", []];
  const { type: _type, kind: _kind, id: _id, ...approval } = approve({ [deviceA]: 1 });

  test("nothing is wrong with what the rest is made from", () => {
    expect(decodeChange([1, 0, "anna", [ok, ["approve", "meeting", "m", sorted(approval)]]], deviceA, 1).ok).toBe(true);
  });

  test.each<[string, Json]>([
    ["not a list", {}],
    ["null", null],
    ["three parts", [1, 0, "anna"]],
    ["five parts", [1, 0, "anna", [ok], 1]],
    ["a negative time", [-1, 0, "anna", [ok]]],
    ["a time of 2⁴⁸", [2 ** 48, 0, "anna", [ok]]],
    ["a fractional time", [0.5, 0, "anna", [ok]]],
    ["a time as text", ["1", 0, "anna", [ok]]],
    ["a counter of 65,536", [1, 65_536, "anna", [ok]]],
    ["a negative counter", [1, -1, "anna", [ok]]],
    ["an author who is a number", [1, 0, 7, [ok]]],
    ["an empty author", [1, 0, "", [ok]]],
    ["no operations", [1, 0, "anna", []]],
    ["operations that are no list", [1, 0, "anna", {}]],
    ["too many operations", [1, 0, "anna", Array.from({ length: 4097 }, () => ok)]],
  ])("a change with %s", (_what, json) => {
    expect(decodeChange(json, deviceA, 9)).toMatchObject({ ok: false, error: { type: "change-fault", seq: 9 } });
  });

  test.each<[string, Json]>([
    ["null", null],
    ["an object", { type: "set" }],
    ["an empty list", []],
    ["a type in capitals", ["Set", "decision", "d", {}]],
    ["a type of 25 letters", ["x".repeat(25), "decision", "d"]],
    ["a kind with an underscore", ["delete", "agenda_item", "d", []]],
    ["a kind of version 0", ["delete", "decision/0", "d", []]],
    ["a kind of 41 letters", ["delete", "x".repeat(41), "d", []]],
    ["an inherited name for a kind", ["delete", "constructor", "d", []]],
    ["no id", ["delete", "decision"]],
    ["an id with a space", ["delete", "decision", "a b", []]],
    ["an id with a letter that is not ASCII", ["delete", "decision", "ä", []]],
    ["an inherited name for an id", ["delete", "decision", "hasOwnProperty", []]],
    ["a set without fields", ["set", "decision", "d"]],
    ["a set of nothing", ["set", "decision", "d", {}]],
    ["a set of a list", ["set", "decision", "d", ["title"]]],
    ["a field in capitals", ["set", "decision", "d", { Title: "x" }]],
    ["an inherited name for a field", ["set", "decision", "d", { toString: "x" }]],
    ["a set with an empty overwrites", ["set", "decision", "d", { title: "x" }, {}]],
    ["overwrites that are a list", ["set", "decision", "d", { title: "x" }, []]],
    ["an empty list of overwrites", ["set", "decision", "d", { title: "x" }, { title: [] }]],
    ["overwrites of another field", ["set", "decision", "d", { title: "x" }, { status: [dot(deviceA, 1)] }]],
    ["overwrites of an inherited name", ["set", "decision", "d", { title: "x" }, { toString: [dot(deviceA, 1)] }]],
    ["a name that is no change's", ["set", "decision", "d", { title: "x" }, { title: ["x.1"] }]],
    ["change number 0", ["set", "decision", "d", { title: "x" }, { title: [`${deviceA}.0`] }]],
    ["change number 01", ["set", "decision", "d", { title: "x" }, { title: [`${deviceA}.01`] }]],
    ["a set of six", ["set", "decision", "d", { title: "x" }, { title: [dot(deviceA, 1)] }, 1]],
    ["a text of 64 KiB and a byte", ["set", "decision", "d", { title: "x".repeat(65_537) }]],
    ["such a text deep in a value", ["set", "decision", "d", { title: [{ a: "x".repeat(65_537) }] }]],
    ["an addition without values", ["add", "decision", "d", "related", []]],
    ["an addition to a number", ["add", "decision", "d", 1, ["e"]]],
    ["an addition of a text", ["add", "decision", "d", "related", "e"]],
    ["an addition of six", ["add", "decision", "d", "related", ["e"], 1]],
    ["an addition of 4,097 values", ["add", "decision", "d", "related", Array.from({ length: 4097 }, () => 1)]],
    ["a removal of nothing", ["remove", "decision", "d", "related", []]],
    ["a removal of a change", ["remove", "decision", "d", "related", [dot(deviceA, 1)]]],
    ["a removal of element 00", ["remove", "decision", "d", "related", [`${deviceA}.1/00`]]],
    ["a removal from an inherited name", ["remove", "decision", "d", "valueOf", [`${deviceA}.1/0`]]],
    ["a deletion of four things", ["delete", "decision", "d", [], 1]],
    ["a deletion that saw a number", ["delete", "decision", "d", [1]]],
    ["a restoring of nothing", ["restore", "decision", "d", []]],
    ["a restoring of five", ["restore", "decision", "d", [dot(deviceA, 1)], 1]],
    ["an approval of nothing", ["approve", "meeting", "m"]],
    ["an approval with a key too few", ["approve", "meeting", "m", sorted({ ...approval, upTo: undefined })]],
    ["an approval with a key too many", ["approve", "meeting", "m", sorted({ ...approval, zoo: 1 })]],
    ["an approval of a number", ["approve", "meeting", "m", sorted({ ...approval, document: 1 })]],
    [
      "an approval of more than 1 MiB",
      ["approve", "meeting", "m", sorted({ ...approval, document: "x".repeat(2 ** 20 + 1) })],
    ],
    ["a fingerprint in capitals", ["approve", "meeting", "m", sorted({ ...approval, fingerprint: "A".repeat(64) })]],
    [
      "an approval of malformed ids",
      ["approve", "meeting", "m", sorted({ ...approval, records: { decision: ["a b"] } })],
    ],
    [
      "an approval of malformed fields",
      ["approve", "meeting", "m", sorted({ ...approval, fields: { decision: ["A"] } })],
    ],
    [
      "an approval of malformed kinds",
      ["approve", "meeting", "m", sorted({ ...approval, fields: { Decision: ["a"] } })],
    ],
    ["an approval up to number 0", ["approve", "meeting", "m", sorted({ ...approval, upTo: { [deviceA]: 0 } })]],
    ["an approval up to a text", ["approve", "meeting", "m", sorted({ ...approval, upTo: { [deviceA]: "1" } })]],
    ["an approval up to what is no device", ["approve", "meeting", "m", sorted({ ...approval, upTo: { x: 1 } })]],
    [
      "an approval that replaces what is no change",
      ["approve", "meeting", "m", sorted({ ...approval, replaces: ["x"] })],
    ],
  ])("%s", (_what, operation) => {
    const read = decodeChange([1, 0, "anna", [ok, operation]], deviceA, 1);
    expect(read).toMatchObject({ ok: false, error: { type: "change-fault" } });
  });

  test("a fault says nothing of what was in the change", () => {
    const read = decodeChange(
      [1, 0, "anna", [["set", "decision", "d", { "secret words": "more secret" }]]],
      deviceA,
      1,
    );
    expect(JSON.stringify(read)).not.toMatch(/secret/);
  });

  function sorted(body: Readonly<Record<string, unknown>>): Json {
    return JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)))),
    ) as Json;
  }
});

test("names: what each may look like", () => {
  expect(["a", "A-_9", "__defineGetter__"].every(isRecordId)).toBe(true);
  expect(["", "a.b", "a/b", "toString", "__proto__", "constructor", "x".repeat(65)].some(isRecordId)).toBe(false);
  expect(isDeviceId("A".repeat(16)) && !isDeviceId("A".repeat(15)) && !isDeviceId("A".repeat(17))).toBe(true);
  expect(isFieldName("dueOn") && !isFieldName("DueOn") && !isFieldName("due-on") && !isFieldName("valueOf")).toBe(true);
  expect([1, 2 ** 53 - 1].every(isSeq)).toBe(true);
  expect([0, -1, 1.5, 2 ** 53, "1", null, Number.NaN].some(isSeq)).toBe(false);
});
