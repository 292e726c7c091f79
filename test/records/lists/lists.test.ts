import { describe, expect, it } from "vitest";
import { matchesSearch } from "../../../renderer/records/lists/matches-search.ts";
import { groupRows } from "../../../renderer/records/lists/row-groups.ts";

describe("matchesSearch", () => {
  it.each([
    ["", true],
    ["  ", true],
    ["puhelin", true],
    ["PUHELIN vastaa", true],
    ["vastaa puhelin", true],
    ["helin", true],
    ["puhelin tulkki", false],
    ["yö", true],
    ["yo", false],
  ])("finds %j: %s", (typed, expected) => {
    expect(matchesSearch(typed, ["Puhelin ei vastaa", undefined, "Yöllä"])).toBe(expected);
  });
});

describe("groupRows", () => {
  const rows = ["b1", "a1", "b2", "c1"];
  const byLetter = (row: string) => row[0] ?? "";

  it("keeps the rows' order in each group and the groups' order of their first rows", () => {
    expect(groupRows(rows, byLetter)).toEqual([
      { key: "b", rows: ["b1", "b2"] },
      { key: "a", rows: ["a1"] },
      { key: "c", rows: ["c1"] },
    ]);
  });

  it("puts named groups first, leaves out empty ones and loses no row", () => {
    const groups = groupRows(rows, byLetter, ["d", "c", "a"]);
    expect(groups.map(({ key }) => key)).toEqual(["c", "a", "b"]);
    expect(groups.flatMap((group) => group.rows).toSorted()).toEqual(rows.toSorted());
  });
});
