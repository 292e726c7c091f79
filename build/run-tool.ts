import { spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/**
 * Runs a script of an installed package with the Node that runs this one, and answers its exit code.
 * Not through a shell or npm: one process, the same on every system, and its output is passed on as it comes.
 */
export function runTool(
  script: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  return run(process.execPath, [join(root, "node_modules", script), ...parameters], environment);
}

/** Runs one of the project's own scripts, by its path from the project's root. */
export function runScript(script: string, parameters: readonly string[] = []): Promise<number> {
  return run(process.execPath, [join(root, script), ...parameters], {});
}

function run(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
    child.once("error", reject);
    // A tool that a signal ended has not passed.
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
