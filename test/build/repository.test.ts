import { expect, it } from "vitest";
import { projectFiles, readProjectFile } from "./source-files.ts";

/** Files that nobody reads from top to bottom: a lock, and data. */
const isData = (path: string): boolean =>
  path === "package-lock.json" || path.startsWith("test/golden/") || /\.(json|csv|svg|txt)$/.test(path);

const isText = (path: string): boolean => /\.(ts|tsx|js|css|html|md|json|yml|csv|svg)$|\/run$|^[^/]*rc$/.test(path);

it("has no file of more than a thousand lines", () => {
  const long = projectFiles()
    .filter((path) => isText(path) && !isData(path))
    .map((path) => ({ path, lines: readProjectFile(path).split("\n").length }))
    .filter(({ lines }) => lines > 1000);
  expect(long).toEqual([]);
});

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readProjectFile("package.json")) as Manifest;

it("says of every dependency why it is here", () => {
  const text = readProjectFile("docs/dependencies.md");
  const unexplained = Object.keys(manifest.devDependencies).filter((name) => !text.includes(`\`${name}\``));
  expect(unexplained).toEqual([]);
});

it("pins every dependency to one version", () => {
  const loose = Object.entries(manifest.devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version) && !version.startsWith("file:"),
  );
  expect(loose).toEqual([]);
});

it("has no dependency that a package would ship", () => {
  // All libraries are bundled by the build; a production dependency would be packed a second time, whole.
  expect(manifest.dependencies ?? {}).toEqual({});
});

it("names no registry: an install asks the one that its machine is set to", () => {
  const hosts = [/registry\.[a-z0-9-]+\.(org|com|dev)/i, /"resolved": "https?:/];
  const naming = projectFiles()
    .filter((path) => isText(path) || path === ".npmrc")
    .filter((path) => hosts.some((host) => host.test(readProjectFile(path))));
  expect(naming.filter((path) => path !== "test/build/repository.test.ts")).toEqual([]);
});

it("leaves no work undone in its sources", () => {
  const marks = new RegExp(`\\b(${["TODO", "FIXME", "HACK", "XXX"].join("|")})\\b`);
  const marked = projectFiles()
    // Tests may name the marks that they look for.
    .filter((path) => /\.(ts|tsx|css)$/.test(path) && !path.startsWith("test/"))
    .filter((path) => marks.test(readProjectFile(path)));
  expect(marked).toEqual([]);
});

it("has one way in for everything that is run", () => {
  const expected = ["start", "test", "verify", "build", "typecheck", "lint", "format", "format:check", "unit", "e2e"];
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining([...expected, "bench"]));
  expect(manifest.scripts["verify"]).toBe(manifest.scripts["test"]);
});
