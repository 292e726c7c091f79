import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { isSource, projectFiles, readProjectFile } from "./source-files.ts";

/**
 * Who may import whom, on resolved paths: a longer way round (`../../shared/../renderer/`) is still the same file.
 * Each rule: the folder it binds, and what its files may import, as the start of a resolved path or package name.
 */
const walls: readonly (readonly [folder: string, allowed: readonly string[]])[] = [
  ["shared/", ["shared/", "valibot", "@noble/curves", "@noble/hashes", "fflate", "fractional-indexing", "docx"]],
  ["electron/", ["electron/", "shared/", "node:", "electron", "valibot"]],
  ["renderer/ui/", ["renderer/ui/", "renderer/text/", "shared/core/", "react", "@internationalized/", "@fontsource"]],
];

/** What the files of a folder may not import, whatever else they do. */
const bans: readonly (readonly [folder: string, forbidden: readonly string[]])[] = [
  ["renderer/", ["electron", "node:", "build/", "test/"]],
  ["renderer/data/", ["renderer/features/", "renderer/ui/", "renderer/app/"]],
  ["renderer/features/", ["renderer/app/"]],
  ["renderer/text/", ["renderer/features/", "renderer/data/", "renderer/app/"]],
  ["build/", ["test/"]],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^;"']*?\sfrom\s)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

function importsOf(path: string, text: string): readonly Import[] {
  return [...text.matchAll(importPattern)].map(([, named, lazy]) => {
    const specifier = (named ?? lazy ?? "").split("?", 1)[0] ?? "";
    const to = specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier;
    return { from: path, to };
  });
}

function startsWithAny(to: string, starts: readonly string[]): boolean {
  return starts.some((start) => to.startsWith(start));
}

const imports = projectFiles()
  .filter(isSource)
  .filter((path) => !path.startsWith("test/") && !path.endsWith("vite.config.ts"))
  .flatMap((path) => importsOf(path, readProjectFile(path)));

it("reads every form of import", () => {
  const text =
    'import a from "./a.ts";\nimport "../b.ts";\nexport { c } from "c";\nimport {\n  d,\n} from "d";\nimport("./e.ts")';
  const found = importsOf("x/y.ts", text).map((one) => one.to);
  expect(found).toEqual(["x/a.ts", "b.ts", "c", "d", "x/e.ts"]);
  expect(imports.length).toBeGreaterThan(20);
});

describe("walls between folders", () => {
  it.each(walls)("%s imports only what it may", (folder, allowed) => {
    const breaches = imports.filter(({ from, to }) => from.startsWith(folder) && !startsWithAny(to, allowed));
    expect(breaches).toEqual([]);
  });

  it.each(bans)("%s stays out of what it may not import", (folder, forbidden) => {
    const breaches = imports.filter(({ from, to }) => from.startsWith(folder) && startsWithAny(to, forbidden));
    expect(breaches).toEqual([]);
  });

  it("features never import one another", () => {
    const featureOf = (path: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    const breaches = imports.filter(({ from, to }) => {
      const target = featureOf(to);
      return featureOf(from) !== undefined && target !== undefined && target !== featureOf(from);
    });
    expect(breaches).toEqual([]);
  });
});

describe("the pure core", () => {
  const impure: readonly (readonly [name: string, pattern: RegExp])[] = [
    ["the clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
    ["chance", /\bMath\.random\b|\bcrypto\.(getRandomValues|randomUUID)\b/],
    ["the locale", /\.localeCompare\b|\.toLocale[A-Z]\w*|\bIntl\./],
  ];

  it.each(impure)("shared/ never asks for %s", (_name, pattern) => {
    const asking = projectFiles()
      .filter((path) => path.startsWith("shared/") && isSource(path))
      .filter((path) => pattern.test(withoutComments(readProjectFile(path))));
    expect(asking).toEqual([]);
  });

  it("tells what is asked from what is only written about", () => {
    const [clock] = impure[0] === undefined ? [] : [impure[0][1]];
    expect(clock?.test(withoutComments("// Date.now() is not used\nconst a = 1; /* new Date() */"))).toBe(false);
    expect(clock?.test(withoutComments("const a = new Date( );"))).toBe(true);
  });
});

it.each(["ipcMain", "ipcRenderer"])("%s has at most one user", (name) => {
  const users = projectFiles().filter(
    (path) => isSource(path) && !path.startsWith("test/") && new RegExp(`\\b${name}\\b`).test(readProjectFile(path)),
  );
  expect(users.length).toBeLessThanOrEqual(1);
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}
