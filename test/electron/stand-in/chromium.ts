import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Duplex, Readable } from "node:stream";
import { chromiumArguments, ensureBrowser } from "../../../build/find-browser.ts";
import { type CdpConnection, connectByPipe } from "./cdp.ts";

export interface Chromium extends CdpConnection {
  /** Lets it write what it has, and ends it. */
  readonly close: () => Promise<void>;
  readonly onExit: (listener: () => void) => void;
}

export interface ChromiumWish {
  readonly profile: string;
  readonly switches: readonly string[];
}

/** As Electron starts its own Chromium: nothing is asked, fetched, throttled or reported. */
const usual = [
  "--headless",
  "--no-startup-window",
  "--no-default-browser-check",
  "--remote-debugging-pipe",
  "--hide-scrollbars",
  "--force-color-profile=srgb",
  "--password-store=basic",
  "--use-mock-keychain",
  "--disable-extensions",
  "--disable-default-apps",
  "--disable-field-trial-config",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--disable-back-forward-cache",
  "--disable-breakpad",
  "--disable-popup-blocking",
  "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,PaintHolding,OptimizationHints,MediaRouter",
  // Requests are answered here before they leave; one that slipped past would find no name in the world.
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

/** The version of the Chromium that stands in for the one inside Electron. */
export function chromiumVersion(): string {
  const said = execFileSync(ensureBrowser(), ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return /\d+(\.\d+)+/.exec(said)?.[0] ?? "0";
}

/** Starts a real Chromium without a window on a profile of the app's own. It ends with this process, however that ends. */
export function startChromium({ profile, switches }: ChromiumWish): Chromium {
  const quiet = chromiumArguments(process.getuid?.() === 0);
  const child = spawn(ensureBrowser(), [...quiet, ...usual, `--user-data-dir=${profile}`, ...switches], {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const [, , errors, to, from] = child.stdio as [null, null, Readable, Duplex, Duplex];
  // The one line that somebody outside waits for: where the protocol can be spoken besides.
  createInterface(errors).on("line", (line) => {
    if (line.startsWith("DevTools listening on ")) process.stderr.write(`${line}\n`);
  });
  const connection = connectByPipe(to, from);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.once("error", (error) => {
    throw error;
  });
  return {
    ...connection,
    async close() {
      connection.browser.send("Browser.close").catch(() => undefined);
      const tooLong = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await exited;
      clearTimeout(tooLong);
    },
    onExit: (listener) => void child.once("exit", listener),
  };
}
