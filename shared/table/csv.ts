import type { Cell, Table } from "./table.ts";

/**
 * A table as CSV (RFC 4180) for the spreadsheets of Finnish offices: UTF-8 with a byte order mark and semicolons,
 * without which their Excel shows every letter ä in pieces and every row in one cell.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(formatCell).join(";")}\r\n`).join("")}`;
}

/**
 * The table with its head row first, so that a program finds the columns there, and after an empty row its notes: a file
 * that is found years later still says what was left out of it. Days stay `YYYY-MM-DD`, which every spreadsheet takes
 * for a day; numbers have a decimal comma, because Finnish Excel takes 12.5 for the twelfth of May.
 */
export function tableToCsv({ columns, rows, notes }: Table): string {
  return formatCsv([
    columns.map(({ heading }) => heading),
    ...rows.map((row) => row.map(cellText)),
    ...(notes.length === 0 ? [] : [[""]]),
    ...notes.map(({ term, value }) => [term, cellText(value)]),
  ]);
}

function cellText(cell: Cell): string {
  switch (cell.type) {
    case "empty":
      return "";
    case "text":
      return cell.text;
    case "day":
      return cell.day;
    case "number":
      return String(cell.value).replace(".", ",");
  }
}

/** Quoted where anything in it could end the cell, also for a reader that divides at commas or tabs. */
function formatCell(text: string): string {
  const safe = neutralise(text);
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * [Note: Cells are never formulas] A spreadsheet runs what looks like a formula when the table is opened, whoever wrote
 * it. In CSV, text that begins as one gets an apostrophe before it, and is shown as it is. Numbers stay numbers: a minus
 * sign before digits is no formula. Full-width signs count too, because East Asian versions read them alike. A sheet
 * (`write-sheet.ts`) says of each cell that it is text, so there the words stay as they were written.
 */
export function neutralise(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** See [Note: Cells are never formulas]. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text) && !number.test(text);
}

const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const number = /^-?\d+(?:[.,]\d+)?$/;
