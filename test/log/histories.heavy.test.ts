import { expect, test } from "vitest";
import { runHistoriesInParallel } from "../support/histories/histories.ts";
import { firstSeed } from "../support/run-process.ts";

const histories = 20_000;

test(`${histories} random histories converge, and no edit is lost`, { timeout: 1_800_000 }, async () => {
  const seed = firstSeed();
  const report = await runHistoriesInParallel(histories, seed);
  const perSecond = Math.round(report.done / report.seconds);
  process.stdout.write(`Histories: ${report.done} from seed ${seed}, ${perSecond} per second.\n`);
  expect(report.failures, `seeds counted up from ${seed}`).toEqual([]);
  expect(report.done).toBe(histories);
  // The run is worth something only if all of this came up, in at least one history of a hundred.
  const rarest = [
    "clone",
    "forks",
    "disputed",
    "conflicts",
    "contested",
    "deleted",
    "late",
    "deferred",
    "refused",
    "approvals",
  ];
  for (const name of rarest) expect(report.occurrences[name], `${name} came up`).toBeGreaterThan(histories / 100);
});
