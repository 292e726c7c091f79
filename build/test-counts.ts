import * as v from "valibot";

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/** Counts a Vitest JSON report. A file that broke before its first test counts as one failure. */
export function countVitest(report: unknown): TestCounts {
  const { numPassedTests, numFailedTests, testResults } = v.parse(vitestReport, report);
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  errors: v.array(v.unknown()),
});

/** Counts a Playwright JSON report. A flaky test has failed once, and so has a run that could not start. */
export function countPlaywright(report: unknown): TestCounts {
  const { stats, errors } = v.parse(playwrightReport, report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

export function addCounts(counts: readonly TestCounts[]): TestCounts {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
  };
}

/**
 * What one step of the verification comes to.
 * A step that ended in failure counts at least one, whatever its report says: an unhandled error, a tool that died.
 */
export function countStep(exitCode: number, reported: TestCounts): TestCounts {
  return exitCode !== 0 && reported.failed === 0 ? { ...reported, failed: 1 } : reported;
}
