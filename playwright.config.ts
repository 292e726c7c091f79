import { defineConfig } from "@playwright/test";
import { dirname } from "node:path";
import { chromiumArguments, findInstalledBrowser } from "./build/find-browser.ts";
import { findDesktopRuntime } from "./test/e2e/support/desktop-runtime.ts";
import type { WorkerOptions } from "./test/e2e/support/edition.ts";

const executablePath = process.env.LUOTSI_BROWSER ?? findInstalledBrowser();
if (executablePath === undefined) throw new Error("No browser found. Run `npm run e2e`, which looks for one and says.");

// Playwright asks the `electron` package for its program, and the package asks this variable.
const runtime = findDesktopRuntime();
if (runtime.kind === "stand-in") process.env["ELECTRON_OVERRIDE_DIST_PATH"] = dirname(runtime.program);

/** The journeys that an edition repeats; what is left to the browser shows nothing that differs between editions. */
const journeys = {
  "single-file": ["single-file", "first-journey", "hostile"],
  desktop: ["desktop/*", "first-journey", "keyboard-journey", "hostile"],
};
const files = (names: readonly string[]): string[] => names.map((name) => `**/${name}.e2e.ts`);

export default defineConfig<object, WorkerOptions>({
  testDir: "test/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  projects: [
    { name: "browser", testIgnore: files(["single-file", "desktop/*"]) },
    {
      name: "single-file",
      use: { edition: "single-file" },
      testMatch: files(journeys["single-file"]),
      grepInvert: /writes a third|bad file|same file twice/,
    },
    { name: "desktop", use: { edition: "desktop" }, testMatch: files(journeys.desktop) },
  ],
  use: {
    launchOptions: {
      executablePath,
      args: chromiumArguments(process.getuid?.() === 0),
      // Where the machine's own words are plain ASCII, Chromium calls a file whose name is not so "download".
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    },
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    screenshot: "only-on-failure",
    trace: "off",
    video: "off",
  },
});
