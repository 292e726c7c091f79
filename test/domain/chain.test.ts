import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../shared/core/canonical-json.ts";
import { type ChainKind, chainKinds, chainOf } from "../../shared/domain/chain.ts";
import { createGroupBook } from "../../shared/domain/group-book.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { createProjection } from "../../shared/log/projection.ts";
import type { Operation } from "../../shared/log/change.ts";
import { changeOf, deviceA, set } from "../support/changes.ts";

type Row = readonly [kind: ChainKind, id: string, fields: Readonly<Record<string, Json>>];

/** Fields that hold many are added to, as the log does it. */
const many: ReadonlySet<string> = new Set([
  "agenda-item.feedback",
  "action.feedback",
  "action.metrics",
  "feedback.actions",
]);

function bookOf(rows: readonly Row[]) {
  const projection = createProjection(domainRules);
  const operations = rows.flatMap(([kind, id, fields]): readonly Operation[] => {
    const entries = Object.entries(fields);
    const single = Object.fromEntries(entries.filter(([field]) => !many.has(`${kind}.${field}`)));
    const lists = entries.filter(([field]) => many.has(`${kind}.${field}`));
    return [
      set(id, { ...single, plain: "x" }, {}, kind),
      ...lists.map(
        ([field, values]): Operation => ({ type: "add", kind, id, field, values: values as readonly Json[] }),
      ),
    ];
  });
  projection.apply(changeOf(deviceA, 1, operations));
  return createGroupBook(projection);
}

const whole: readonly Row[] = [
  ["feedback", "f1", {}],
  ["agenda-item", "i1", { feedback: ["f1"] }],
  ["decision", "d1", { item: "i1" }],
  ["decision", "d2", { item: "i1" }],
  ["action", "a1", { decision: "d1", item: "i1", metrics: ["m1"] }],
  ["action", "a2", { decision: "d2" }],
  ["metric", "m1", {}],
];

describe("the chain from feedback to answer", () => {
  test.each([
    ["feedback", "f1", { decision: ["d1", "d2"], action: ["a1", "a2"] }],
    ["agenda-item", "i1", { decision: ["d1", "d2"], action: ["a1", "a2"] }],
    ["decision", "d1", { decision: ["d1"], action: ["a1"] }],
    ["action", "a1", { decision: ["d1"], action: ["a1"] }],
    ["metric", "m1", { decision: ["d1"], action: ["a1"] }],
  ] as const)("is the same chain seen from its %s, without the neighbour's branch", (kind, id, expected) => {
    expect(chainOf(bookOf(whole), kind, id)).toEqual({
      feedback: ["f1"],
      "agenda-item": ["i1"],
      metric: ["m1"],
      ...expected,
    });
  });

  test("an action that says where it came from is not given all that its item was about", () => {
    const book = bookOf([
      ["feedback", "f1", {}],
      ["feedback", "f2", { actions: ["a1"] }],
      ["agenda-item", "i1", { feedback: ["f1"] }],
      ["action", "a1", { item: "i1" }],
    ]);
    expect(chainOf(book, "action", "a1").feedback).toEqual(["f2"]);
    expect(chainOf(book, "feedback", "f2").action).toEqual(["a1"]);
    expect(chainOf(book, "agenda-item", "i1").feedback).toEqual(["f1", "f2"]);
  });

  test("a record that nothing is linked with stands alone", () => {
    const alone = { feedback: [], "agenda-item": [], decision: ["d"], action: [], metric: [] };
    expect(chainOf(bookOf([["decision", "d", {}]]), "decision", "d")).toEqual(alone);
  });

  test("can be walked back: whoever is in the chain of a record of the ends has it in its own", () => {
    const ids = fc.integer({ min: 0, max: 3 }).map(String);
    const row = fc.oneof(
      fc.tuple(fc.constant("feedback" as const), ids, fc.record({ actions: fc.uniqueArray(ids, { maxLength: 2 }) })),
      fc.tuple(
        fc.constant("agenda-item" as const),
        ids,
        fc.record({ feedback: fc.uniqueArray(ids, { maxLength: 2 }) }),
      ),
      fc.tuple(fc.constant("decision" as const), ids, fc.record({ item: ids })),
      fc.tuple(
        fc.constant("action" as const),
        ids,
        fc.record({ decision: ids, metrics: fc.uniqueArray(ids, { maxLength: 2 }) }),
      ),
    );
    const rows = fc.uniqueArray(row, { maxLength: 12, selector: ([kind, id]) => `${kind}/${id}` });
    fc.assert(
      fc.property(rows, ids, (given, start) => {
        const book = bookOf(given);
        const chain = chainOf(book, "feedback", start);
        for (const kind of chainKinds.filter((each) => each !== "action")) {
          for (const id of chain[kind]) expect(chainOf(book, kind, id).feedback).toContain(start);
        }
      }),
    );
  });
});
