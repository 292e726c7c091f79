#!/usr/bin/env node
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * Starts the command-line tool. Plain JavaScript, because it also has to run on a Node that reads no TypeScript: there
 * it hands over to the project's own runtime, which `npm ci` installs beside the other dependencies.
 */
if (process.features.typescript) {
  await import("../../electron/cli/main.ts");
} else {
  const ownRuntime = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
  if (existsSync(ownRuntime)) {
    const child = spawn(ownRuntime, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
    child.once("error", (error) => fail(`the project's Node did not start (${error.message})`));
    // A shell tells a child that a signal ended by 128 and the signal's number.
    child.once("exit", (code, signal) => process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  } else {
    fail(
      `Node ${process.versions.node} is too old, and the project's own is not installed: run npm ci, or use Node 24`,
    );
  }
}

function fail(reason) {
  console.error(`usage: ${reason}.`);
  process.exit(2);
}
