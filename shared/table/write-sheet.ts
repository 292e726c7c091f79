import { strToU8, Zip, ZipDeflate } from "fflate";
import { fixedParts, notesPart, rowPart, rowsEnd, rowsStart } from "./sheet-parts.ts";
import { sheetName } from "./sheet-text.ts";
import type { Table } from "./table.ts";

export const sheetMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface SheetOptions {
  /** What the second sheet, which holds the table's notes, is called. */
  readonly notesTitle: string;
  /** Called between pieces of the work with the rows done and the rows in all; answering false cancels. */
  readonly pace?: (done: number, total: number) => Promise<boolean>;
}

/**
 * A table as a spreadsheet (XLSX, ECMA-376): a first sheet with a head row that stays in sight and a filter for each
 * column, and a second one with the notes. Days and numbers are days and numbers; text is text, whatever it looks like
 * (see [Note: Cells are never formulas]). Equal tables give equal bytes.
 *
 * @returns `undefined` when `pace` cancelled it
 */
export async function writeSheet(table: Table, options: SheetOptions): Promise<Uint8Array | undefined> {
  const { pace = () => Promise.resolve(true), notesTitle } = options;
  const { columns, rows, title } = table;
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const notes = sheetName(notesTitle, "2");
  const first = sheetName(title, "1");
  // Two sheets of one name are refused, whatever the case of their letters.
  const names = { rows: first.toLowerCase() === notes.toLowerCase() ? `${first.slice(0, 29)} 1` : first, notes };
  for (const [name, text] of Object.entries(fixedParts(names, table))) addPart(zip, name)(text, true);
  const add = addPart(zip, "xl/worksheets/sheet1.xml");
  add(rowsStart(columns), false);
  for (let from = 0; from < rows.length; from += rowsPerPause) {
    if (!(await pace(from, rows.length))) return undefined;
    const some = rows.slice(from, from + rowsPerPause);
    add(some.map((row, index) => rowPart(row, from + index + 1)).join(""), false);
  }
  add(rowsEnd(table), true);
  addPart(zip, "xl/worksheets/sheet2.xml")(notesPart(table), true);
  zip.end();
  return joined(chunks);
}

const rowsPerPause = 64;

/** Begins a file of the archive and answers what adds to it. */
function addPart(zip: Zip, name: string): (text: string, isLast: boolean) => void {
  const part = new ZipDeflate(name, { level: 6, mem: 4 });
  // A fixed day, so that equal tables give equal bytes; the first that the format can hold.
  part.mtime = new Date(1980, 0, 1);
  zip.add(part);
  return (text, isLast) => part.push(strToU8(text), isLast);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
