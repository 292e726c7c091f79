import { mostCellCharacters } from "../../../shared/table/sheet-text.ts";
import type { Cell, Table, TableNote } from "../../../shared/table/table.ts";
import type { Selection } from "../choosing/select-rows.ts";
import type { Steps } from "../choosing/steps.ts";
import type { List } from "../list.ts";

/** Notes that depend on the rows themselves. */
export interface RowNotes {
  /** Said when rows are secret by law. */
  readonly confidential: (rows: number) => TableNote;
  /** Said when texts are longer than a cell of a spreadsheet holds. */
  readonly cut: (texts: number) => TableNote;
}

/**
 * The chosen rows with all columns of the list, on their way into a file. What is in sight is what is written, and the
 * notes say what that is. In steps, because a long list would hold up the window.
 */
export function* tableInSteps<Row>(
  list: List<Row>,
  { groups }: Selection<Row>,
  notes: readonly TableNote[],
  rowNotes: RowNotes,
): Steps<Table> {
  const rows: (readonly Cell[])[] = [];
  let confidential = 0;
  let cut = 0;
  for (const row of groups.flatMap((group) => group.rows)) {
    const cells = list.columns.map(({ cell }) => cell(row));
    rows.push(cells);
    cut += cells.filter((cell) => cell.type === "text" && cell.text.length > mostCellCharacters).length;
    if (list.isConfidential?.(row) === true) confidential += 1;
    if (rows.length % rowsPerStep === 0) yield;
  }
  return {
    title: list.title,
    columns: list.columns.map(({ heading, width }) => ({ heading, width })),
    rows,
    notes: [
      ...notes,
      ...(confidential === 0 ? [] : [rowNotes.confidential(confidential)]),
      ...(cut === 0 ? [] : [rowNotes.cut(cut)]),
    ],
  };
}

const rowsPerStep = 32;
