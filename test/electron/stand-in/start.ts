import inspector from "node:inspector";
import { createRequire, registerHooks } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readFileSync, statSync } from "node:fs";
import { chromiumVersion } from "./chromium.ts";

/**
 * Runs an app as the `electron` program would: `electron [-r module] [switches] <folder or script> [arguments]`.
 *
 * The app's main script runs unchanged; only what `electron` means in an import is decided here. As in Electron the
 * script may run through once before the profile is opened and the app is ready.
 */
export async function start(program: string, parameters: readonly string[]): Promise<void> {
  const { required, inspect, entry } = readParameters(parameters);
  process.argv = [program, ...parameters];
  process.execPath = program;
  pretendVersions();
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "electron" || specifier === "electron/main"
        ? {
            url: pathToFileURL(join(import.meta.dirname, "electron.ts")).href,
            format: "module-typescript",
            shortCircuit: true,
          }
        : next(specifier, context),
  });
  process.on("uncaughtException", (error) => {
    process.stderr.write(`A JavaScript error occurred in the main process\n${error.stack ?? String(error)}\n`);
    process.exit(70);
  });

  const { standInApp, app } = await import("./electron.ts");
  const { folder, script } = findApp(entry);
  standInApp.nameFrom(folder);
  const port = parameters.find((one) => one.startsWith("--remote-debugging-port="));
  if (port !== undefined) app.commandLine.appendSwitch("remote-debugging-port", port.split("=", 2)[1]);
  if (inspect !== undefined) inspector.open(inspect, "127.0.0.1", false);
  for (const module of required) createRequire(join(folder, "package.json"))(module);

  await import(pathToFileURL(script).href);
  await standInApp.becomeReady();
}

interface Parameters {
  readonly required: readonly string[];
  readonly inspect: number | undefined;
  readonly entry: string;
}

function readParameters(parameters: readonly string[]): Parameters {
  const required: string[] = [];
  let inspect: number | undefined;
  for (let at = 0; at < parameters.length; at += 1) {
    const one = parameters[at] ?? "";
    if (one === "-r" || one === "--require") required.push(parameters[(at += 1)] ?? "");
    else if (one.startsWith("--inspect=")) inspect = Number(one.split("=", 2)[1]);
    else if (!one.startsWith("-")) return { required, inspect, entry: one };
  }
  throw new Error("Name the folder of an app, or its main script.");
}

function findApp(entry: string): { readonly folder: string; readonly script: string } {
  const path = resolve(entry);
  if (!statSync(path).isDirectory()) return { folder: dirname(path), script: path };
  const { main = "index.js" } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as {
    readonly main?: string;
  };
  return { folder: path, script: join(path, main) };
}

/** What the main process reads of itself under Electron. */
function pretendVersions(): void {
  const text = readFileSync(join(import.meta.dirname, "../../../node_modules/electron/package.json"), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  const versions = { ...process.versions, electron: version, chrome: chromiumVersion() };
  Object.defineProperty(process, "versions", { value: Object.freeze(versions) });
  Object.assign(process, { type: "browser", defaultApp: true, resourcesPath: dirname(process.execPath) });
}
