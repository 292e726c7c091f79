import { domainRules } from "../../shared/domain/kinds.ts";
import { ok, err, type Result } from "../../shared/core/result.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import { introducesItself } from "../../shared/bundle/plan-import.ts";
import type { OpenedFile } from "../../shared/bundle/read-file.ts";
import { type Command, type CommandDeps, parseParameters } from "./command.ts";
import { type Failure, refusedFailure, usageFailure } from "./failure.ts";
import { printable } from "./printable.ts";
import { openInput } from "./read-input.ts";

export const verifyCommand: Command = {
  name: "verify",
  title: "check files completely",
  usage: `luotsi verify FILE… [--large]

Checks the container, the manifest, every digest, number, link and signature, and that every
chain begins with its device. Prints one line for each file that is whole. Stops with the
first that is not.

      --large   take files of up to 256 MiB instead of 64 MiB
  -h, --help    show this text`,
  run,
};

async function run(deps: CommandDeps, parameters: readonly string[]): Promise<Result<void, Failure>> {
  const parsed = parseParameters(parameters, { large: { type: "boolean" } });
  if (!parsed.ok) return parsed;
  const { positionals: paths, values } = parsed.value;
  if (paths.length === 0) return err(usageFailure("verify takes one file or more"));
  for (const path of paths) {
    const file = await openInput(deps, path, values.large === true);
    if (!file.ok) return file;
    const stranger = file.value.segments.find((segment) => segment.from === 1 && !introducesItself(segment));
    if (stranger !== undefined) {
      const what = `${printable(path)} has a chain that begins without its device (${stranger.device}).`;
      return err(refusedFailure("unknown-device", what));
    }
    await deps.print(`ok ${printable(path)}: ${summaryOf(file.value)}\n`);
  }
  return ok(undefined);
}

function summaryOf({ manifest, identity, segments }: OpenedFile): string {
  const { chains } = assembleLog(domainRules, segments);
  const forks = [...chains.values()].filter((chain) => chain.forkAt !== undefined).length;
  const pending = [...chains.values()]
    .flatMap((chain) => chain.pending)
    .reduce((sum, link) => sum + link.to - link.from + 1, 0);
  return [
    `group ${manifest.group}`,
    `${manifest.counts.changes} changes in ${manifest.counts.segments} segments of ${chains.size} devices`,
    ...(pending > 0 ? [`${pending} changes wait for an earlier file`] : []),
    ...(forks > 0 ? [`${forks} chains are forked`] : []),
    `identity ${identity}`,
  ].join("; ");
}
