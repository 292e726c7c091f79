import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = "renderer/ui";
const names = readdirSync(folder);

function classesIn(css: string): ReadonlySet<string> {
  return new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((match) => match[1] ?? ""));
}

/** A class that a style sheet does not have is silently undefined: a misspelt name would only be seen by eye. */
describe("class names", () => {
  const components = names.filter((name) => name.endsWith(".tsx"));
  it.each(components)("of %s exist in its style sheets", (name) => {
    const source = readFileSync(join(folder, name), "utf8");
    const body = source.replaceAll(/^import .*;$/gm, "");
    for (const [, variable = "", sheet = ""] of source.matchAll(/import (\w+) from "\.\/([\w-]+\.module\.css)"/g)) {
      const defined = classesIn(readFileSync(join(folder, sheet), "utf8"));
      const used = [...body.matchAll(new RegExp(`(?<!["'/.])\\b${variable}\\.(\\w+)`, "g"))].map(
        (match) => match[1] ?? "",
      );
      expect(used.filter((one) => !defined.has(one))).toEqual([]);
    }
  });

  it("leave no style sheet without a component", () => {
    const sources = components.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
    const sheets = names.filter((name) => name.endsWith(".module.css"));
    expect(sheets.length).toBeGreaterThan(20);
    expect(sheets.filter((sheet) => !sources.includes(`"./${sheet}"`))).toEqual([]);
  });
});

describe("style sheets", () => {
  const sheets = names.filter((name) => name.endsWith(".css") && name !== "tokens.css");

  it.each(sheets)("%s takes its colours from the tokens", (name) => {
    const css = readFileSync(join(folder, name), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    const screen = css.split("@media print")[0] ?? "";
    expect(screen.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)).toBeNull();
  });

  it.each(sheets)("%s uses only tokens that exist", (name) => {
    const tokens = readFileSync(join(folder, "tokens.css"), "utf8");
    const css = readFileSync(join(folder, name), "utf8");
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? "");
    // Set by the controls underneath, or in the same sheet.
    const given = new Set(["--trigger-width", ...[...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? "")]);
    expect(used.filter((one) => !given.has(one) && !tokens.includes(`${one}:`))).toEqual([]);
  });
});
