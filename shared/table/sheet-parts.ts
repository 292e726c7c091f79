import { columnName, cutToCell, daySerial, sheetAttribute, sheetText } from "./sheet-text.ts";
import type { Cell, Table, TableColumn } from "./table.ts";

/** The looks of a cell, by their place in `stylesPart`. */
const looks = { text: 1, head: 2, day: 3, number: 4 } as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface SheetNames {
  readonly rows: string;
  readonly notes: string;
}

/** The parts that are the same whatever the rows are: which files there are, and how cells look. */
export function fixedParts(names: SheetNames, { columns, rows }: Table): Readonly<Record<string, string>> {
  const range = `$A$1:$${columnName(Math.max(columns.length - 1, 0))}$${rows.length + 1}`;
  const quoted = sheetText(`'${names.rows.replaceAll("'", "''")}'`);
  return {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="${contentTypes}">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetTypes}.worksheet+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${sheetTypes}.worksheet+xml"/></Types>`,
    "_rels/.rels":
      `${declaration}<Relationships xmlns="${packageRelations}">` +
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels":
      `${declaration}<Relationships xmlns="${packageRelations}">` +
      `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/>` +
      `<Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    // The head row is repeated on every sheet of paper; the filter's range has a name that Excel asks for.
    "xl/workbook.xml":
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
      `<sheet name="${sheetAttribute(names.rows)}" sheetId="1" r:id="rId1"/>` +
      `<sheet name="${sheetAttribute(names.notes)}" sheetId="2" r:id="rId2"/></sheets><definedNames>` +
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${range}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName>` +
      "</definedNames></workbook>",
    "xl/styles.xml": stylesPart,
  };
}

/**
 * Looks: 0 the default, then as in `looks`. Text is text by its look too (`@`, with the mark of a leading apostrophe),
 * so that a cell that looks like a formula stays text when somebody edits it. See [Note: Cells are never formulas].
 */
const top = '<alignment vertical="top" wrapText="1"/>';
const stylesPart =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="d\\.m\\.yyyy"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="medium"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${top}</xf>` +
  `<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${top}</xf>` +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** What stands before the rows of the first sheet, its head row among it: it stays in sight while the rows scroll. */
export function rowsStart(columns: readonly TableColumn[]): string {
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    columnsPart(columns.map(({ width }) => width)) +
    `<sheetData>${rowPart(
      columns.map(({ heading }) => ({ type: "text", text: heading })),
      0,
      "head",
    )}`
  );
}

/** What stands after them: one filter per column, and a page as wide as the paper. */
export function rowsEnd({ columns, rows }: Table): string {
  const last = `${columnName(Math.max(columns.length - 1, 0))}${rows.length + 1}`;
  return (
    `</sheetData><autoFilter ref="A1:${last}"/>` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** The second sheet: what a reader must know of the first. */
export function notesPart({ notes }: Table): string {
  const rows = notes.map(({ term, value }, index) => rowPart([{ type: "text", text: term }, value], index));
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
    `${columnsPart([24, 80])}<sheetData>${rows.join("")}</sheetData></worksheet>`
  );
}

function columnsPart(widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    const number = index + 1;
    return `<col min="${number}" max="${number}" width="${Math.min(Math.max(width, 4), 255)}" customWidth="1"/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

/** @param index the row's place in the sheet, from 0 */
export function rowPart(cells: readonly Cell[], index: number, look: "text" | "head" = "text"): string {
  const number = index + 1;
  return `<row r="${number}">${cells.map((cell, column) => cellPart(cell, `${columnName(column)}${number}`, look)).join("")}</row>`;
}

function cellPart(cell: Cell, at: string, look: "text" | "head"): string {
  switch (cell.type) {
    case "empty":
      return "";
    case "text":
      return textPart(cell.text, at, look);
    case "day": {
      const serial = daySerial(cell.day);
      return serial === undefined ? textPart(cell.day, at, look) : `<c r="${at}" s="${looks.day}"><v>${serial}</v></c>`;
    }
    case "number":
      return `<c r="${at}" s="${looks.number}"><v>${cell.value}</v></c>`;
  }
}

function textPart(text: string, at: string, look: "text" | "head"): string {
  const words = sheetText(cutToCell(text));
  return `<c r="${at}" s="${looks[look]}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}
