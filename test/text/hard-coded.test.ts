import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * No word that people see is written in a component: it would be missing in the other languages. The scan reads the
 * text between tags and the attributes that are shown or read aloud.
 */
const folders = ["app", "commands", "features", "lists", "records", "ui"].map((name) => `renderer/${name}`);
const spoken = "aria-label|aria-description|aria-roledescription|title|placeholder|label|alt|description|errorMessage";

/** Words written into markup, each with its line. */
function wordsInMarkup(source: string): readonly string[] {
  const code = withoutComments(source);
  const found: string[] = [];
  for (const pattern of [
    // Text between the end of a tag and the next one. The tag before is closed by a quote, a brace, a name or a slash,
    // so that `=>` and comparisons are not taken for tags.
    />([^<>{}=;()]*\p{L}{2}[^<>{}=;()]*)<\/?[A-Za-z>]/gu,
    new RegExp(`\\s(?:${spoken})="([^"]*\\p{L}[^"]*)"`, "gu"),
    new RegExp(`\\s(?:${spoken})=\\{\\s*(?:"|\`)([^"\`]*\\p{L}[^"\`]*)(?:"|\`)\\s*\\}`, "gu"),
  ]) {
    for (const match of code.matchAll(pattern)) {
      // A generic such as Map<string, Text>: no letter may stand right after the bracket without a line or a space.
      const text = (match[1] ?? "").replaceAll(/\s+/g, " ").trim();
      // What a template puts together from the catalogues' words is no word of its own.
      const isWritten = /\p{L}/u.test(text.replaceAll(/\$\{[^}]*\}/g, ""));
      if (isWritten && !isCode(code, match.index)) found.push(`${lineOf(code, match.index)}: ${text}`);
    }
  }
  return found;
}

/** An arrow (`=>`) or a type argument (`useRef<A>`, `Promise<void>`) closes with the same sign as a tag. */
function isCode(code: string, at: number): boolean {
  if (code[at] !== ">") return false;
  if (code[at - 1] === "=") return true;
  const opening = code.lastIndexOf("<", at);
  return opening > 0 && /[\w.]/.test(code[opening - 1] ?? "");
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, keepLines).replaceAll(/(^|\s)\/\/[^\n]*/g, keepLines);
}

function keepLines(text: string): string {
  return text.replaceAll(/[^\n]/g, " ");
}

function lineOf(code: string, index: number): number {
  return code.slice(0, index).split("\n").length;
}

describe("words in components", () => {
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(".tsx"));

  it("are all in the catalogues", () => {
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap((path) => wordsInMarkup(readFileSync(path, "utf8")).map((words) => `${path}:${words}`));
    expect(found).toEqual([]);
  });

  it.each([
    ["<p>Tallenna nyt</p>", "Tallenna nyt"],
    ["<Button onPress={save}>\n  Save\n</Button>", "Save"],
    ['<TextField label="Nimi" />', "Nimi"],
    ['<TextField\n  aria-label={"Nimi"} />', "Nimi"],
    ["<input placeholder={`Etsi`} />", "Etsi"],
    ["<b>{count}</b> riviä</p>", "riviä"],
  ])("are found in %j", (source, words) => {
    expect(wordsInMarkup(source).join(" ")).toContain(words);
  });

  it.each([
    ['<p>{t("save")}</p>'],
    ["<TextField label={t('name')} />"],
    ["const f = useRef<HTMLElement>(null); return <b>{f}</b>;"],
    ["const m: Map<string, number> = new Map(); return <p>·</p>;"],
    ["// <p>comment</p>\n/* <p>comment</p> */"],
    ["const shown = items.map((item) => <li key={item}>{item}</li>);"],
    ["<TextField aria-label={`${words}: ${title}`} />"],
    ["const later: Promise<void> = run();\nreturn <br />;"],
  ])("are not imagined in %j", (source) => {
    expect(wordsInMarkup(source)).toEqual([]);
  });
});
