import { writeFile } from "node:fs/promises";
import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import { latestStamp } from "../../../electron/cli/merge-files.ts";
import { recordPlaceKinds } from "../../../renderer/navigation/route.ts";
import { sealGroup } from "../../../shared/bundle/seal-chain.ts";
import { writeFile as writeBook } from "../../../shared/bundle/write-file.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { maxChangesPerSegment } from "../../../shared/core/limits.ts";
import { createExampleGroup } from "../../../shared/demo/example-group.ts";
import { domainRules, isKindName, kinds } from "../../../shared/domain/kinds.ts";
import type { Change, Operation, SetOperation } from "../../../shared/log/change.ts";

/** Ends whatever it could stand in, and runs whatever it could become. */
export const hostileText =
  `"><img src=x onerror="document.title='seized'"></script></textarea></style><script>document.title='seized'</script>` +
  "{{name}} ${7*7} $t(common:save) javascript:alert(1) \u202Eoiva\u202C";

export interface HostileBook {
  readonly path: string;
  /** An address for each kind of record that has a page of its own. */
  readonly addresses: readonly string[];
}

/** The example group, with the hostile text in every field of every record that may hold it, written as a file. */
export async function writeHostileBook(path: string): Promise<HostileBook> {
  const primitives = createNodePrimitives();
  const example = await createExampleGroup(primitives);
  const started = new Set<string>();
  const chains = new Map(
    [...example.chains].map(([device, changes]) => [device, changes.map((change) => spoil(change, started))]),
  );
  const segments = await sealGroup(primitives, { ...example, chains }, maxChangesPerSegment);
  const [first] = example.devices;
  if (first === undefined) throw new Error("the example has no device");
  const exporter = { key: first.keyPair, member: first.member };
  const contents = { group: example.group, clock: latestStamp(segments), segments };
  await writeFile(path, (await writeBook(primitives, exporter, contents)).bytes);

  const ids = (kind: string) =>
    [...started].filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(kind.length + 1));
  const records = recordPlaceKinds.flatMap((kind) =>
    ids(kind)
      .slice(-1)
      .map((id) => `${kind}/${id}`),
  );
  return { path, addresses: records };
}

function spoil(change: Change, started: Set<string>): Change {
  return { ...change, operations: change.operations.map((operation) => spoilOperation(operation, started)) };
}

function spoilOperation(operation: Operation, started: Set<string>): Operation {
  if (operation.type === "add") {
    const { kind, field, values } = operation;
    return { ...operation, values: values.map((value) => hostile(kind, field, value)) };
  }
  if (operation.type !== "set") return operation;
  const key = `${operation.kind} ${operation.id}`;
  const isFirst = !started.has(key);
  started.add(key);
  return { ...operation, fields: { ...(isFirst ? unwritten(operation) : {}), ...spoilFields(operation) } };
}

function spoilFields({ kind, fields }: SetOperation): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, hostile(kind, field, value)]));
}

/** The fields that the example leaves empty, as far as they may hold any text. */
function unwritten({ kind }: SetOperation): Readonly<Record<string, Json>> {
  if (!isKindName(kind) || kind === "device") return {};
  const fields = Object.keys(kinds[kind].fields).filter((field) => isFree(kind, field));
  return Object.fromEntries(fields.map((field) => [field, hostileText]));
}

function isFree(kind: string, field: string): boolean {
  return domainRules.shapeOf(kind, field) === "register" && domainRules.fits(kind, field, hostileText);
}

/** The value with the hostile text in the place of every text in it that the field would take. */
function hostile(kind: string, field: string, value: Json): Json {
  if (kind === "device") return value;
  const spoiled = inEveryText(value);
  return domainRules.fits(kind, field, spoiled) ? spoiled : value;
}

function inEveryText(value: Json): Json {
  if (typeof value === "string") return hostileText;
  if (Array.isArray(value)) return (value as readonly Json[]).map(inEveryText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, inEveryText(held as Json)]));
}
