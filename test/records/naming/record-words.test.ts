import { describe, expect, it } from "vitest";
import { fieldChoices, fieldSort } from "../../../renderer/records/showing/field-sort.ts";
import { fieldWord, kindWord, valueWord } from "../../../renderer/records/naming/record-words.ts";
import { languages } from "../../../renderer/text/language.ts";
import { createI18n } from "../../../renderer/text/words.ts";
import { kindNames, kinds } from "../../../shared/domain/kinds.ts";

const everyField = kindNames.flatMap((kind) => Object.keys(kinds[kind].fields).map((field) => ({ kind, field })));

/** A word that the catalogue lacks comes back as its own key. */
function isMissing(word: string | undefined): boolean {
  return word === undefined || word === "" || /^(kinds|fields|fieldsOf|values)\./.test(word);
}

describe.each(languages)("the words of records in %s", (language) => {
  const t = createI18n(language).getFixedT(language, "records");

  it("name every kind", () => {
    expect(kindNames.filter((kind) => isMissing(kindWord(t, kind)))).toEqual([]);
    const words = kindNames.map((kind) => kindWord(t, kind));
    expect(new Set(words).size, "each kind has a word of its own").toBe(kindNames.length);
  });

  it("name every field of every kind", () => {
    expect(everyField.length).toBeGreaterThan(150);
    const missing = everyField.filter(({ kind, field }) => {
      const word = fieldWord(t, kind, field);
      return isMissing(word) || word === field;
    });
    expect(missing).toEqual([]);
  });

  it("say every value of every closed list", () => {
    const values = everyField.flatMap(({ kind, field }) =>
      (fieldChoices(kind, field) ?? []).map((value) => ({ kind, field, value })),
    );
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter(({ kind, field, value }) => isMissing(valueWord(t, kind, field, value)))).toEqual([]);
  });
});

describe("fields", () => {
  it("tell one another's names apart within a kind", () => {
    const t = createI18n("fi").getFixedT("fi", "records");
    const twice = kindNames.flatMap((kind) => {
      const words = Object.keys(kinds[kind].fields).map((field) => fieldWord(t, kind, field));
      return words.filter((word, index) => words.indexOf(word) !== index).map((word) => `${kind}: ${word}`);
    });
    expect(twice).toEqual([]);
  });

  it("are each of a sort that can be shown", () => {
    expect(everyField.filter(({ kind, field }) => fieldSort(kind, field) === "unknown")).toEqual([]);
    expect(fieldSort("decision", "no-such-field")).toBe("unknown");
    expect(fieldSort("no-such-kind", "title")).toBe("unknown");
  });

  it.each([
    ["action", "owner", "reference"],
    ["action", "contributors", "reference"],
    ["action", "status", "choice"],
    ["rules", "quorumSides", "choice"],
    ["action", "dueOn", "day"],
    ["meeting", "start", "time"],
    ["member", "voting", "flag"],
    ["observation", "value", "decimal"],
    ["sanction", "amountCents", "money"],
    ["priority-order", "year", "whole"],
    ["rules", "noticeDays", "whole"],
    ["agenda-item", "place", "place"],
    ["action", "title", "line"],
    ["action", "description", "text"],
    ["contract", "goals", "lines"],
    ["decision", "changeCheck", "structure"],
    ["priority-order", "weights", "structure"],
  ] as const)("%s.%s is a %s", (kind, field, sort) => {
    expect(fieldSort(kind, field)).toBe(sort);
  });
});
