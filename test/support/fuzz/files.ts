import { availableParallelism } from "node:os";
import * as v from "valibot";
import { runProcess } from "../run-process.ts";

const reportSchema = v.object({
  done: v.number(),
  firstSeed: v.number(),
  seconds: v.number(),
  slowest: v.object({ ms: v.number(), seed: v.number() }),
  failures: v.array(v.object({ seed: v.number(), what: v.string() })),
  outcomes: v.record(v.string(), v.number()),
});

export type FuzzReport = v.InferOutput<typeof reportSchema>;

/** Offers files of consecutive seeds, in as many processes as there are processors, up to four. */
export async function fuzzInParallel(files: number, seed: number): Promise<FuzzReport> {
  const processes = Math.min(availableParallelism(), 4);
  const share = Math.ceil(files / processes);
  const reports = await Promise.all(
    Array.from({ length: processes }, async (_none, index) => {
      const parameters = ["--files", share, "--seed", seed + index * share].map(String);
      return v.parse(reportSchema, await runProcess("test/support/fuzz/run.ts", parameters));
    }),
  );
  const outcomes: Record<string, number> = {};
  for (const report of reports) {
    for (const [name, count] of Object.entries(report.outcomes)) outcomes[name] = (outcomes[name] ?? 0) + count;
  }
  return {
    done: reports.reduce((sum, { done }) => sum + done, 0),
    firstSeed: seed,
    seconds: Math.max(...reports.map(({ seconds }) => seconds)),
    slowest: reports.map(({ slowest }) => slowest).reduce((a, b) => (a.ms >= b.ms ? a : b)),
    failures: reports.flatMap(({ failures }) => failures),
    outcomes,
  };
}
