import { availableParallelism } from "node:os";
import * as v from "valibot";
import { runProcess } from "../run-process.ts";

const reportSchema = v.object({
  done: v.number(),
  firstSeed: v.number(),
  seconds: v.number(),
  failures: v.array(v.object({ seed: v.number(), what: v.string() })),
  occurrences: v.record(v.string(), v.number()),
});

export type HistoriesReport = v.InferOutput<typeof reportSchema>;

/** Runs histories with consecutive seeds in one process, of the project or of a copy of it. */
export async function runHistories(
  { histories, seed, mostFailures = 3 }: { histories: number; seed: number; mostFailures?: number },
  root?: string,
): Promise<HistoriesReport> {
  const parameters = ["--histories", histories, "--seed", seed, "--most-failures", mostFailures].map(String);
  return v.parse(reportSchema, await runProcess("test/support/histories/run.ts", parameters, root));
}

/** The same over as many processes as there are processors, up to four. */
export async function runHistoriesInParallel(histories: number, seed: number): Promise<HistoriesReport> {
  const processes = Math.min(availableParallelism(), 4);
  const share = Math.ceil(histories / processes);
  const reports = await Promise.all(
    Array.from({ length: processes }, (_none, index) => runHistories({ histories: share, seed: seed + index * share })),
  );
  const occurrences: Record<string, number> = {};
  for (const report of reports) {
    for (const [name, count] of Object.entries(report.occurrences))
      occurrences[name] = (occurrences[name] ?? 0) + count;
  }
  return {
    done: reports.reduce((sum, { done }) => sum + done, 0),
    firstSeed: seed,
    seconds: Math.max(...reports.map(({ seconds }) => seconds)),
    failures: reports.flatMap(({ failures }) => failures),
    occurrences,
  };
}
