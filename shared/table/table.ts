/** Rows under named columns, on their way out of the app: to a spreadsheet, to a text file, to paper. */
export interface Table {
  /** Names the sheet; the file's own name is made by whoever saves it. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** What a reader must know of the table besides its rows: whose it is, from when, what was left out. */
  readonly notes: readonly TableNote[];
}

export interface TableColumn {
  readonly heading: string;
  /** About how many characters fit side by side. */
  readonly width: number;
}

export interface TableNote {
  readonly term: string;
  readonly value: Cell;
}

/** One value as what it is: a spreadsheet can count with numbers and days, and text is never run as a formula. */
export type Cell =
  | { readonly type: "empty" }
  | { readonly type: "text"; readonly text: string }
  /** A calendar day, `YYYY-MM-DD`. */
  | { readonly type: "day"; readonly day: string }
  | { readonly type: "number"; readonly value: number };

export const emptyCell: Cell = { type: "empty" };

export function textCell(text: string | undefined): Cell {
  return text === undefined || text === "" ? emptyCell : { type: "text", text };
}

export function dayCell(day: string | undefined): Cell {
  return day === undefined ? emptyCell : { type: "day", day };
}

/** @param value a finite number; what is none is left empty. */
export function numberCell(value: number | undefined): Cell {
  return value === undefined || !Number.isFinite(value) ? emptyCell : { type: "number", value };
}
