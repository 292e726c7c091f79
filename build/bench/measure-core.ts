import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import { createVerifier, type KeyPair, keyPairFromSeed } from "../../shared/core/ed25519.ts";
import type { Primitives } from "../../shared/core/primitives.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import type { ChainLink } from "../../shared/log/chains.ts";
import type { Change } from "../../shared/log/change.ts";
import { createProjection, type Projection } from "../../shared/log/projection.ts";
import type { ManifestSegment } from "../../shared/bundle/manifest.ts";
import { type ImportPlan, type KnownLog, planImport } from "../../shared/bundle/plan-import.ts";
import { type OpenedFile, readFile } from "../../shared/bundle/read-file.ts";
import { sealChain } from "../../shared/bundle/seal-chain.ts";
import { writeFile } from "../../shared/bundle/write-file.ts";
import { readLoadFile } from "./load-files.ts";
import { leaveGarbage, median, timeMs } from "./median.ts";

/** Medians in milliseconds, and sizes in bytes, of one run of the core. */
export interface CoreFigures {
  readonly gunzipAndParse: number;
  readonly fullImport: number;
  readonly mergeTenth: number;
  readonly sha256: number;
  readonly sameAgain: number;
  readonly stringifyAndGzip: number;
  readonly exportAfterEdit: number;
  readonly fileBytes: number;
  readonly gzipBytes: number;
}

/**
 * Measures the core in this process. The reference and what is held against it take turns, so that whatever else the
 * machine does disturbs both alike.
 */
async function measureCore(folder: string, runs: number): Promise<CoreFigures> {
  const primitives = createNodePrimitives();
  const whole = readLoadFile(folder, "whole");
  const most = readLoadFile(folder, "most");
  const gzipped = readLoadFile(folder, "rows");
  const rows: unknown = JSON.parse(gunzipSync(gzipped).toString());
  const emptyLog: Known = { segments: new Set(), links: [], projection: createProjection(domainRules) };

  const reference: number[] = [];
  const full: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    reference.push(await timeMs(() => JSON.parse(gunzipSync(gzipped).toString()) as unknown));
    full.push(await timeMs(() => takeIn(primitives, whole, emptyLog)));
  }

  const mostKnown = knownAfter(await takeIn(primitives, most, emptyLog));
  const tenth: number[] = [];
  for (let run = 0; run <= runs; run += 1) tenth.push(await timeMs(() => takeIn(primitives, whole, mostKnown)));

  const taken = await takeIn(primitives, whole, emptyLog);
  const wholeKnown = knownAfter(taken);
  const sha256: number[] = [];
  const again: number[] = [];
  for (let run = 0; run <= 5 * runs; run += 1) {
    sha256.push(await timeMs(() => createHash("sha256").update(whole).digest(), leaveGarbage));
    again.push(await timeMs(() => takeIn(primitives, whole, wholeKnown), leaveGarbage));
  }

  const stringify: number[] = [];
  const exported: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    stringify.push(await timeMs(() => gzipSync(JSON.stringify(rows))));
    exported.push(await timeMs(() => exportAfterEdit(primitives, taken.file)));
  }
  // The first round warms up.
  const warm = (times: readonly number[]) => median(times.slice(1));
  return {
    gunzipAndParse: warm(reference),
    fullImport: warm(full),
    mergeTenth: warm(tenth),
    sha256: warm(sha256),
    sameAgain: warm(again),
    stringifyAndGzip: warm(stringify),
    exportAfterEdit: warm(exported),
    fileBytes: whole.length,
    gzipBytes: gzipped.length,
  };
}

interface TakenIn {
  readonly file: OpenedFile;
  readonly plan: ImportPlan;
}

/** What is here before an import, as the app has it at hand. */
interface Known {
  readonly segments: ReadonlySet<string>;
  readonly links: readonly ChainLink[];
  readonly projection: Projection;
}

function knownAfter({ file, plan }: TakenIn): Known {
  return {
    segments: new Set(file.manifest.segments.map(placeOf)),
    links: file.segments.map(({ space, device, from, to, prev, root }) => ({ space, device, from, to, prev, root })),
    projection: plan.projection,
  };
}

function placeOf({ space, device, from, sha256 }: ManifestSegment): string {
  return `${space}/${device}/${from}/${sha256}`;
}

/** Reads, verifies and plans as the app does, up to where a person would be asked. */
async function takeIn(primitives: Primitives, bytes: Uint8Array, known: Known): Promise<TakenIn> {
  const isKnown = (listed: ManifestSegment) => known.segments.has(placeOf(listed));
  const file = await readFile(primitives, createVerifier(), bytes, { isKnown });
  if (!file.ok) throw new Error(`the load file is refused: ${file.error.detail}`);
  const log: KnownLog = {
    group: file.value.manifest.group,
    links: known.links,
    projection: known.projection,
    load: () => Promise.reject(new Error("no chain of the load file forks or waits")),
  };
  const plan = await planImport(domainRules, log, file.value, noToolKey, 0);
  if (!plan.ok) throw new Error(`the load file is refused: ${plan.error.detail}`);
  return { file: file.value, plan: plan.value };
}

/** The load files are signed by a device, so that the merge tool's key is not asked for. */
const noToolKey: KeyPair = { seed: new Uint8Array(32), publicKey: new Uint8Array(32) };

/** A new device writes one change and exports everything. */
async function exportAfterEdit(primitives: Primitives, file: OpenedFile): Promise<Uint8Array> {
  const key: KeyPair = keyPairFromSeed(await primitives.sha256(new Uint8Array(32)));
  const { device = "", to = 0, root = "" } = file.segments.at(-1) ?? {};
  const edit: Change = {
    device,
    seq: to + 1,
    stamp: file.manifest.clock,
    author: "m1",
    operations: [{ type: "set", kind: "action", id: "a1", fields: { title: "Yksi uusi toimenpide" }, seen: {} }],
  };
  const { group, clock } = file.manifest;
  const tail = await sealChain(primitives, () => new Uint8Array(16), { group, key, changes: [edit], prev: root });
  const written = await writeFile(
    primitives,
    { key, member: "m1" },
    { group, clock, segments: [...file.segments, ...tail] },
  );
  return written.bytes;
}

const [folder = "", runs = "5"] = process.argv.slice(2);
console.log(JSON.stringify(await measureCore(folder, Number(runs))));
