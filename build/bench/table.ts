import type { SearchFigures } from "./measure-search.ts";
import type { PeerRow, Row } from "./rows.ts";

/** The promises as a table for the terminal. */
export function formatRows(rows: readonly Row[]): string {
  return align([
    ["What", "measured", "against", "reference", "ratio", "limit", ""],
    ...rows.map(({ title, measured, against, reference, ratio, limit, passes, unit }) => [
      title,
      quantity(measured, unit),
      against,
      quantity(reference, unit),
      ratio.toFixed(3),
      String(limit),
      passes ? "pass" : "short",
    ]),
  ]);
}

/** The peers as a table: what each takes to load the same data, file to records. */
export function formatPeers(peers: readonly PeerRow[]): string {
  return align([
    ["Loading the same data", "changes", "records", "load", "file", "peak memory", "of it loaded", "written in"],
    ...peers.map(({ name, changes, records, ms, bytes, peakBytes, idleBytes, buildMs }) => [
      name,
      String(changes),
      String(records),
      quantity(ms, "ms"),
      quantity(bytes, "bytes"),
      quantity(peakBytes, "bytes"),
      quantity(peakBytes - idleBytes, "bytes"),
      buildMs === null ? "" : quantity(buildMs, "ms"),
    ]),
  ]);
}

/** What the search finds, and what it takes. */
export function formatSearch(search: SearchFigures): string {
  const { recall, precision, records, buildMs, queryMs } = search;
  return [
    `${search.queries} Finnish queries over the example group: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    `Search over ${records} records: built in ${quantity(buildMs, "ms")}, a query in ${quantity(queryMs, "ms")}`,
  ].join("\n");
}

function quantity(value: number, unit: Row["unit"]): string {
  if (unit === "ms")
    return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
  return value >= 1e6 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e3).toFixed(1)} kB`;
}

/** Figures stand to the right of their column, words to the left. */
function align(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const holdsFigures = (column: number): boolean => lines.slice(1).every((line) => /^\d|^$/.test(line[column] ?? ""));
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return holdsFigures(column) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
