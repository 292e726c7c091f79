import { domainRules } from "../../shared/domain/kinds.ts";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import { bytesToHex, utf8ToBytes } from "../../shared/core/bytes.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { stateOf } from "../../shared/log/state.ts";
import { type Command, type CommandDeps, parseParameters } from "./command.ts";
import { type Failure, usageFailure } from "./failure.ts";
import { openLog } from "./open-log.ts";

export const stateCommand: Command = {
  name: "state",
  title: "show all records, conflicts and fates as canonical JSON",
  usage: `luotsi state FILE… [--hash] [--large]

Reads the union of the files and prints two lines: the state of the group as canonical JSON,
and the SHA-256 of that line's bytes without its line end. Two members who hold the same
changes get the same lines.

      --hash    print the SHA-256 only
      --large   take files of up to 256 MiB instead of 64 MiB
  -h, --help    show this text`,
  run,
};

async function run(deps: CommandDeps, parameters: readonly string[]): Promise<Result<void, Failure>> {
  const parsed = parseParameters(parameters, { hash: { type: "boolean" }, large: { type: "boolean" } });
  if (!parsed.ok) return parsed;
  const { positionals: paths, values } = parsed.value;
  if (paths.length === 0) return err(usageFailure("state takes one file or more"));
  const opened = await openLog(deps, paths, values.large === true);
  if (!opened.ok) return opened;
  const text = canonicalJson(stateOf(domainRules, opened.value.group, opened.value.log));
  const digest = bytesToHex(await deps.primitives.sha256(utf8ToBytes(text)));
  await deps.print(values.hash === true ? `${digest}\n` : `${text}\n${digest}\n`);
  return ok(undefined);
}
