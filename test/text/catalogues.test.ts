import { describe, expect, it } from "vitest";
import { refusalCodes } from "../../shared/bundle/refusal.ts";
import { en } from "../../renderer/text/en/catalogue.ts";
import { fi } from "../../renderer/text/fi/catalogue.ts";
import { selko } from "../../renderer/text/selko/catalogue.ts";
import { sv } from "../../renderer/text/sv/catalogue.ts";
import { flat, withoutPlural } from "./flat.ts";
import { officialWords } from "./official-words.ts";

const texts = { fi: flat(fi), sv: flat(sv), en: flat(en), selko: flat(selko) };
const everyText = Object.entries(texts).flatMap(([language, map]) =>
  [...map].map(([key, text]) => ({ language, key, text })),
);

/** Words that are rightly the same in Finnish and English: names, units and kinds of file. */
const sameInEnglish = new Set(["Luotsi", "min", "{{count}} min", "1 min", "Bonus", "PDF", "Word (DOCX)"]);

/** Names of languages in their own language, and the letters before a captured line: both may well be the same. */
const sameByNature = /^(common:languages|capture:prefixes)\./;

/** Ordinary words that only look like an official one: here "tila" is room on a disk, not a state. */
const lookAlikes = new Set(["shell:settings.data.space"]);

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ""))].toSorted();
}

/** The placeholders of a key over all its plural forms: "one" may spell the number out. */
function placeholdersOf(map: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [key, text] of map) {
    const base = withoutPlural(key);
    found.set(base, [...new Set([...(found.get(base) ?? []), ...placeholders(text)])].toSorted());
  }
  return found;
}

describe("catalogues", () => {
  it("have every Finnish key in Swedish and English, and nothing more", () => {
    const keys = [...texts.fi.keys()].toSorted();
    expect(keys.length).toBeGreaterThan(500);
    expect([...texts.sv.keys()].toSorted()).toEqual(keys);
    expect([...texts.en.keys()].toSorted()).toEqual(keys);
  });

  it("have in plain Finnish only keys that Finnish has", () => {
    expect([...texts.selko.keys()].filter((key) => !texts.fi.has(key))).toEqual([]);
  });

  it("say again in plain Finnish every text that is an official word", () => {
    const missing = [...texts.fi].filter(
      ([key, text]) => officialWords.has(text) && !texts.selko.has(key) && !lookAlikes.has(key),
    );
    expect(missing).toEqual([]);
  });

  it("do not repeat the Finnish in plain Finnish", () => {
    expect([...texts.selko].filter(([key, text]) => texts.fi.get(key) === text)).toEqual([]);
  });

  it("use the same placeholders in every language", () => {
    const finnish = placeholdersOf(texts.fi);
    for (const map of [texts.sv, texts.en]) expect(placeholdersOf(map)).toEqual(finnish);
    for (const [key, names] of placeholdersOf(texts.selko))
      expect({ key, names }).toEqual({ key, names: finnish.get(key) });
  });

  it("have both plural forms wherever one is given, and no key beside its own plural", () => {
    for (const [language, map] of Object.entries(texts)) {
      const plurals = new Set([...map.keys()].filter((key) => withoutPlural(key) !== key).map(withoutPlural));
      for (const base of plurals) {
        const forms = { one: map.has(`${base}_one`), other: map.has(`${base}_other`), bare: map.has(base) };
        expect({ language, base, ...forms }).toEqual({ language, base, one: true, other: true, bare: false });
        expect(`${base}: ${map.get(`${base}_other`) ?? ""}`).toContain("{{count}}");
      }
    }
  });

  it("have no Finnish text that is English left untranslated", () => {
    const same = [...texts.fi].filter(
      ([key, text]) =>
        texts.en.get(key) === text &&
        /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, "")) &&
        !sameInEnglish.has(text) &&
        !sameByNature.test(key),
    );
    expect(same).toEqual([]);
  });

  it("hold sentences for people: no empty text, key, code mark, unfinished note or stray space", () => {
    const bad = everyText.filter(
      ({ text }) =>
        text.trim() !== text ||
        text === "" ||
        / {2}|\.\.\.|TODO|FIXME|XXX|lorem|<|>|\$\{|\$t\(/i.test(text) ||
        /^[a-z]+([A-Z][a-z]*)+$/.test(text) ||
        /^\w+[.:]\w+\.\w+$/.test(text),
    );
    expect(bad).toEqual([]);
  });

  it("balance their placeholders", () => {
    const bad = everyText.filter(({ text }) => /[{}]/.test(text.replaceAll(/\{\{\w+\}\}/g, "")));
    expect(bad).toEqual([]);
  });

  it("use typographic quotes and apostrophes", () => {
    expect(everyText.filter(({ text }) => /["'`]/.test(text))).toEqual([]);
    const nordic = everyText.filter(({ language, text }) => language !== "en" && /[“‘]/.test(text));
    expect(nordic).toEqual([]);
  });

  it("speak Finnish without English loanwords", () => {
    const loanwords =
      /feedback|dashboard|klikkaa|linkk[ai]t|taski|miitin|\bdata|privaatt|editoi|login|bugi|\bok\b|fiidbäk/i;
    const finnish = everyText.filter(({ language }) => language === "fi" || language === "selko");
    expect(finnish.filter(({ text }) => loanwords.test(text))).toEqual([]);
  });

  it("write headings and buttons in sentence case", () => {
    const titleCase = /^(\p{Lu}\p{Ll}+ ){2,}\p{Lu}\p{Ll}+$/u;
    expect(everyText.filter(({ text }) => titleCase.test(text))).toEqual([]);
  });
});

describe("refusals", () => {
  it.each(refusalCodes)("%s says what happened, what was not changed and what to do, in every language", (code) => {
    for (const map of Object.values(texts)) {
      for (const part of ["what", "unchanged", "todo"]) {
        const key = `errors:${code}.${part}`;
        const text = map.get(key) ?? texts.fi.get(key) ?? "";
        expect(`${key} ${text}`).toMatch(/ \p{Lu}.{8,}[.?]$/u);
      }
    }
  });
});
