import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "../../renderer/text/en/catalogue.ts";
import { fi } from "../../renderer/text/fi/catalogue.ts";
import { createFormats } from "../../renderer/text/format.ts";
import { languages } from "../../renderer/text/language.ts";
import { refusalWords } from "../../renderer/text/refusal-words.ts";
import { selko } from "../../renderer/text/selko/catalogue.ts";
import { sv } from "../../renderer/text/sv/catalogue.ts";
import { createI18n } from "../../renderer/text/words.ts";
import { refusal, refusalCodes } from "../../shared/bundle/refusal.ts";
import { flat } from "./flat.ts";

const texts = { fi: flat(fi), sv: flat(sv), en: flat(en), selko: flat(selko) };
type Catalogue = keyof typeof texts;

/** Little words that occur in nearly every sentence of one language and in none of the others. */
const littleWords = {
  finnish: /(?<![\p{L}’-])(ja|ei|että|tai|niin|kun|jos|joka|tämä|tämän|sitä|mutta|ovat|voit|vielä)(?![\p{L}’-])/iu,
  swedish: /(?<![\p{L}’-])(och|att|som|inte|är|det|den|med|eller|för|av|ännu|från|till|kan)(?![\p{L}’-])/iu,
  english: /(?<![\p{L}’-])(the|and|of|is|are|not|with|this|that|you|your|has|have|from|which|what)(?![\p{L}’-])/iu,
} as const;

const foreign: Readonly<Record<Catalogue, readonly (keyof typeof littleWords)[]>> = {
  fi: ["swedish", "english"],
  selko: ["swedish", "english"],
  sv: ["finnish", "english"],
  en: ["finnish", "swedish"],
};

/** Rightly so: the Swedish yes is the Finnish and. */
const allowed: Readonly<Record<Catalogue, readonly string[]>> = {
  fi: [],
  selko: [],
  sv: ["common:yes", "records:yes"],
  en: [],
};

function strangersIn(catalogue: Catalogue): readonly string[] {
  return [...texts[catalogue]]
    .filter(([key]) => !key.startsWith("common:languages.") && !allowed[catalogue].includes(key))
    .flatMap(([key, text]) => {
      const found = foreign[catalogue].map((language) => littleWords[language].exec(plain(text))?.[0]);
      return found.filter((word) => word !== undefined).map((word) => `${key}: ${word}: ${text}`);
    });
}

function plain(text: string): string {
  return text.replaceAll(/\{\{\w+\}\}/g, "");
}

describe("each catalogue speaks its own language", () => {
  it.each(["fi", "sv", "en", "selko"] as const)("%s has no sentence of another", (catalogue) => {
    expect(strangersIn(catalogue)).toEqual([]);
  });

  it("and each of the languages is known by its little words", () => {
    const known = (catalogue: Catalogue, language: keyof typeof littleWords) =>
      [...texts[catalogue].values()].filter((text) => littleWords[language].test(plain(text))).length;
    for (const [catalogue, language] of [
      ["fi", "finnish"],
      ["sv", "swedish"],
      ["en", "english"],
    ] as const) {
      expect(known(catalogue, language)).toBeGreaterThan(150);
    }
  });

  it("and no sentence of six words or more is the same in two languages", () => {
    const long = (text: string) => plain(text).split(/\s+/u).length >= 6;
    const pairs = [
      ["fi", "sv"],
      ["fi", "en"],
      ["sv", "en"],
    ] as const;
    const same = pairs.flatMap(([one, other]) =>
      [...texts[one]].filter(([key, text]) => long(text) && texts[other].get(key) === text),
    );
    expect(same).toEqual([]);
  });

  it("writes the section sign where its language does", () => {
    for (const catalogue of ["fi", "sv", "selko"] as const) {
      expect([...texts[catalogue]].filter(([, text]) => /§\s?[\d{]/u.test(text))).toEqual([]);
    }
    expect([...texts.en].filter(([, text]) => /[\d}]\s?§/u.test(text))).toEqual([]);
  });

  it("writes no day, time or number of another language into its sentences", () => {
    for (const catalogue of ["fi", "sv", "selko"] as const) {
      const wrong = /\b\d{1,2}:\d{2}\b|\b\d+\.\d+ ?(?:%|€)|\d%|€\d|\b\d{4}-\d{2}-\d{2}\b|\bkl\.? ?\d{1,2}:\d/u;
      expect([...texts[catalogue]].filter(([, text]) => wrong.test(text))).toEqual([]);
    }
    expect([...texts.en].filter(([, text]) => /\bklo\b|\bkl\.|\d ?(?:kt|Mt)\b|\d,\d{1,2} ?%/u.test(text))).toEqual([]);
  });
});

describe("refusals of a file", () => {
  const documented = [
    ...(
      /## 9 Error codes(?<table>[\s\S]*?)## 10/u.exec(readFileSync("docs/format.md", "utf8"))?.groups?.table ?? ""
    ).matchAll(/^\| `([a-z-]+)` \|/gmu),
  ].map(([, code]) => code ?? "");

  it("are the codes that the format names", () => {
    expect([...refusalCodes].toSorted()).toEqual(documented.toSorted());
    expect(documented.length).toBeGreaterThan(15);
  });

  it.each(languages)("are told in three sentences, each its own, in %s", (language) => {
    const t = createI18n(language).getFixedT(language, "errors");
    const format = createFormats(language);
    const said = refusalCodes.map((code) => refusalWords(t, format, refusal(code, "detail")));
    for (const { what, unchanged, todo, code } of said) {
      for (const sentence of [what, unchanged, todo]) expect(sentence).toMatch(/^[\p{Lu}”"].{8,}[.?]$/u);
      expect(new Set([what, unchanged, todo]).size).toBe(3);
      expect(code).toMatch(/[a-z-]+$/u);
    }
    // What happened differs from code to code: nobody is left with one sentence for everything.
    expect(new Set(said.map(({ what }) => what)).size).toBe(refusalCodes.length);
    expect(new Set(said.map(({ todo }) => todo)).size).toBe(refusalCodes.length);
  });

  it("are told differently in each language", () => {
    for (const code of refusalCodes) {
      const whats = (["fi", "sv", "en"] as const).map((language) =>
        createI18n(language).getFixedT(language, "errors")(`${code}.what`),
      );
      expect(new Set(whats).size).toBe(3);
    }
  });
});
