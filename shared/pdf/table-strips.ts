import type { Run, Table } from "../document/document.ts";
import type { Mark } from "./canvas.ts";
import type { Strip } from "./flow.ts";
import { faintLine, ink, margin, textWidth } from "./paper-measures.ts";
import { type SetLine, setLines } from "./set-lines.ts";
import { createElement, headCell } from "./structure.ts";
import { air, baseline, type LayoutContext, textStrips } from "./text-strips.ts";
import type { Weight } from "./type-faces.ts";

/** Lines of a table stand closer than those of running text. */
const tableLeading = 1.34;
/** Between a column and the next, and above and below the words of a row. */
const gutter = 10;
const inset = 3;
/** A row of more lines than this may part at the end of a page. */
const mostLinesTogether = 24;

interface Cell {
  readonly mark: Mark;
  readonly lines: readonly SetLine[];
}

/**
 * A table: its caption, a head that stands again on each page it goes on to (there it is furniture: it was read already),
 * and rows whose first cell names them.
 */
export function layOutTable(context: LayoutContext, { caption, columns, rows }: Table): readonly Strip[] {
  const { top, measures, faces } = context;
  const size = measures.quiet;
  const table = createElement("Table", top);
  const title = textStrips(context, createElement("Caption", table), [{ text: caption }], {
    size: measures.text,
    weight: "bold",
    after: 3,
    keepsNext: true,
  });
  const widths = columns.map(({ width }) => (textWidth * width) / 100);
  const linesOf = (runs: readonly Run[], column: number, weight: Weight = "regular") =>
    setLines(faces, runs, Math.max(20, (widths[column] ?? 0) - gutter), size, weight);
  const headLines = columns.map(({ header }, column) => linesOf([{ text: header }], column, "bold"));
  const headRow = createElement("TR", createElement("THead", table));
  const head = rowStrips(
    headLines.map((lines) => ({ mark: createElement("TH", headRow, headCell("Column")), lines })),
    { widths, size, line: ink, keepsNext: true, head: [] },
  );
  const again = rowStrips(
    headLines.map((lines) => ({ mark: "furniture" as const, lines })),
    { widths, size, line: ink, keepsNext: true, head: [] },
  );
  const body = createElement("TBody", table);
  return [
    air(8),
    ...title,
    ...head,
    ...rows.flatMap(({ cells }) => {
      const row = createElement("TR", body);
      const drawn = columns.map((_, column): Cell => {
        const mark = column === 0 ? createElement("TH", row, headCell("Row")) : createElement("TD", row);
        return { mark, lines: linesOf(cells[column] ?? [], column) };
      });
      return rowStrips(drawn, { widths, size, line: faintLine, keepsNext: false, head: again });
    }),
    air(12),
  ];
}

interface RowManner {
  readonly widths: readonly number[];
  readonly size: number;
  readonly line: typeof ink;
  readonly keepsNext: boolean;
  readonly head: readonly Strip[];
}

/** A row as strips, each with one line of every cell that has so many; the last one with the line below the row. */
function rowStrips(cells: readonly Cell[], { widths, size, line, keepsNext, head }: RowManner): readonly Strip[] {
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const edges = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, margin.left));
  return Array.from({ length: count }, (_, index): Strip => {
    const isFirst = index === 0;
    const isLast = index === count - 1;
    const height = size * tableLeading + (isFirst ? inset : 0) + (isLast ? inset : 0);
    return {
      height,
      keepsNext: isLast ? keepsNext : count <= mostLinesTogether,
      head,
      draw(canvas, top) {
        const y = baseline(top + (isFirst ? inset : 0), size, tableLeading);
        for (const [column, { mark, lines }] of cells.entries()) {
          const own = lines[index];
          if (own !== undefined) canvas.line(mark, own, { x: edges[column] ?? margin.left, y }, size, ink);
        }
        if (isLast) canvas.rule({ x: margin.left, y: top + height - 0.6 }, textWidth, 0.6, line);
      },
    };
  });
}
