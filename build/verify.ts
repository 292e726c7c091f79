import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runScript, runTool } from "./run-tool.ts";
import { addCounts, countPlaywright, countStep, countVitest, type TestCounts } from "./test-counts.ts";

const root = join(import.meta.dirname, "..");
const none: TestCounts = { passed: 0, failed: 0 };

interface Step {
  readonly title: string;
  readonly run: () => Promise<number>;
  readonly count?: () => TestCounts;
}

const steps: readonly Step[] = [
  { title: "Types", run: () => runScript("build/typecheck.ts") },
  {
    title: "Lint",
    run: () =>
      runTool("oxlint/bin/oxlint", [
        "--type-aware",
        "--deny-warnings",
        "--report-unused-disable-directives-severity=error",
      ]),
  },
  { title: "Format", run: () => runTool("@biomejs/biome/bin/biome", ["format", "."]) },
  {
    title: "Unit tests",
    run: () => runTool("vitest/vitest.mjs", ["run", ...vitestReport("unit")]),
    count: () => countVitest(readReport("unit")),
  },
  {
    title: "Unit tests of the core in another zone and locale",
    run: () => runScript("build/unit-elsewhere.ts", vitestReport("unit-elsewhere")),
    count: () => countVitest(readReport("unit-elsewhere")),
  },
  { title: "Build", run: () => runScript("build/build.ts") },
  {
    title: "End-to-end journeys",
    run: () => runScript("build/e2e.ts", ["--built"]),
    count: () => countPlaywright(readReport("e2e")),
  },
];

/**
 * Runs every check of the project, each to its end, and closes with the line `N passed, N failed`.
 * Passed are tests only; failed are tests, and checks that are no tests (types, lint, format, build).
 */
rmSync(join(root, "test-results"), { recursive: true, force: true });
const counts: TestCounts[] = [];
const failedTitles: string[] = [];
for (const step of steps) {
  const startedAt = performance.now();
  console.log(`\n── ${step.title}`);
  const count = await runStep(step);
  counts.push(count);
  if (count.failed > 0) failedTitles.push(step.title);
  console.log(`── ${step.title}: ${outcome(count)} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
const total = addCounts(counts);
if (failedTitles.length > 0) console.log(`\nFailed: ${failedTitles.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runStep(step: Step): Promise<TestCounts> {
  const exitCode = await step.run();
  try {
    return countStep(exitCode, step.count?.() ?? none);
  } catch (error) {
    console.error(`No usable report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

function outcome(count: TestCounts): string {
  if (count.failed > 0) return `${count.failed} failed`;
  return count.passed > 0 ? `${count.passed} passed` : "passed";
}

function vitestReport(name: string): readonly string[] {
  return ["--reporter=default", "--reporter=json", `--outputFile.json=test-results/${name}.json`];
}

function readReport(name: string): unknown {
  const path = join(root, `test-results/${name}.json`);
  if (!existsSync(path)) throw new Error(`${path} was not written`);
  return JSON.parse(readFileSync(path, "utf8")) as unknown;
}
