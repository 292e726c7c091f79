import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { findElectron, type Machine, whyNoWindow } from "../../../build/electron-runtime.ts";

/** Which program runs the desktop edition in the tests. */
export interface DesktopRuntime {
  readonly kind: "electron" | "stand-in";
  readonly program: string;
}

const standInFolder = join(import.meta.dirname, "../../electron/stand-in/bin");

/** Electron itself where it is here and can open a window; else the stand-in, which needs only a browser. */
export function findDesktopRuntime(): DesktopRuntime {
  const machine: Machine = {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    environment: process.env,
  };
  const electron = whyNoWindow(machine) === undefined ? findElectron(machine) : undefined;
  if (electron !== undefined && !electron.startsWith(standInFolder)) return { kind: "electron", program: electron };
  return { kind: "stand-in", program: join(standInFolder, "electron") };
}

/** What a program of the desktop edition is started with: a home of its own, and this Node for the stand-in. */
export function desktopEnvironment(home: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    // A runtime finds its folders by these on Linux and macOS, and by the last on Windows.
    HOME: home,
    XDG_CONFIG_HOME: join(home, "config"),
    APPDATA: join(home, "config"),
    LANG: "fi_FI.UTF-8",
    PATH: [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter),
  };
}

/** Starts the app once more beside a running one, or with switches that end it at once, and answers its exit code. */
export function runDesktopOnce(
  program: string,
  home: string,
  parameters: readonly string[],
): { readonly code: number | null; readonly said: string } {
  const ran = spawnSync(program, parameters, { env: desktopEnvironment(home), encoding: "utf8", timeout: 30_000 });
  return { code: ran.status, said: `${ran.stdout}${ran.stderr}` };
}
