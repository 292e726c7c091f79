import { execFile } from "node:child_process";
import { join } from "node:path";

/** The folder that holds `shared/` and `test/`. */
export const projectRoot = join(import.meta.dirname, "../..");

/**
 * Runs a TypeScript program of this folder in a process of its own, with the same Node, and answers what it printed as
 * JSON. A program that ends otherwise than well throws with what it said.
 */
export function runProcess(path: string, parameters: readonly string[], root = projectRoot): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: "" } };
    execFile(process.execPath, [join(root, path), ...parameters], options, (error, stdout, stderr) => {
      if (error !== null) reject(new Error(`${error.message}\n${stderr}`));
      else resolve(JSON.parse(stdout) as unknown);
    });
  });
}

/** The seed to begin with: `LUOTSI_SEED`, or another one each time. Whoever uses it prints it. */
export function firstSeed(): number {
  const given = process.env["LUOTSI_SEED"];
  return given === undefined ? Date.now() % 2 ** 32 : Number(given);
}
