import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildDesktop, buildRenderer } from "./build.ts";
import { downloadElectron, electronVersion, findElectron, type Machine, whyNoWindow } from "./electron-runtime.ts";
import { openBrowser } from "./open-browser.ts";
import { rendererFolder } from "./renderer-files.ts";
import { type AppServer, serveRenderer } from "./serve.ts";
import { parseStartOptions, type StartOptions, startUsage } from "./start-options.ts";

/**
 * The port that the app is served on unless another is asked for.
 * A fixed one, because a browser keeps what the app saved by address: another port would show an empty app.
 */
const usualPort = 47_110;

const request = parseStartOptions(process.argv.slice(2));
if (request.type === "start") {
  await start(request.options);
} else if (request.type === "help") {
  console.log(startUsage);
} else {
  console.error(`${request.message}\n\n${startUsage}`);
  process.exitCode = 2;
}

async function start(options: StartOptions): Promise<void> {
  const machine: Machine = {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    environment: process.env,
  };
  await buildRenderer();
  const asked = !options.open || options.port !== undefined;
  const reason = asked ? undefined : await openDesktop(machine, options);
  if (reason === "opened") return;
  if (reason !== undefined) console.log(`Opening in the browser instead of a desktop window: ${reason}.`);
  await serveInBrowser(machine, options);
}

/** Opens the desktop window and waits until it is closed; otherwise answers why it could not. */
async function openDesktop(machine: Machine, options: StartOptions): Promise<string> {
  const obstacle = whyNoWindow(machine);
  if (obstacle !== undefined) return obstacle;
  const program = findElectron(machine) ?? (await fetchElectron(machine));
  if (program === undefined) return `Electron ${electronVersion()} is not here and could not be downloaded`;
  await buildDesktop();
  return (await runElectron(program, options)) ? "opened" : "the desktop window did not start";
}

async function fetchElectron(machine: Machine): Promise<string | undefined> {
  console.log(`Downloading Electron ${electronVersion()} …`);
  return (await downloadElectron()) ? findElectron(machine) : undefined;
}

/** Answers false when Electron ends in failure at once: a library that is missing, a sandbox that cannot start. */
function runElectron(program: string, options: StartOptions): Promise<boolean> {
  const startedAt = performance.now();
  const parameters = [join(import.meta.dirname, ".."), ...(options.demo ? ["--demo"] : [])];
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: "inherit" });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0 || performance.now() - startedAt > 10_000));
  });
}

async function serveInBrowser(machine: Machine, options: StartOptions): Promise<void> {
  const server = await serveSomewhere(options.port);
  if (server === undefined) return;
  const address = options.demo ? `${server.address}#/demo` : server.address;
  const opened = options.open && (await openBrowser(machine, address));
  console.log(`Luotsi is at ${address}`);
  console.log(`${opened ? "" : "Open that address in a browser. "}Press Ctrl+C to stop.`);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

async function serveSomewhere(port: number | undefined): Promise<AppServer | undefined> {
  const wanted = port ?? usualPort;
  try {
    return await serveRenderer(rendererFolder, wanted);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (port !== undefined) {
      console.error(`Port ${port} is taken.`);
      process.exitCode = 1;
      return undefined;
    }
    console.log(
      `Port ${wanted} is taken: Luotsi may be open already at http://127.0.0.1:${wanted}/.\n` +
        "The address below is a separate one, and what is saved at one address does not show at the other.",
    );
    return serveRenderer(rendererFolder, 0);
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
