import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { maxChangesPerSegment } from "../../shared/core/limits.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { createExampleGroup, type ExampleGroup } from "../../shared/demo/example-group.ts";
import { createLoadGroup } from "../../shared/demo/load-group.ts";
import { sealGroup } from "../../shared/bundle/seal-chain.ts";
import { writeFile } from "../../shared/bundle/write-file.ts";
import { type Command, type CommandDeps, parseParameters, parseWhole } from "./command.ts";
import { type Failure, usageFailure } from "./failure.ts";
import { latestStamp } from "./merge-files.ts";
import { printable } from "./printable.ts";
import { codeOf } from "./read-input.ts";
import { splitGroup } from "./split-group.ts";
import { writeOutput } from "./write-output.ts";

const minChanges = 1;
const maxChanges = 1_000_000;
const maxDevices = 64;
const usualDevices = 8;

export const demoCommand: Command = {
  name: "demo",
  title: "make a file with the example group, or with a made-up big one",
  usage: `luotsi demo -o FILE [--split DIR] [--segment N]
luotsi demo -o FILE --changes N [--seed S] [--devices D] [--split DIR] [--segment N]

Writes the example group, all of it invented, or with --changes a generated group for load
tests. The same request gives the same bytes everywhere.

  -o, --output FILE   where to write; - for standard output
      --changes N     generate a group of N changes (${minChanges}–${maxChanges})
      --seed S        the generator's seed (0–4294967295; 1 when left out)
      --devices D     by how many devices (1–${maxDevices}; ${usualDevices} when left out)
      --split DIR     also write partial, overlapping files part-1.luotsi, part-2.luotsi … there,
                      one for each device, whose union is the whole
      --segment N     seal at most N changes in a segment (1–${maxChangesPerSegment}), for shorter segments
  -h, --help          show this text`,
  run,
};

async function run(deps: CommandDeps, parameters: readonly string[]): Promise<Result<void, Failure>> {
  const parsed = parseParameters(parameters, {
    output: { type: "string", short: "o" },
    changes: { type: "string" },
    seed: { type: "string" },
    devices: { type: "string" },
    split: { type: "string" },
    segment: { type: "string" },
  });
  if (!parsed.ok) return parsed;
  const { output, split, changes, segment } = parsed.value.values;
  if (parsed.value.positionals.length > 0) return err(usageFailure("demo takes options only"));
  if (output === undefined) return err(usageFailure("demo needs -o FILE"));
  if (changes === undefined && (parsed.value.values.seed ?? parsed.value.values.devices) !== undefined)
    return err(usageFailure("--seed and --devices go with --changes"));
  const perSegment = parseWhole(segment ?? String(maxChangesPerSegment), "segment", 1, maxChangesPerSegment);
  if (!perSegment.ok) return perSegment;
  const made = await makeGroup(deps, parsed.value.values);
  if (!made.ok) return made;

  const { group, devices } = made.value;
  const segments = await sealGroup(deps.primitives, made.value, perSegment.value);
  const [first] = devices;
  if (first === undefined) return err(usageFailure("a group has at least one device"));
  const exporter = { key: first.keyPair, member: first.member };
  const whole = await writeFile(deps.primitives, exporter, { group, clock: latestStamp(segments), segments });
  const written = await writeOutput(output, whole.bytes);
  if (!written.ok || split === undefined) return written;
  return writeParts(split, await splitGroup(deps.primitives, group, devices, segments));
}

interface GroupOptions {
  readonly changes?: string | undefined;
  readonly seed?: string | undefined;
  readonly devices?: string | undefined;
}

async function makeGroup({ primitives }: CommandDeps, options: GroupOptions): Promise<Result<ExampleGroup, Failure>> {
  if (options.changes === undefined) return ok(await createExampleGroup(primitives));
  const changes = parseWhole(options.changes, "changes", minChanges, maxChanges);
  if (!changes.ok) return changes;
  const seed = parseWhole(options.seed ?? "1", "seed", 0, 2 ** 32 - 1);
  if (!seed.ok) return seed;
  const devices = parseWhole(options.devices ?? String(usualDevices), "devices", 1, maxDevices);
  if (!devices.ok) return devices;
  if (devices.value > changes.value) return err(usageFailure("--devices must not be more than --changes"));
  return ok(await createLoadGroup(primitives, { changes: changes.value, seed: seed.value, devices: devices.value }));
}

async function writeParts(folder: string, parts: readonly Uint8Array[]): Promise<Result<void, Failure>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return err(usageFailure(`${printable(folder)} cannot be made (${codeOf(error)})`));
  }
  for (const [index, bytes] of parts.entries()) {
    const written = await writeOutput(join(folder, `part-${index + 1}.luotsi`), bytes);
    if (!written.ok) return written;
  }
  return ok(undefined);
}
