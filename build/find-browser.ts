import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a browser could be looked for; given, so that the search can be tested on any machine. */
export interface BrowserSearch {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const here: BrowserSearch = { platform: process.platform, environment: process.env, exists: existsSync };

const linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
] as const;

const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
] as const;

const windowsPaths = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
] as const;

/**
 * Finds an installed Chrome, Chromium or Edge for the end-to-end tests.
 * LUOTSI_BROWSER names one and settles it: when that file is missing nothing else is taken in its place.
 * @throws when LUOTSI_BROWSER names a file that is not there.
 */
export function findInstalledBrowser(search: BrowserSearch = here): string | undefined {
  const named = search.environment["LUOTSI_BROWSER"];
  if (named) {
    if (!search.exists(named)) throw new Error(`LUOTSI_BROWSER names a file that is not there: ${named}`);
    return named;
  }
  return browserCandidates(search).find((path) => search.exists(path));
}

function browserCandidates({ platform, environment }: BrowserSearch): readonly string[] {
  if (platform === "darwin") return macPaths;
  if (platform === "win32") {
    const roots = [environment["ProgramFiles"], environment["ProgramFiles(x86)"], environment["LOCALAPPDATA"]];
    return roots.flatMap((root) => (root ? windowsPaths.map((path) => `${root}\\${path}`) : []));
  }
  const folders = [...(environment["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return linuxNames.flatMap((name) => folders.filter((folder) => folder !== "").map((folder) => join(folder, name)));
}

/** Chromium's switches for a quiet test browser. Root has no sandbox to offer, which only matters to CI machines. */
export function chromiumArguments(isRoot: boolean): string[] {
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return isRoot ? ["--no-sandbox", ...quiet] : quiet;
}

const advice =
  "No Chrome, Chromium or Edge was found for the end-to-end tests.\n" +
  "Install one (on Debian: apt-get install chromium), or name one: LUOTSI_BROWSER=/path/to/chrome npm test";

/**
 * Finds a browser, or installs Debian's Chromium when this user may.
 * @throws with what to do, when there is no browser and none could be installed.
 */
export function ensureBrowser(): string {
  const found = findInstalledBrowser();
  if (found !== undefined) return found;
  installChromium();
  const installed = findInstalledBrowser();
  if (installed === undefined) throw new Error(advice);
  return installed;
}

function installChromium(): void {
  const prefix = installPrefix();
  if (prefix === undefined) return;
  console.log("No browser was found: installing Chromium with apt-get …");
  for (const parameters of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]]) {
    const [program = "", ...rest] = [...prefix, "apt-get", ...parameters];
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync(program, rest, { stdio: "inherit", timeout: 600_000, env: environment });
  }
}

/** What to put before apt-get: nothing for root, sudo where it asks for no password; `undefined` where neither works. */
function installPrefix(): readonly string[] | undefined {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : undefined;
}
