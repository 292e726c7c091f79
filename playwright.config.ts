import { defineConfig } from "@playwright/test";
import { chromiumArguments, findInstalledBrowser } from "./build/find-browser.ts";

const executablePath = process.env.LUOTSI_BROWSER ?? findInstalledBrowser();
if (executablePath === undefined) throw new Error("No browser found. Run `npm run e2e`, which looks for one and says.");

export default defineConfig({
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
  use: {
    launchOptions: { executablePath, args: chromiumArguments(process.getuid?.() === 0) },
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    screenshot: "only-on-failure",
    trace: "off",
    video: "off",
  },
});
