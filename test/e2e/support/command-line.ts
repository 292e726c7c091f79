import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const program = join(import.meta.dirname, "../../../build/bin/luotsi.js");

/** Runs the command-line tool as a person would, and answers what it printed. Throws when it does not end with 0. */
export async function luotsi(...parameters: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [program, ...parameters], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** The state hash of the union of these files. */
export async function stateHash(...paths: readonly string[]): Promise<string> {
  return (await luotsi("state", ...paths, "--hash")).trim();
}
