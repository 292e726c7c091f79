/** The most characters that a cell of a spreadsheet holds. */
export const mostCellCharacters = 32_767;

/**
 * A text as a cell can hold it: what is longer ends in "…". Whoever writes the table says how many were cut, so that
 * nothing is lost in silence.
 */
export function cutToCell(text: string): string {
  return text.length <= mostCellCharacters ? text : `${text.slice(0, mostCellCharacters - 1)}…`;
}

/**
 * Text inside an element of a sheet. XML knows no control characters and no half characters: they become U+FFFD, so
 * that a text from anywhere leaves the file readable. Line ends become line feeds, as XML would make them. `_x000D_`
 * and its like are the sheet's own way to write control characters; where people wrote such a thing its first sign is
 * itself written so, and it is read as they wrote it.
 */
export function sheetText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(notXml, "\ufffd")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The same inside an attribute. */
export function sheetAttribute(text: string): string {
  return sheetText(text).replaceAll('"', "&quot;").replaceAll("\n", " ").replaceAll("\t", " ");
}

/** What XML 1.0 has no place for or advises against, besides half characters. */
const notXml = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu;

/** Names of sheets: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, and never nothing. */
export function sheetName(title: string, other: string): string {
  const name = title
    .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 31)
    .replaceAll(/^'+|'+$/g, "")
    .trim();
  return name === "" ? other : name;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/**
 * The number that a spreadsheet keeps for a day: days since 30 December 1899. Its first two months of 1900 are a day
 * off, because it believes that 1900 was a leap year: those days, and what is no day, are `undefined`.
 */
export function daySerial(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(ms)) return undefined;
  const serial = Math.round((ms - Date.parse("1899-12-30T00:00:00Z")) / 86_400_000);
  return serial > 60 ? serial : undefined;
}
