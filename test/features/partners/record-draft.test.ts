import { describe, expect, it } from "vitest";
import {
  type DraftValues,
  draftOf,
  type FieldSpec,
  problemsOf,
  wishOf,
} from "../../../renderer/features/partners/record-draft.ts";

const specs: readonly FieldSpec[] = [
  { field: "name", type: "line", isRequired: true },
  { field: "voting", type: "flag" },
  { field: "quorumMin", type: "whole", min: 1, max: 99 },
  { field: "quorumSides", type: "sides" },
  { field: "goals", type: "lines" },
  { field: "termStart", type: "day" },
  { field: "termEnd", type: "day" },
  { field: "parent", type: "reference", choices: [], isShown: ({ name }) => name === "sub" },
];

const stored = {
  id: "x",
  name: "Nimi",
  voting: true,
  quorumMin: 5,
  quorumSides: ["buyer", "client"],
  goals: ["Yksi", "Kaksi"],
  termStart: "2024-01-01",
};

const none = () => false;

describe("a record's form", () => {
  it("begins with what is stored and writes nothing that was not touched", () => {
    const began = draftOf(specs, stored);
    expect(began).toEqual({
      name: "Nimi",
      voting: true,
      quorumMin: 5,
      quorumSides: ["buyer", "client"],
      goals: "Yksi\nKaksi",
      termStart: "2024-01-01",
      termEnd: "",
      parent: "",
    });
    expect(wishOf(specs, began, began, false)).toEqual({});
  });

  it("writes each change as its field stores it, and an emptied field as cleared", () => {
    const began = draftOf(specs, stored);
    const values: DraftValues = {
      ...began,
      name: "  Uusi nimi ",
      voting: false,
      quorumMin: undefined,
      quorumSides: [],
      goals: "Yksi\n\n  Kolme  \n",
      termStart: "",
    };
    expect(wishOf(specs, began, values, false)).toEqual({
      name: "Uusi nimi",
      voting: false,
      quorumMin: null,
      quorumSides: [],
      goals: ["Yksi", "Kolme"],
      termStart: null,
    });
  });

  it("leaves a field alone that was changed and changed back", () => {
    const began = draftOf(specs, stored);
    expect(wishOf(specs, began, { ...began, name: "Nimi " }, false)).toEqual({});
  });

  it("writes everything answered of a new record, also what was only proposed", () => {
    const began = draftOf(specs, { voting: true });
    expect(wishOf(specs, began, { ...began, name: "Nimi" }, true)).toEqual({ name: "Nimi", voting: true });
  });

  it("finds what cannot be saved, in the order of the fields", () => {
    const values: DraftValues = { ...draftOf(specs, stored), name: " ", quorumMin: 100, termEnd: "2023-12-31" };
    expect(problemsOf(specs, values, none)).toEqual([
      { field: "name", problem: "required", amount: 0 },
      { field: "quorumMin", problem: "too-big", amount: 99 },
      { field: "termEnd", problem: "before-start", amount: 0 },
    ]);
  });

  it.each([
    [{ name: "x".repeat(500) }, []],
    [{ name: "x".repeat(503) }, [{ field: "name", problem: "too-long", amount: 3 }]],
    [{ quorumMin: 0 }, [{ field: "quorumMin", problem: "too-small", amount: 1 }]],
    [{ termEnd: "2024-01-01" }, []],
  ] as const)("takes or refuses %j", (change, problems) => {
    expect(problemsOf(specs, { ...draftOf(specs, stored), ...change }, none)).toEqual(problems);
  });

  it("refuses a day that was not understood, even though its value is empty", () => {
    const isUnclear = (field: string) => field === "termStart";
    expect(problemsOf(specs, draftOf(specs, stored), isUnclear)).toEqual([
      { field: "termStart", problem: "unclear-day", amount: 0 },
    ]);
  });

  it("asks nothing of a field that is not shown", () => {
    const asking: readonly FieldSpec[] = [
      { field: "parent", type: "reference", choices: [], isRequired: true, isShown: ({ name }) => name === "sub" },
    ];
    expect(problemsOf(asking, { name: "other", parent: "" }, none)).toEqual([]);
    expect(problemsOf(asking, { name: "sub", parent: "" }, none)).toHaveLength(1);
  });
});
