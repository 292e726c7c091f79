import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLoadFile } from "./load-files.ts";
import { type Peer, readChanges } from "./peers/peer.ts";

/** One replica in a process of its own, so that its memory is its own: either it is built, or it is loaded. */
export interface PeerFigures {
  readonly changes: number;
  readonly records: number;
  readonly bytes: number;
  readonly ms: number;
  /** The most memory that the process ever had, of which `idleBytes` before it began. */
  readonly peakBytes: number;
  readonly idleBytes: number;
}

/** Only the one that is measured is brought into memory. */
async function findPeer(name: string): Promise<Peer | undefined> {
  if (name === "Yjs") return (await import("./peers/yjs.ts")).yjs;
  if (name === "Yjs with its past") return (await import("./peers/yjs.ts")).yjsWithPast;
  if (name === "Automerge") return (await import("./peers/automerge.ts")).automerge;
  if (name === "Loro") return (await import("./peers/loro.ts")).loro;
  return undefined;
}

async function measure(task: string, name: string, folder: string, most: number): Promise<PeerFigures> {
  const path = join(folder, `${name}.${most}.bin`);
  const peer = await findPeer(name);
  if (task === "build" && peer !== undefined) {
    const changes = readChanges(new TextDecoder().decode(readLoadFile(folder, "changes")), most);
    const startedAt = performance.now();
    const bytes = peer.build(changes);
    const ms = performance.now() - startedAt;
    writeFileSync(path, bytes);
    return { changes: changes.length, records: 0, bytes: bytes.length, ms, peakBytes: peakBytes(), idleBytes: 0 };
  }
  const bytes = peer === undefined ? readLoadFile(folder, "whole") : readFileSync(path);
  const load = peer === undefined ? (await import("./peers/luotsi.ts")).loadLuotsi : peer.load;
  globalThis.gc?.();
  const idleBytes = process.memoryUsage.rss();
  const startedAt = performance.now();
  const { records, held } = await load(bytes);
  const ms = performance.now() - startedAt;
  const figures = { changes: most, records, bytes: bytes.length, ms, peakBytes: peakBytes(), idleBytes };
  return held === undefined ? { ...figures, records: 0 } : figures;
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

const [task = "", name = "", folder = "", most = "0"] = process.argv.slice(2);
console.log(JSON.stringify(await measure(task, name, folder, Number(most))));
