import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import * as v from "valibot";

/** A library inside the app, and the terms under which it is there. */
export interface ThirdPartyPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its manifest. */
  readonly license: string;
  /** The texts of its licence and notice files; empty when it brings none. */
  readonly texts: readonly string[];
}

const manifestSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), "not named"),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});
type Manifest = v.InferOutput<typeof manifestSchema>;

/** The folders whose code goes into the app; the command-line tool does not. */
const appFolders = ["electron", "renderer", "shared"] as const;

/**
 * Lists the libraries that the app is built from: what its sources import, and what those depend on in turn.
 *
 * That is a little more than the bundler keeps, because it drops what is not used. A notice too many does no harm; one
 * too few would break a licence.
 */
export function listThirdParty(root: string): readonly ThirdPartyPackage[] {
  const found = new Map<string, ThirdPartyPackage>();
  const visit = (name: string, from: string): void => {
    const folder = findPackage(name, from);
    if (folder === undefined || found.has(folder)) return;
    const manifest = readManifest(folder);
    found.set(folder, { ...manifest, texts: licenceTexts(folder) });
    for (const dependency of Object.keys(manifest.dependencies).filter(bringsCode)) visit(dependency, folder);
  };
  for (const name of importedPackages(root)) visit(name, root);
  const once = new Map([...found.values()].map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** One text for people and lawyers: each library with its version, its licence and the licence's text. */
export function writeThirdParty(packages: readonly ThirdPartyPackage[]): string {
  const head =
    "Luotsi contains the libraries below, each under its own licence.\n" +
    "The licences of Electron and Chromium are in files of their own beside the program.\n";
  const list = packages.map(({ name, version, license }) => `${name} ${version} (${license})`).join("\n");
  const parts = packages.map(({ name, version, license, texts }) => {
    const title = `${name} ${version}`;
    const body = texts.length > 0 ? texts.join("\n\n") : `Licence: ${license}. The library brings no text of it.`;
    return `${"=".repeat(title.length)}\n${title}\n${"=".repeat(title.length)}\n\n${body}\n`;
  });
  return [head, `${list}\n`, ...parts].join("\n");
}

function importedPackages(root: string): readonly string[] {
  const names = appFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name) && entry.name !== "vite.config.ts")
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(root, "electron/cli")))
      .flatMap((path) => packagesOf(readFileSync(path, "utf8"))),
  );
  return [...new Set(names)].sort();
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+(?:url\()?)["']([^"'./][^"']*)["']/g;
const ownRuntime = new Set(["electron", ...builtinModules]);

/** Names of the packages that a source imports: not its own files, Node's modules or Electron. */
export function packagesOf(source: string): readonly string[] {
  return [...source.matchAll(importPattern)]
    .map(([, specifier = ""]) => specifier)
    .filter((specifier) => !specifier.includes(":"))
    .map((specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/"))
    .filter(bringsCode);
}

function bringsCode(name: string): boolean {
  return !ownRuntime.has(name) && !name.startsWith("@types/");
}

/** Finds an installed package as Node does: in the nearest `node_modules`, and then further up. */
function findPackage(name: string, from: string): string | undefined {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(from);
  return parent === from ? undefined : findPackage(name, parent);
}

function readManifest(folder: string): Manifest {
  return v.parse(manifestSchema, JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
}

function licenceTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
}
