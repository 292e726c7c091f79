import { describe, expect, test } from "vitest";
import type { Json } from "../../shared/core/canonical-json.ts";
import type { Kind } from "../../shared/domain/kind.ts";
import { domainRules, fieldOf, isKindName, kinds } from "../../shared/domain/kinds.ts";
import { createGroupBook } from "../../shared/domain/group-book.ts";
import { isFieldName } from "../../shared/log/change-code.ts";
import { createProjection } from "../../shared/log/projection.ts";
import { add, changeOf, del, deviceA, deviceB, dot, set } from "../support/changes.ts";

const inherited = ["toString", "constructor", "__proto__", "hasOwnProperty", "valueOf"];

describe("the table of kinds", () => {
  test("each kind stands under its own name, and its fields can be written", () => {
    for (const [name, kind] of Object.entries(kinds) as [string, Kind][]) {
      expect(kind.name).toBe(name);
      for (const [field, { refersTo }] of Object.entries(kind.fields)) {
        expect(isFieldName(field), `${name}.${field}`).toBe(true);
        expect(refersTo === undefined || isKindName(refersTo), `${name}.${field} refers to a kind`).toBe(true);
      }
    }
  });

  test("inherited names are neither kinds nor fields", () => {
    for (const name of inherited) {
      expect(isKindName(name)).toBe(false);
      expect(fieldOf("decision", name)).toBeUndefined();
      expect(domainRules.shapeOf(name, "title")).toBeUndefined();
      expect(domainRules.shapeOf("decision", name)).toBeUndefined();
      expect(domainRules.fits("decision", name, "x")).toBe(false);
    }
  });

  test.each<[string, string, readonly Json[], readonly Json[]]>([
    ["decision", "title", ["x", "x".repeat(500)], ["", "a\nb", "x".repeat(501), 7, true, null, ["x"], {}]],
    ["decision", "text", ["", "a\nb", "x".repeat(65_536)], ["x".repeat(65_537), 7]],
    ["decision", "number", [1, 99_999], [0, 100_000, -1, "1", 1.5]],
    ["decision", "manner", ["vote"], ["Vote", "", "toString", 0]],
    ["decision", "decidedOn", ["2026-02-28"], ["2026-02-30", "28.2.2026", 20260228]],
    ["decision", "related", ["d"], ["a b", "", "__proto__", 7, ["d"]]],
    ["decision", "accountable", ["org-1"], ["constructor", "ä"]],
    [
      "decision",
      "changeCheck",
      [{ needed: true }, { needed: false, law: "x" }],
      [{}, { needed: 1 }, { needed: true, toString: "x" }, [], "x"],
    ],
    ["attendance", "at", ["09:30"], ["24:00", "9:30"]],
    ["member", "voting", [true, false], [0, "true"]],
    ["observation", "value", ["0", "-12.5", "3.14"], ["-", "1.", ".5", "1e5", "01", 3, "1,5"]],
    ["agenda-item", "place", ["a0", "Zz"], ["", "a b", "a-", 7]],
    ["agenda-item", "attachments", [[], ["x"]], ["x", [7], [["x"]]]],
  ])("%s.%s takes what fits, and nothing else", (kind, field, fitting, unfitting) => {
    for (const value of fitting)
      expect(domainRules.fits(kind, field, value), JSON.stringify(value).slice(0, 40)).toBe(true);
    for (const value of unfitting)
      expect(domainRules.fits(kind, field, value), JSON.stringify(value).slice(0, 40)).toBe(false);
  });
});

describe("the book of a group", () => {
  const projection = createProjection(domainRules);
  projection.apply(changeOf(deviceA, 1, [set("b", { title: "b", status: null, number: 7 }), add("b", ["a"])]));
  projection.apply(changeOf(deviceB, 1, [set("b", { number: 8 }), set("a", { title: "a" }), set("c", { title: 7 })]));
  projection.apply(changeOf(deviceB, 2, [set("gone", { title: "x" })]));
  projection.apply(changeOf(deviceB, 3, [del("gone", [dot(deviceB, 2)]), set("n", { title: "x" }, {}, "novelty")]));
  const book = createGroupBook(projection);

  test("reads records as typed values: shown ones, cleared ones left out", () => {
    expect(book.get("decision", "b")).toEqual({ id: "b", title: "b", number: 8, related: ["a"] });
  });

  test("lists what is there, by id: nothing deleted, nothing empty", () => {
    expect(book.all("decision").map(({ id }) => id)).toEqual(["a", "b"]);
    expect([book.get("decision", "gone"), book.get("decision", "c"), book.get("decision", "never")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(book.state("decision", "gone")?.deletions).toHaveLength(1);
    expect(book.all("meeting")).toEqual([]);
  });
});
