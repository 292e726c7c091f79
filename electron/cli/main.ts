import { createVerifier } from "../../shared/core/ed25519.ts";
import type { Command } from "./command.ts";
import { exitBug, exitDone, exitRefused, exitUsage, type Failure } from "./failure.ts";
import { demoCommand } from "./demo-command.ts";
import { inspectCommand } from "./inspect-command.ts";
import { mergeCommand } from "./merge-command.ts";
import { minutesCommand } from "./minutes-command.ts";
import { createNodePrimitives } from "./node-primitives.ts";
import { printable } from "./printable.ts";
import { stateCommand } from "./state-command.ts";
import { tableCommand } from "./table-command.ts";
import { verifyCommand } from "./verify-command.ts";
import { writeToStandardOutput } from "./write-output.ts";

const commands: readonly Command[] = [
  demoCommand,
  inspectCommand,
  verifyCommand,
  mergeCommand,
  stateCommand,
  minutesCommand,
  tableCommand,
];

const usage = `luotsi COMMAND …

Reads, checks and merges the export files of Luotsi, without the app and without a network.

${commands.map(({ name, title }) => `  ${name.padEnd(9)} ${title}`).join("\n")}

luotsi COMMAND --help tells more of each.

Exit codes: 0 done; 2 the request was not understood or a path not usable; 3 a file was
refused, with a stable code first on standard error (docs/format.md, "Error codes").`;

// A reader that has seen enough (`| head`) closes the pipe: nothing to report, and nothing more to do.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? exitDone : exitBug));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A bug of the tool's own. One line is enough to report it by; the file's contents are not shown.
  const where =
    error instanceof Error ? (/\((?:file:\/\/)?[^()]*?([\w-]+\.ts:\d+)/.exec(error.stack ?? "")?.[1] ?? "") : "";
  console.error(`bug: ${printable(error instanceof Error ? error.message : String(error))} (${where}).`);
  process.exitCode = exitBug;
}

async function main(parameters: readonly string[]): Promise<number> {
  const [name, ...rest] = parameters;
  if (name === undefined) return report({ type: "usage", what: "no command was given; see luotsi --help" });
  if (name === "--help" || name === "-h" || name === "help") return show(usage);
  const command = commands.find((each) => each.name === name);
  if (command === undefined)
    return report({ type: "usage", what: `there is no command "${printable(name)}"; see luotsi --help` });
  if (asksForHelp(rest)) return show(command.usage);
  const primitives = createNodePrimitives();
  const outcome = await command.run({ primitives, verifier: createVerifier(), print: writeToStandardOutput }, rest);
  return outcome.ok ? exitDone : report(outcome.error);
}

function asksForHelp(parameters: readonly string[]): boolean {
  const end = parameters.indexOf("--");
  const options = end < 0 ? parameters : parameters.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

async function show(text: string): Promise<number> {
  await writeToStandardOutput(`${text}\n`);
  return exitDone;
}

function report(failure: Failure): number {
  const sentence = failure.what.endsWith(".") ? failure.what : `${failure.what}.`;
  console.error(`${failure.type === "usage" ? "usage" : failure.code}: ${sentence}`);
  return failure.type === "usage" ? exitUsage : exitRefused;
}
