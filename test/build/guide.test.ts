import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guideLanguages, picturePath, readGuide, usedPictures } from "../../build/guide.ts";
import { readChapter, sectionId } from "../../build/guide-markdown.ts";
import { plainText } from "../../renderer/features/help/guide-content.ts";
import { en } from "../../renderer/text/en/catalogue.ts";
import { fi } from "../../renderer/text/fi/catalogue.ts";
import { flat } from "../text/flat.ts";

const folder = join(import.meta.dirname, "../../docs/guide");
const sourceOf = (language: string) =>
  readdirSync(join(folder, language))
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ name, text: readFileSync(join(folder, language, name), "utf8") }));

describe("the guide", () => {
  it("has the same chapters in both languages, each with as many sections", () => {
    const [finnish, english] = guideLanguages.map((language) =>
      readGuide(language).chapters.map(({ id, sections }) => [id, sections.length]),
    );
    expect(finnish?.length).toBeGreaterThan(10);
    expect(english).toEqual(finnish);
  });

  it.each(guideLanguages)("shows in %s only pictures that there are, and every picture that there is", (language) => {
    const used = usedPictures(language);
    expect(used.filter((name) => !existsSync(picturePath(language, name)))).toEqual([]);
    expect(readdirSync(join(folder, language, "pictures")).toSorted()).toEqual(used.toSorted());
  });

  it.each([
    ["fi", fi],
    ["en", en],
  ] as const)("writes in bold only words that the %s interface says", (language, catalogue) => {
    const said = new Set(flat(catalogue).values());
    const strong = sourceOf(language).flatMap(({ name, text }) =>
      [...text.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, words]) => ({ name, words: words ?? "" })),
    );
    expect(strong.length).toBeGreaterThan(40);
    expect(strong.filter(({ words }) => !said.has(words))).toEqual([]);
  });

  it.each(guideLanguages)("is listed chapter by chapter in the %s part of its own first page", (language) => {
    const first = readFileSync(join(folder, "README.md"), "utf8");
    const lost = sourceOf(language).filter(({ name }) => !first.includes(`(${language}/${name})`));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it.each(guideLanguages)("uses the quotes and dashes of print in %s", (language) => {
    for (const { name, text } of sourceOf(language))
      expect({ name, found: /["']| - |\.\.\./u.exec(text) }).toEqual({ name, found: null });
  });

  it("does not speak the other language", () => {
    const english = /\b(the|and|you|with|which|from)\b/u;
    const finnish = /\b(ja|että|sekä|niin|joka|kun)\b/u;
    for (const { name, text } of sourceOf("fi")) expect({ name, found: english.exec(text)?.[0] }).toEqual({ name });
    for (const { name, text } of sourceOf("en")) expect({ name, found: finnish.exec(text)?.[0] }).toEqual({ name });
  });
});

describe("reading a chapter", () => {
  const read = (body: string) => readChapter("one", `# Title\n\nA lead.\n\n${body}\n`);

  it("reads what the guide is written in", () => {
    const { title, lead, blocks, sections } = read(
      "Press **Save** or `Ctrl` `K` in `a.luotsi`, see [there](02-two.md#näin-käy).\n\n## Näin käy?\n\n" +
        "- one\n- two\n  goes on\n\n1. first\n\n> Mind this.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n![What it shows](pictures/x.png)",
    );
    expect([title, lead]).toEqual(["Title", "A lead."]);
    expect(blocks).toEqual([
      {
        type: "paragraph",
        text: [
          { type: "plain", text: "Press " },
          { type: "strong", text: "Save" },
          { type: "plain", text: " or " },
          { type: "key", text: "Ctrl" },
          { type: "plain", text: " " },
          { type: "key", text: "K" },
          { type: "plain", text: " in " },
          { type: "code", text: "a.luotsi" },
          { type: "plain", text: ", see " },
          { type: "link", text: "there", chapter: "two", section: "nain-kay" },
          { type: "plain", text: "." },
        ],
      },
    ]);
    expect(sections.map(({ id }) => id)).toEqual(["nain-kay"]);
    expect(sections[0]?.blocks.map(({ type }) => type)).toEqual(["list", "list", "note", "table", "picture"]);
    const [list] = sections[0]?.blocks ?? [];
    expect(list?.type === "list" ? list.items.map(plainText) : []).toEqual(["one", "two goes on"]);
  });

  it.each([
    ["<b>markup</b> in a paragraph"],
    ["### A heading of a third rank"],
    ["```\ncode\n```"],
    ["a * star and [a bracket"],
    ["![no such folder](elsewhere/x.png)"],
    ["[out](https://example.org)"],
    ["| A | B |\n|---|---|\n| 1 |"],
    ["## Twice\n\none\n\n## Twice"],
  ])("refuses %j", (body) => {
    expect(() => read(body)).toThrow("one");
  });

  it("makes addresses of headings that fit into the app's own", () => {
    expect(sectionId("Missä tiedot ovat – ja kenellä?")).toBe("missa-tiedot-ovat-ja-kenella");
    expect(sectionId("Å/ö: 1. näin")).toMatch(/^[a-z0-9-]{1,40}$/);
  });
});
