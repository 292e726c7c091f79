import { spawn } from "node:child_process";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createLoadFiles, type LoadFiles, removeLoadFiles } from "./load-files.ts";
import type { CoreFigures } from "./measure-core.ts";
import type { PeerFigures } from "./measure-peer.ts";
import type { SearchFigures } from "./measure-search.ts";
import { measureApp } from "./measure-app.ts";
import { measureBrowser } from "./measure-browser.ts";
import { appRows, coreRows, browserRows, memoryRows, type PeerRow, type Row, searchRows } from "./rows.ts";
import { peerSizes } from "./peer-sizes.ts";
import { inSite } from "./site.ts";
import { formatPeers, formatRows, formatSearch } from "./table.ts";

/**
 * Measures everything that docs/format.md promises in figures, and the peers, in one run on one machine with the same
 * data. Always exits with 0: figures are to be read, and a machine that is busy with something else proves nothing.
 */
const { values } = parseArgs({
  options: {
    changes: { type: "string", default: "150000" },
    runs: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
    /** Without the peers and with three runs of each measurement. */
    quick: { type: "boolean", default: false },
    "no-peers": { type: "boolean", default: false },
    "no-browser": { type: "boolean", default: false },
  },
});

const runs = values.quick ? "3" : values.runs;

const files = await createLoadFiles(Number(values.changes), 1, 8);
try {
  await report(files);
} finally {
  removeLoadFiles(files);
}

async function report(load: LoadFiles): Promise<void> {
  const say = (line: string): void => (values.json ? console.error(line) : console.log(line));
  say(`${load.changes} changes: ${load.rows} field versions of ${load.records} records, by 8 devices`);
  say(`Node ${process.versions.node}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`);
  const core = await runChild<CoreFigures>("measure-core.ts", [load.folder, runs]);
  const search = await runChild<SearchFigures>("measure-search.ts", [load.folder, runs]);
  const peers = await measurePeers(load);
  const chromium = values["no-browser"] ? undefined : await measureInChromium(load);
  const rows: readonly Row[] = [
    ...coreRows(core),
    ...searchRows(search),
    ...memoryRows(peers),
    ...(chromium === undefined ? [] : [...browserRows(chromium.browser), ...appRows(chromium.app)]),
  ];
  if (values.json)
    console.log(JSON.stringify({ load, core, search, peers, chromium: chromium ?? null, rows }, null, 2));
  else console.log(`\n${formatRows(rows)}\n\n${formatSearch(search)}\n\n${formatPeers(peers)}`);
}

function measureInChromium(load: LoadFiles) {
  return inSite(load, async (site) => {
    const browser = await measureBrowser(site, Number(runs));
    return { browser, app: await measureApp(site, browser.group, Number(runs)) };
  });
}

async function measurePeers(load: LoadFiles): Promise<readonly PeerRow[]> {
  const measured: PeerRow[] = [await measurePeer(load, "Luotsi", load.changes, undefined)];
  if (values["no-peers"] || values.quick) return measured;
  for (const { name, maxChanges } of peerSizes) {
    const most = Math.min(maxChanges, load.changes);
    const built = await runChild<PeerFigures>("measure-peer.ts", ["build", name, load.folder, String(most)]);
    measured.push(await measurePeer(load, name, most, built.ms));
  }
  return measured;
}

async function measurePeer(
  { folder }: LoadFiles,
  name: string,
  changes: number,
  buildMs: number | undefined,
): Promise<PeerRow> {
  const loaded = await runChild<PeerFigures>("measure-peer.ts", ["load", name, folder, String(changes)]);
  return { ...loaded, name, buildMs: buildMs ?? null };
}

/** Runs a measurement in a process of its own and answers what it prints. */
function runChild<T>(script: string, parameters: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    // Collecting garbage on demand counts as ageing: without the second switch the code would be thrown away with it.
    const command = ["--expose-gc", "--no-flush-bytecode", join(import.meta.dirname, script), ...parameters];
    const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (part: Buffer) => (output += part.toString()));
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve(JSON.parse(output) as T);
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
}
