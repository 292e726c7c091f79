import { parseArgs } from "node:util";
import { runHistory } from "./history.ts";

/**
 * Runs random histories in a process of its own and prints one line of JSON. Seeds count up from `--seed`; after
 * `--most-failures` failures it stops. The tests, the planted bugs and the long runs all come through here.
 */
const { values } = parseArgs({
  options: {
    histories: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    "most-failures": { type: "string", default: "3" },
  },
});
const first = Number(values.seed);
const failures: { seed: number; what: string }[] = [];
const startedAt = performance.now();
const occurrences: Record<string, number> = {};
let done = 0;
for (; done < Number(values.histories) && failures.length < Number(values["most-failures"]); done += 1) {
  const seed = (first + done) % 2 ** 32;
  try {
    for (const [name, occurs] of Object.entries(await runHistory(seed))) {
      if (occurs) occurrences[name] = (occurrences[name] ?? 0) + 1;
    }
  } catch (error) {
    failures.push({ seed, what: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error) });
  }
}
const seconds = (performance.now() - startedAt) / 1000;
process.stdout.write(`${JSON.stringify({ done, firstSeed: first, seconds, failures, occurrences })}\n`);
