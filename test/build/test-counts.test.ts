import { expect, it } from "vitest";
import { addCounts, countPlaywright, countStep, countVitest } from "../../build/test-counts.ts";

it("counts a Vitest report, a broken file included", () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });
  const testResults = [file("passed", 3), file("failed", 2), file("failed", 0)];
  expect(countVitest({ numPassedTests: 4, numFailedTests: 1, testResults })).toEqual({ passed: 4, failed: 2 });
});

it("counts a Playwright report, with flaky tests and a run that could not start", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 });
});

it("does not take a report of another shape for a good one", () => {
  expect(() => countVitest({})).toThrow("numPassedTests");
  expect(() => countPlaywright({ stats: {}, errors: [] })).toThrow("expected");
});

it("never lets a failed step pass for want of a failed test", () => {
  expect(countStep(1, { passed: 9, failed: 0 })).toEqual({ passed: 9, failed: 1 });
  expect(countStep(1, { passed: 9, failed: 2 })).toEqual({ passed: 9, failed: 2 });
  expect(countStep(0, { passed: 9, failed: 0 })).toEqual({ passed: 9, failed: 0 });
});

it("adds the steps up", () => {
  expect(
    addCounts([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 4, failed: 2 });
  expect(addCounts([])).toEqual({ passed: 0, failed: 0 });
});
