import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { FileDescription } from "../../electron/cli/describe-file.ts";
import { projectRoot } from "../support/run-process.ts";

export interface CliOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the tool as a person does, in a process of its own. */
export function runCli(...parameters: readonly string[]): Promise<CliOutcome> {
  return runScript("electron/cli/main.ts", parameters);
}

export function runScript(script: string, parameters: readonly string[]): Promise<CliOutcome> {
  return new Promise((resolve) => {
    const options = { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_OPTIONS: "" } };
    const child = execFile(process.execPath, [script, ...parameters], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

/** What the tool tells of a file as JSON. */
export async function inspected(path: string): Promise<FileDescription> {
  return JSON.parse((await runCli("inspect", path, "--json")).stdout) as FileDescription;
}

export function goldenPath(name: string): string {
  return join(projectRoot, "test/golden/v1", `${name}.luotsi`);
}

/** A folder that is gone when the tests of this file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
