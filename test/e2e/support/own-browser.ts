import { chromium, type BrowserContext } from "@playwright/test";
import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** A browser with a profile on disk, started by the test itself so that it can be killed without a word. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  /** Ends it as a power cut would end its processes: no page is told, nothing is written in parting. */
  readonly kill: () => Promise<void>;
  /** Stops its processes where they stand; only `kill` ends that. */
  readonly freeze: () => void;
}

/** Starts the browser on a profile's folder; a second start finds what the first one left there. */
export async function startOwnBrowser(
  program: string,
  switches: readonly string[],
  folder: string,
): Promise<OwnBrowser> {
  const portFile = join(folder, "DevToolsActivePort");
  await rm(portFile, { force: true });
  const look = ["--headless=new", "--window-size=1280,900", "--lang=fi-FI"];
  const parameters = [...switches, ...look, "--remote-debugging-port=0", `--user-data-dir=${folder}`];
  // A group of its own, so that killing it leaves none of the browser's processes behind.
  const child = spawn(program, [...parameters, "about:blank"], { detached: true, stdio: "ignore" });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(portFile, child)}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    context,
    freeze() {
      if (child.pid !== undefined && !hasEnded()) process.kill(-child.pid, "SIGSTOP");
    },
    async kill() {
      if (child.pid === undefined || hasEnded()) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      process.kill(-child.pid, "SIGKILL");
      await ended;
    },
  };
}

/** The browser writes the port that it chose, when it is ready to be spoken to. */
async function readPort(path: string, child: ChildProcess): Promise<string> {
  const until = Date.now() + 30_000;
  while (Date.now() < until && child.exitCode === null) {
    const [port] = (await readFile(path, "utf8").catch(() => "")).split("\n");
    if (port !== undefined && port !== "") return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the browser did not start");
}
