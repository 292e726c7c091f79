import { maxFileBytes, maxFileBytesWithConsent } from "../../shared/core/limits.ts";
import { err, type Result } from "../../shared/core/result.ts";
import { readFile } from "../../shared/bundle/read-file.ts";
import { type Command, type CommandDeps, parseParameters } from "./command.ts";
import { type Failure, refusedFailure, usageFailure } from "./failure.ts";
import { mergeFiles } from "./merge-files.ts";
import { printable } from "./printable.ts";
import { openInputs } from "./read-input.ts";
import { refusalFailure } from "./refusal-sentence.ts";
import { standardOutput, writeOutput } from "./write-output.ts";

export const mergeCommand: Command = {
  name: "merge",
  title: "make one file of several files of one group",
  usage: `luotsi merge FILE… -o OUT [--large]

Checks the files completely and writes their union. Any order and any grouping of the same
files gives the same bytes. The new file is signed by the tool, whose signature vouches for
nothing; every segment keeps its device's signature.

  -o, --output OUT   where to write; - for standard output
      --large        take and make files of up to 256 MiB instead of 64 MiB
  -h, --help         show this text`,
  run,
};

async function run(deps: CommandDeps, parameters: readonly string[]): Promise<Result<void, Failure>> {
  const parsed = parseParameters(parameters, {
    output: { type: "string", short: "o" },
    large: { type: "boolean" },
  });
  if (!parsed.ok) return parsed;
  const { positionals: paths, values } = parsed.value;
  const { output, large = false } = values;
  if (paths.length === 0) return err(usageFailure("merge takes one file or more"));
  if (output === undefined) return err(usageFailure("merge needs -o OUT"));
  const files = await openInputs(deps, paths, large);
  if (!files.ok) return files;
  const [first] = files.value;
  if (first === undefined) return err(usageFailure("merge takes one file or more"));

  const merged = await mergeFiles(deps.primitives, first.manifest.group, files.value);
  const name = output === standardOutput ? "the merged file" : output;
  if (!merged.ok) return err(refusalFailure(merged.error, name));
  const { bytes } = merged.value;
  const maxBytes = large ? maxFileBytesWithConsent : maxFileBytes;
  // The segments were verified a moment ago, so this looks at everything but their insides.
  const readBack = await readFile(deps.primitives, deps.verifier, bytes, { isKnown: () => true, maxBytes });
  if (!readBack.ok) return err(refusalFailure(readBack.error, name));
  if (readBack.value.identity !== merged.value.identity)
    return err(refusedFailure("corrupt", `${printable(name)} does not read back as it was written.`));
  return writeOutput(output, bytes);
}
