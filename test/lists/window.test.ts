import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf, planBlocks, type Stretch } from "../../renderer/lists/showing/entries.ts";
import { createRowHeights, joinStretches } from "../../renderer/lists/showing/row-heights.ts";

const groups = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 }).map((sizes) =>
  sizes
    .map((size, group) => ({
      key: String(group),
      rows: Array.from({ length: size }, (_, index) => `${group}-${index}`),
    }))
    .filter(({ rows }) => rows.length > 0),
);

describe("what is drawn of a long list", () => {
  it("is each row of the stretches once, in order, and gaps as high as what is left out", () => {
    fc.assert(
      fc.property(groups, fc.boolean(), fc.array(fc.nat(60), { maxLength: 6 }), (made, isGrouped, points) => {
        const entries = entriesOf(made, isGrouped, (row) => row);
        const stretches = joinStretches(
          points.map(
            (from): Stretch => ({ from: Math.min(from, entries.length), to: Math.min(from + 4, entries.length) }),
          ),
        );
        const height = ({ from, to }: Stretch) => 10 * (to - from);
        let drawn = 0;
        let gaps = 0;
        const rows: string[] = [];
        for (const block of planBlocks(entries, stretches, height)) {
          if (block.type === "gap") {
            gaps += block.height;
            continue;
          }
          // A group's head is drawn with any of its rows.
          if (block.head !== undefined) drawn += 1;
          for (const part of block.parts) {
            if (part.type === "gap") gaps += part.height;
            else {
              drawn += 1;
              rows.push(part.entry.row);
              if (entries[part.index] !== part.entry) throw new Error(`${part.index} is another entry`);
            }
          }
        }
        expect(gaps / 10 + drawn).toBe(entries.length);
        const asked = stretches.flatMap(({ from, to }) => entries.slice(from, to));
        expect(rows).toEqual(asked.flatMap((entry) => (entry.type === "row" ? [entry.row] : [])));
      }),
    );
  });

  it("counts places from one in each group", () => {
    const entries = entriesOf([{ key: "x", rows: ["a", "b"] }], true, (row) => row);
    expect(entries.map((entry) => (entry.type === "row" ? entry.place : entry.key))).toEqual(["head/x", 1, 2]);
  });
});

describe("heights", () => {
  it("are measured where they are known, and their mean elsewhere", () => {
    const heights = createRowHeights(
      ["a", "b", "c", "d"],
      new Map([
        ["a", 40],
        ["c", 60],
      ]),
      10,
    );
    expect(heights.total).toBe(200);
    expect(heights.heightOf({ from: 1, to: 3 })).toBe(110);
    expect([0, 39, 40, 89, 90, 149, 150, 9999].map(heights.entryAt)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it("are estimated until anything is measured, and nothing for nothing", () => {
    expect(createRowHeights(["a", "b"], new Map(), 70).total).toBe(140);
    const none = createRowHeights([], new Map(), 70);
    expect([none.total, none.entryAt(100)]).toEqual([0, 0]);
  });
});
