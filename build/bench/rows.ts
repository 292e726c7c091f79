import type { AppFigures } from "./measure-app.ts";
import type { CoreFigures } from "./measure-core.ts";
import type { BrowserFigures } from "./measure-browser.ts";
import type { SearchFigures } from "./measure-search.ts";
import type { PeerFigures } from "./measure-peer.ts";

/** One promise: what was measured, against what, and how much of that it may be. */
export interface Row {
  readonly title: string;
  readonly measured: number;
  readonly against: string;
  readonly reference: number;
  /** What may be measured for one unit of the reference. */
  readonly limit: number;
  readonly ratio: number;
  readonly passes: boolean;
  readonly unit: "ms" | "bytes";
}

/** A library's file, loaded in a process of its own. */
export interface PeerRow extends PeerFigures {
  readonly name: string;
  /** How long writing the file took; `null` for our own, which is made otherwise. */
  readonly buildMs: number | null;
}

export function coreRows(core: CoreFigures): readonly Row[] {
  const parse = "gunzip and JSON.parse of the same rows";
  const gzip = "JSON.stringify and gzip of the same rows";
  return [
    row("Full import with verification", core.fullImport, parse, core.gunzipAndParse, 2),
    row("Merge of a file that differs by a tenth", core.mergeTenth, parse, core.gunzipAndParse, 0.25),
    row("The same file again", core.sameAgain, "SHA-256 of its bytes", core.sha256, 2),
    row("Export after one edit", core.exportAfterEdit, gzip, core.stringifyAndGzip, 0.05),
    row("File with the full history", core.fileBytes, "the same rows gzipped", core.gzipBytes, 1.1, "bytes"),
  ];
}

/**
 * Memory is compared as the process has it at most, runtime and all: with Yjs as it comes, and with a Yjs that holds
 * what our files hold, nothing forgotten and with who wrote what and when.
 */
export function memoryRows(peers: readonly PeerRow[]): readonly Row[] {
  const own = peers.find(({ name }) => name === "Luotsi");
  if (own === undefined) return [];
  return ["Yjs", "Yjs with its past"].flatMap((name) => {
    const yjs = peers.find((peer) => peer.name === name && peer.changes === own.changes);
    return yjs === undefined
      ? []
      : [row("Peak memory of a full import", own.peakBytes, name, yjs.peakBytes, 0.6, "bytes")];
  });
}

export function browserRows(browser: BrowserFigures): readonly Row[] {
  return [
    row("Opening in Chromium", browser.openMs, "reading as many Dexie rows", browser.dexieMs, 0.25),
    row("Longest slice of the main thread meanwhile", browser.longestTaskMs, felt, 50, 1),
  ];
}

/**
 * What people wait for in the app as it is built. A start is held against a bare page that fetches the same files and
 * reads the same stores; typing against a plain text field; the list against a plain page with a line for each title.
 */
export function appRows({ example, load, search, typing, list }: AppFigures): readonly Row[] {
  const bare = "bare page that reads the same bytes";
  const plainList = `plain page with ${list.rows} lines`;
  return [
    row("Start to usable overview, example group", example.ms, bare, example.referenceMs, 4),
    row("Start to usable overview, load group", load.ms, bare, load.referenceMs, 4),
    row("Keystroke to screen in a form, load group", typing.ms, "plain text field", typing.referenceMs, 2),
    row(`Jump in a list of ${list.rows} rows`, list.scroll.ms, plainList, list.scroll.referenceMs, 2),
    row("Last letter to narrowed list", list.filter.ms, plainList, list.filter.referenceMs, 2),
    slice("start, example group", example.longestMs),
    slice("start, load group", load.longestMs),
    slice("building the search and searching", search.longestMs),
    slice("typing in a form", typing.longestMs),
    slice("opening the list", list.longestOpenMs),
    slice("scrolling the list", list.longestScrollMs),
    slice("searching in the list", list.longestFilterMs),
    slice("ordering and grouping the list", list.longestSortMs),
  ];
}

const felt = "what a hand does not feel";

/** In processor time of the page's main thread; see `slices.ts`. */
function slice(during: string, longestMs: number): Row {
  return row(`Longest slice: ${during}`, longestMs, felt, 50, 1);
}

export function searchRows(search: SearchFigures): readonly Row[] {
  return [
    row("Longest step of building the search", search.longestStepMs, felt, 50, 1),
    row("Slowest of the searches in all records", search.slowestQueryMs, felt, 50, 1),
  ];
}

function row(
  title: string,
  measured: number,
  against: string,
  reference: number,
  limit: number,
  unit: Row["unit"] = "ms",
): Row {
  const ratio = measured / reference;
  return { title, measured, against, reference, limit, ratio, passes: ratio <= limit, unit };
}
