import { expect, test } from "vitest";
import { depths } from "../support/fuzz/fuzz.ts";
import { fuzzInParallel } from "../support/fuzz/files.ts";
import { firstSeed } from "../support/run-process.ts";

const files = 100_000;
/** No file may hold up a window for longer, in milliseconds. */
const longestMs = 250;

test(`${files} mutated files are each refused with a known code or taken in rightly`, {
  timeout: 1_800_000,
}, async () => {
  const seed = firstSeed();
  const report = await fuzzInParallel(files, seed);
  const perSecond = Math.round(report.done / report.seconds);
  const slowest = `slowest ${Math.round(report.slowest.ms)} ms (seed ${report.slowest.seed})`;
  process.stdout.write(`Mutated files: ${report.done} from seed ${seed}, ${perSecond} per second, ${slowest}.\n`);
  expect(report.failures, `seeds counted up from ${seed}`).toEqual([]);
  expect(report.done).toBe(files);
  expect(report.slowest.ms).toBeLessThan(longestMs);
  // At each depth a good part must reach what it is aimed at, and the codes must come from all over the reader.
  for (const depth of depths) {
    const reached = Object.entries(report.outcomes).filter(([name]) => name.startsWith(`${depth}: `));
    expect(
      reached.reduce((sum, [, count]) => sum + count, 0),
      depth,
    ).toBeGreaterThan(files / 10);
  }
  for (const depth of ["manifest", "segment", "changes"])
    expect(report.outcomes[`${depth}: taken`], depth).toBeGreaterThan(files / 100);
  const codes = new Set(Object.keys(report.outcomes).map((name) => name.slice(name.indexOf(": ") + 2)));
  const wanted = [
    "taken",
    "truncated",
    "mangled",
    "corrupt",
    "forged",
    "schema",
    "too-new",
    "bomb",
    "other-group",
    "unknown-device",
  ];
  expect(wanted.filter((code) => !codes.has(code))).toEqual([]);
});
