import { buildDesktop, buildRenderer } from "./build.ts";
import { ensureBrowser } from "./find-browser.ts";
import { runTool } from "./run-tool.ts";

/**
 * Runs the end-to-end journeys on the built app, in its three editions: served to a real browser, as one file on the
 * disk, and in the desktop shell (docs/desktop-checks.md says on what that runs).
 * `npm run e2e -- <playwright options>`; `--built` in front skips the build, for the run that has just made one.
 */
const isBuilt = process.argv[2] === "--built";
if (!isBuilt) {
  await buildRenderer();
  await buildDesktop();
}

const parameters = process.argv.slice(isBuilt ? 3 : 2);
const environment = { LUOTSI_BROWSER: ensureBrowser() };
process.exitCode = await runTool("@playwright/test/cli.js", ["test", ...parameters], environment);
