/**
 * A table as CSV (RFC 4180) for the spreadsheets of Finnish offices: UTF-8 with a byte order mark and semicolons,
 * without which their Excel shows every letter ä in pieces and every row in one cell.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(formatCell).join(";")}\r\n`).join("")}`;
}

/** Quoted where anything in it could end the cell, also for a reader that divides at commas or tabs. */
function formatCell(text: string): string {
  const safe = neutralise(text);
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * [Note: Cells are never formulas] A spreadsheet runs what looks like a formula when the table is opened, whoever wrote
 * it. Text that begins as one gets an apostrophe before it, and is shown as it is. Numbers stay numbers: a minus sign
 * before digits is no formula. Full-width signs count too, because East Asian versions read them alike.
 */
export function neutralise(text: string): string {
  return formulaStart.test(text) && !number.test(text) ? `'${text}` : text;
}

const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const number = /^-?\d+(?:[.,]\d+)?$/;
