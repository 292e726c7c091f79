import { expect, test } from "vitest";
import type { Block, PaperDocument } from "../../shared/document/document.ts";
import { paperDifferences } from "../../shared/review/paper-differences.ts";

const heading = (text: string): Block => ({ type: "heading", level: 2, text });
const paragraph = (text: string): Block => ({ type: "paragraph", runs: [{ text }] });

const paper = (...blocks: readonly Block[]): PaperDocument => ({
  format: "luotsi-document/1",
  language: "fi",
  version: "full",
  type: "memo",
  group: "Ryhmä",
  title: "Muistio 1/2026",
  furniture: { header: "", footer: "", pageBefore: "", pageBetween: "" },
  blocks,
});

test("papers differ part by part, told by the lines between the first and the last difference", () => {
  const before = paper(
    paragraph("Luonnos"),
    heading("1 §"),
    paragraph("Sama."),
    paragraph("Vanha."),
    paragraph("Loppu."),
    heading("2 §"),
    paragraph("Poistuu."),
    heading("3 §"),
    paragraph("Ennallaan."),
  );
  const after = paper(
    paragraph("Hyväksytty"),
    heading("1 §"),
    paragraph("Sama."),
    paragraph("Uusi."),
    paragraph("Loppu."),
    heading("3 §"),
    paragraph("Ennallaan."),
    heading("4 §"),
  );
  expect(paperDifferences(before, after)).toEqual([
    { title: "1 §", before: "Vanha.", after: "Uusi." },
    { title: "4 §", before: "", after: "" },
    { title: "2 §", before: "Poistuu.", after: "" },
  ]);
  expect(paperDifferences(before, before)).toEqual([]);
});

test("parts of one name are told apart, and lists, facts and tables are compared line by line", () => {
  const twice = (second: string) =>
    paper(heading("1 §"), paragraph("Sama."), heading("1 §"), { type: "list", items: [[{ text: second }]] });
  expect(paperDifferences(twice("a"), twice("b"))).toEqual([{ title: "1 §", before: "a", after: "b" }]);
  const facts = (value: string) =>
    paper(heading("F"), { type: "facts", facts: [{ term: "Paikka", values: [[{ text: value }]] }] });
  expect(paperDifferences(facts("a"), facts("b"))).toEqual([{ title: "F", before: "Paikka: a", after: "Paikka: b" }]);
});
