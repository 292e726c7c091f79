import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What decides whether a desktop window can open here. */
export interface Machine {
  readonly platform: string;
  readonly isRoot: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Why no desktop window could open on this machine, whatever is installed; `undefined` when nothing is in the way. */
export function whyNoWindow(machine: Machine): string | undefined {
  if (machine.platform !== "linux") return undefined;
  const { DISPLAY: display, WAYLAND_DISPLAY: wayland } = machine.environment;
  if (!display && !wayland) return "there is no display";
  // Chromium's sandbox does not work for root, and the app never runs without it.
  if (machine.isRoot) return "the desktop window does not open for the root user";
  return undefined;
}

const packageFolder = join(import.meta.dirname, "../node_modules/electron");

/** The Electron program that is already here: the one named by ELECTRON_OVERRIDE_DIST_PATH, or the downloaded one. */
export function findElectron(machine: Machine): string | undefined {
  const name = programName(machine.platform);
  const override = machine.environment["ELECTRON_OVERRIDE_DIST_PATH"];
  const candidates = override ? [join(override, name)] : [join(packageFolder, "dist", name)];
  // path.txt is what the installer writes last: without it a download was cut off.
  if (!override && !existsSync(join(packageFolder, "path.txt"))) return undefined;
  return candidates.find((path) => existsSync(path));
}

function programName(platform: string): string {
  if (platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return platform === "win32" ? "electron.exe" : "electron";
}

export interface DownloadLimits {
  /** Give up when nothing has arrived for this long. */
  readonly quietMs: number;
  readonly totalMs: number;
}

const downloadLimits: DownloadLimits = { quietMs: 5_000, totalMs: 600_000 };

/**
 * Downloads Electron by its own installer, for as long as bytes keep coming; answers whether it is here now.
 *
 * The installer itself waits for minutes on a network that swallows packets. Progress is what it writes to its
 * temporary folder and unpacks; a tenth of a gigabyte over a slow line is fine, silence is not.
 */
export async function downloadElectron(limits: DownloadLimits = downloadLimits): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-electron-"));
  try {
    return await watchInstaller(folder, limits);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function watchInstaller(folder: string, limits: DownloadLimits): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, "install.js")], {
      stdio: "ignore",
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    });
    const startedAt = performance.now();
    let bytes = 0;
    let progressAt = startedAt;
    const timer = setInterval(() => {
      const now = performance.now();
      const seen = bytesBelow(folder) + bytesBelow(join(packageFolder, "dist"));
      if (seen !== bytes) {
        bytes = seen;
        progressAt = now;
      }
      if (now - progressAt > limits.quietMs || now - startedAt > limits.totalMs) child.kill("SIGKILL");
    }, 250);
    const finish = (done: boolean): void => {
      clearInterval(timer);
      resolve(done);
    };
    child.once("error", () => finish(false));
    child.once("exit", (code) => finish(code === 0));
  });
}

function bytesBelow(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    // The installer moves and removes files while they are counted; the next look sees them.
    return 0;
  }
}

/** The version of Electron that this project uses. */
export function electronVersion(): string {
  const text = readFileSync(join(packageFolder, "package.json"), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
