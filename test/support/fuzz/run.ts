import { parseArgs } from "node:util";
import { createFuzzer } from "./fuzz.ts";

/**
 * Offers mutated files in a process of its own and prints one line of JSON: how many of each depth ended how, the
 * longest time a file took, and the seeds of those that ended otherwise than they may.
 */
const { values } = parseArgs({
  options: {
    files: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    "most-failures": { type: "string", default: "5" },
  },
});
const first = Number(values.seed);
const failures: { seed: number; what: string }[] = [];
const outcomes: Record<string, number> = {};
const slowest = { ms: 0, seed: 0 };
const fuzzer = await createFuzzer();
const startedAt = performance.now();
let done = 0;
for (; done < Number(values.files) && failures.length < Number(values["most-failures"]); done += 1) {
  const seed = (first + done) % 2 ** 32;
  try {
    const { depth, outcome, ms } = await fuzzer.run(seed);
    const name = `${depth}: ${outcome}`;
    outcomes[name] = (outcomes[name] ?? 0) + 1;
    if (ms > slowest.ms) Object.assign(slowest, { ms, seed });
  } catch (error) {
    failures.push({ seed, what: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
const seconds = (performance.now() - startedAt) / 1000;
process.stdout.write(`${JSON.stringify({ done, firstSeed: first, seconds, slowest, failures, outcomes })}\n`);
