import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createNodePrimitives } from "../../electron/cli/node-primitives.ts";
import type { Json } from "../../shared/core/canonical-json.ts";
import { createLoadGroup } from "../../shared/demo/load-group.ts";
import { loadRows } from "../../shared/demo/load-rows.ts";
import { inClockOrder } from "../../shared/log/assemble.ts";
import { encodeChange } from "../../shared/log/change-code.ts";
import type { OpenedSegment } from "../../shared/bundle/packed-segment.ts";
import { sealGroup } from "../../shared/bundle/seal-chain.ts";
import { writeFile } from "../../shared/bundle/write-file.ts";

/** The data that everything in a run is measured with, as files, so that each measurement can have a process of its own. */
export interface LoadFiles {
  readonly folder: string;
  readonly changes: number;
  readonly records: number;
  readonly rows: number;
}

/** Names of the files in the folder. */
export const loadFileNames = {
  /** Flat rows, one for each field version, as gzipped JSON. */
  rows: "rows.json.gz",
  /** The whole group. */
  whole: "whole.luotsi",
  /** The group as a member has it who lacks the last tenth of every chain. */
  most: "most.luotsi",
  /** All changes in order of the clock, for the peers. */
  changes: "changes.json",
} as const;

/** A change as the peers are given it: device, then the change as it is written. */
export type LoadChange = readonly [device: string, change: Json];

/** Makes the files in a new temporary folder; the same seed gives the same bytes. */
export async function createLoadFiles(changes: number, seed: number, devices: number): Promise<LoadFiles> {
  const primitives = createNodePrimitives();
  const group = await createLoadGroup(primitives, { changes, seed, devices });
  const rows = loadRows(group);
  const segments = await sealGroup(primitives, group);
  const [first] = group.devices;
  if (first === undefined) throw new Error("the load group has devices");
  const exporter = { key: first.keyPair, member: first.member };
  const clock = { ms: rows.at(-1)?.ms ?? 0, count: 0 };
  const write = async (sent: readonly OpenedSegment[]): Promise<Uint8Array> =>
    (await writeFile(primitives, exporter, { group: group.group, clock, segments: sent })).bytes;

  const folder = mkdtempSync(join(tmpdir(), "luotsi-bench-"));
  writeFileSync(join(folder, loadFileNames.rows), gzipSync(JSON.stringify(rows)));
  writeFileSync(join(folder, loadFileNames.whole), await write(segments));
  writeFileSync(join(folder, loadFileNames.most), await write(withoutLastTenth(segments)));
  const inOrder = inClockOrder([...group.chains.values()]);
  const listed = inOrder.map((change): LoadChange => [change.device, encodeChange(change)]);
  writeFileSync(join(folder, loadFileNames.changes), JSON.stringify(listed));
  return { folder, changes, records: new Set(rows.map(({ kind, id }) => `${kind}/${id}`)).size, rows: rows.length };
}

export function removeLoadFiles({ folder }: LoadFiles): void {
  rmSync(folder, { recursive: true, force: true });
}

export function readLoadFile(folder: string, name: keyof typeof loadFileNames): Uint8Array {
  return readFileSync(join(folder, loadFileNames[name]));
}

function withoutLastTenth(segments: readonly OpenedSegment[]): readonly OpenedSegment[] {
  const lastOf = new Map(segments.map(({ device, to }) => [device, to]));
  return segments.filter(({ device, from }) => from <= 0.9 * (lastOf.get(device) ?? 0));
}
