import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runHistories } from "../support/histories/histories.ts";
import { plantedBugs } from "../support/planted-bugs.ts";
import { projectRoot } from "../support/run-process.ts";

const histories = 1000;
/** Always the same, so that a bug that is caught today is caught tomorrow. */
const seed = 1;
let workshop = "";

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), "luotsi-planted-"));
});

afterAll(() => {
  rmSync(workshop, { recursive: true, force: true });
});

/** A copy of the core and of the histories, in which one place may be changed. */
function copySources(name: string): string {
  const root = join(workshop, name);
  mkdirSync(join(root, "test"), { recursive: true });
  for (const folder of ["core", "log", "domain", "bundle"]) {
    cpSync(join(projectRoot, "shared", folder), join(root, "shared", folder), { recursive: true });
  }
  cpSync(join(projectRoot, "test/support"), join(root, "test/support"), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"), "dir");
  writeFileSync(join(root, "package.json"), '{ "type": "module" }\n');
  return root;
}

test("the sources as they are pass", async () => {
  const report = await runHistories({ histories, seed, mostFailures: 1 }, copySources("as-they-are"));
  expect(report.failures).toEqual([]);
  expect(report.done).toBe(histories);
});

test("there are ten at the least, each under its own name", () => {
  expect(new Set(plantedBugs.map(({ name }) => name)).size).toBe(plantedBugs.length);
  expect(plantedBugs.length).toBeGreaterThanOrEqual(10);
});

describe.concurrent("a planted bug is caught", () => {
  test.each(plantedBugs)("$name", async ({ name, path, from, to }) => {
    const root = copySources(String(plantedBugs.findIndex((bug) => bug.name === name)));
    const source = readFileSync(join(root, path), "utf8");
    expect(source.split(from).length - 1, `the place to change occurs once in ${path}`).toBe(1);
    writeFileSync(
      join(root, path),
      source.replace(from, () => to),
    );
    const report = await runHistories({ histories, seed, mostFailures: 1 }, root);
    expect(report.failures.length, "the histories notice").toBeGreaterThan(0);
  });
});
