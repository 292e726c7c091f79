import { inflateEntry } from "../../shared/bundle/zip-read.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { type Command, type CommandDeps, parseParameters } from "./command.ts";
import { describeFile, type FileDescription } from "./describe-file.ts";
import { type Failure, refusedFailure, usageFailure } from "./failure.ts";
import { type OpenedLog, openLog } from "./open-log.ts";
import { printable } from "./printable.ts";
import { standardOutput, writeOutput } from "./write-output.ts";

export const inspectCommand: Command = {
  name: "inspect",
  title: "tell what a file holds: who made it, whose changes, which records",
  usage: `luotsi inspect FILE [--json] [--large]
       luotsi inspect FILE --attachment DIGEST -o OUT [--large]

Checks the file completely and tells who made it and when, how far each device's chain
reaches, how many records of each kind there are, where every write ended, and which
files are attached. With --attachment takes one of those out, once its content is what
its digest says. The name under which somebody attached it decides nothing.

      --json                the same and the manifest as JSON
      --attachment DIGEST   the SHA-256 of an attached file, or its first 8 digits or more
  -o, --output OUT          where to write it; - for standard output
      --large               take a file of up to 256 MiB instead of 64 MiB
  -h, --help                show this text`,
  run,
};

async function run(deps: CommandDeps, parameters: readonly string[]): Promise<Result<void, Failure>> {
  const parsed = parseParameters(parameters, {
    json: { type: "boolean" },
    large: { type: "boolean" },
    attachment: { type: "string" },
    output: { type: "string", short: "o" },
  });
  if (!parsed.ok) return parsed;
  const { positionals: paths, values } = parsed.value;
  if (paths.length !== 1) return err(usageFailure("inspect takes one file"));
  if ((values.attachment === undefined) !== (values.output === undefined))
    return err(usageFailure("--attachment DIGEST and -o OUT go together"));
  const opened = await openLog(deps, paths, values.large === true);
  if (!opened.ok) return opened;
  if (values.attachment !== undefined)
    return takeOut(deps, opened.value, values.attachment, values.output ?? standardOutput);
  const description = describeFile(opened.value);
  if (description === undefined) return err(usageFailure("inspect takes one file"));
  const text = values.json === true ? JSON.stringify(description, null, 2) : readableText(description);
  await deps.print(`${text}\n`);
  return ok(undefined);
}

/** Writes the content of one attachment. Reading the file has held it against its digest. */
async function takeOut(
  { primitives }: CommandDeps,
  { files }: OpenedLog,
  digest: string,
  output: string,
): Promise<Result<void, Failure>> {
  if (!/^[0-9a-f]{8,64}$/i.test(digest))
    return err(usageFailure("--attachment takes 8 to 64 digits of a SHA-256 in hexadecimal"));
  const found = files.flatMap(({ attachments }) =>
    attachments.filter(({ sha256 }) => sha256.startsWith(digest.toLowerCase())),
  );
  const [first] = found;
  if (first === undefined) return err(usageFailure(`the file carries no content ${digest}`));
  if (found.length > 1) return err(usageFailure(`${found.length} contents begin with ${digest}; give more digits`));
  const bytes = await inflateEntry(primitives, first.entry);
  return bytes.ok ? writeOutput(output, bytes.value) : err(refusedFailure(bytes.error.code, "the content is damaged"));
}

function readableText(description: FileDescription): string {
  const { manifest, exporter, chains, records, fates, approvals } = description;
  const presupposed = Object.values(manifest.presupposes).flatMap((chain) => Object.values(chain)).length;
  return [
    `Group       ${nameOr(description.groupName, "(unnamed)")} (${manifest.group})`,
    `Made        ${timeOf(manifest.clock.ms)} by ${exporter.member === null ? "a tool" : nameOr(exporter.name, exporter.member)}` +
      ` on ${nameOr(exporter.label, exporter.device)}`,
    `Content     ${manifest.scope}, package ${manifest.package}, spaces ${manifest.spaces.join(", ")}` +
      (presupposed > 0 ? `, presupposes ${presupposed} chains` : ""),
    `Size        ${description.bytes} bytes; ${manifest.counts.changes} changes in ${manifest.counts.segments} segments; ` +
      `${manifest.counts.files} attachments`,
    `Versions    format ${manifest.v} (readable from ${manifest.least}), data ${manifest.schema}, app ${printable(manifest.app)}`,
    `Identity    ${description.identity}`,
    "",
    "Chains",
    ...chains.map(
      (chain) =>
        `  ${chain.space}/${chain.device}  1–${chain.appliedTo} applied of ${chain.changes} in ${chain.segments} segments` +
        `${chain.pending > 0 ? `, ${chain.pending} waiting` : ""}` +
        `${chain.forkAt === null ? "" : `, FORKED at ${chain.forkAt}`}` +
        `  ${timeOf(chain.firstMs).slice(0, 10)} – ${timeOf(chain.lastMs).slice(0, 10)}` +
        `  ${nameOr(chain.name, chain.member ?? "(not introduced)")}, ${nameOr(chain.label, "(no label)")}`,
    ),
    "",
    "Records",
    ...Object.entries(records).map(([kind, count]) => `  ${kind}: ${count}`),
    `  (${description.deleted} deleted, ${description.conflicts} fields in conflict, ` +
      `${description.contested} deleted by one and edited by another)`,
    "",
    ...(approvals.length === 0 ? [] : ["Approvals", ...approvals.map(approvalLine), ""]),
    "Writes",
    `  ${Object.entries(fates)
      .map(([fate, count]) => `${fate} ${count}`)
      .join(", ")}`,
    ...(description.attachments.length === 0 ? [] : ["", "Attachments"]),
    ...description.attachments.map(
      ({ sha256, bytes, records }) =>
        `  ${sha256}  ${bytes === null ? "not in this file" : `${bytes} bytes`}` +
        records
          .map(
            ({ meeting, number, name }) =>
              `  ${nameOr(meeting, "(no number)")} attachment ${number}: ${nameOr(name, "(no name)")}`,
          )
          .join(";"),
    ),
  ].join("\n");
}

/** "  meeting 5/2025  2025-12-03 12:10Z  sha256 1f0c…  Tuuli Esimerkki, replaced". */
function approvalLine(approval: FileDescription["approvals"][number]): string {
  const { kind, id, title, fingerprint, approvedMs, isInForce, name, member } = approval;
  return (
    `  ${printable(kind)} ${nameOr(title, printable(id))}  ${timeOf(approvedMs)}  sha256 ${printable(fingerprint)}  ` +
    `${nameOr(name, member ?? "(not introduced)")}${isInForce ? "" : ", replaced"}`
  );
}

function nameOr(name: string | null, otherwise: string): string {
  return name === null ? otherwise : printable(name);
}

/** In universal time, so that two people who compare see the same. */
function timeOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? `${ms} ms` : `${date.toISOString().slice(0, 16).replace("T", " ")}Z`;
}
