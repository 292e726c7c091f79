import { describe, expect, it } from "vitest";
import { filledIn, shellWords } from "../../electron/words/shell-words.ts";
import { type ShellLanguage, shellLanguages, shellThemes } from "../../shared/ipc/shell-look.ts";
import { themes } from "../../renderer/preferences/preferences.ts";
import { languages } from "../../renderer/text/language.ts";

/** Every text by the path of its key. */
function textsOf(language: ShellLanguage): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string") texts.set(path, value);
    else for (const [key, part] of Object.entries(value ?? {})) walk(part, `${path}/${key}`);
  };
  walk(shellWords(language), "");
  return texts;
}

const finnish = textsOf("fi");
const placesIn = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).toSorted();

it("speaks the languages of the interface, and knows its themes", () => {
  expect([...shellLanguages]).toEqual([...languages]);
  expect([...shellThemes]).toEqual([...themes]);
});

describe.each(shellLanguages)("the words in %s", (language) => {
  const texts = textsOf(language);

  it("are all there, and none is empty", () => {
    expect([...texts.keys()]).toEqual([...finnish.keys()]);
    expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("have the same places to fill in as the Finnish ones", () => {
    const different = [...texts].filter(
      ([key, text]) => placesIn(text).join() !== placesIn(finnish.get(key) ?? "").join(),
    );
    expect(different).toEqual([]);
  });

  it("open each menu by a letter of its own", () => {
    const letters = Object.values(shellWords(language).menus)
      .filter((label) => label !== shellWords(language).menus.new)
      .map((label) => /&(.)/.exec(label)?.[1]?.toLowerCase());
    expect(letters).not.toContain(undefined);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it("answer a question in two different ways, and end sentences", () => {
    const { unsaved, pageGone, olderApp, forbiddenStart, failedStart } = shellWords(language);
    for (const question of [unsaved, pageGone]) expect(question.safe).not.toBe(question.other);
    for (const { detail } of [unsaved, pageGone, olderApp, forbiddenStart, failedStart]) expect(detail).toMatch(/\.$/);
  });
});

it("is written anew in each language", () => {
  const other = (["sv", "en"] as const).map(textsOf);
  // "Luotsi" and what ends in PDF are the same everywhere.
  const borrowed = [...finnish].filter(([, text]) => other.some((texts) => [...texts.values()].includes(text)));
  expect(borrowed).toEqual([]);
});

it("fills values into their places, and leaves none open", () => {
  expect(filledIn("{{a}} ja {{b}}: {{a}}{{c}}", { a: "1", b: "$&" })).toBe("1 ja $&: 1");
});
