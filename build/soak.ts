import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/**
 * Runs the random histories and the fuzzed files of the tests for as long as one likes:
 *
 *     node build/soak.ts --histories 1000000 --files 1000000 --seed 1
 *
 * Work goes out in parts, one process per processor at a time; every failing seed is told at once, and a line of sums
 * comes last. Ends with 1 when anything failed. A part is a process of its own so that one that dies names its seeds.
 */
const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "0" },
    files: { type: "string", default: "0" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    processes: { type: "string", default: String(availableParallelism()) },
  },
});

interface Part {
  readonly what: "histories" | "files";
  readonly count: number;
  readonly seed: number;
}

interface Sum {
  done: number;
  failed: number;
}

const root = join(import.meta.dirname, "..");
const programs = { histories: "test/support/histories/run.ts", files: "test/support/fuzz/run.ts" };
const perPart = { histories: 5000, files: 5000 };
const parts = [...partsOf("histories", Number(values.histories)), ...partsOf("files", Number(values.files))];
const sums: Record<Part["what"], Sum> = { histories: { done: 0, failed: 0 }, files: { done: 0, failed: 0 } };
const startedAt = performance.now();
console.log(`From seed ${values.seed}, ${parts.length} parts, ${values.processes} at a time`);
await Promise.all(Array.from({ length: Number(values.processes) }, workOff));
for (const [what, { done, failed }] of Object.entries(sums)) {
  if (done + failed > 0) console.log(`${what}: ${done} done, ${failed} failed, in ${elapsed()} s`);
}
process.exitCode = sums.histories.failed + sums.files.failed > 0 || parts.length === 0 ? 1 : 0;

function partsOf(what: Part["what"], total: number): Part[] {
  const step = perPart[what];
  return Array.from({ length: Math.ceil(total / step) }, (_none, index) => ({
    what,
    count: Math.min(step, total - index * step),
    seed: (Number(values.seed) + index * step) % 2 ** 32,
  }));
}

async function workOff(): Promise<void> {
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const { what, count, seed } = part;
    const output = await run([programs[what], `--${what}`, String(count), "--seed", String(seed)]);
    const report = readReport(output);
    if (report === undefined) {
      sums[what].failed += 1;
      console.log(`${what} ${seed} to ${seed + count - 1}: the process died`);
      continue;
    }
    sums[what].done += report.done;
    sums[what].failed += report.failures.length;
    for (const failure of report.failures) console.log(`${what}, seed ${failure.seed}: ${failure.what}`);
    console.log(`${what}: ${sums[what].done} in ${elapsed()} s`);
  }
}

interface Report {
  readonly done: number;
  readonly failures: readonly { readonly seed: number; readonly what: string }[];
}

function readReport(output: string): Report | undefined {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return undefined;
  }
}

function run(parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...parameters], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (data: Buffer) => (output += data.toString()));
    child.on("error", reject);
    child.on("close", () => resolve(output));
  });
}

function elapsed(): number {
  return Math.round((performance.now() - startedAt) / 1000);
}
