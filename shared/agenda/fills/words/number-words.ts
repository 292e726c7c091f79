import { noBreakSpace } from "../../../minutes/words/formats.ts";

/** A stored decimal number with a comma, a true minus sign and its thousands set apart: −12 345,6. */
export function commaDecimal(text: string): string {
  return written(text, ",", noBreakSpace);
}

/** The same as English writes it: −12,345.6. */
export function pointDecimal(text: string): string {
  return written(text, ".", ",");
}

function written(text: string, mark: string, thousands: string): string {
  const [whole = "", fraction] = text.replace("-", "").split(".");
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${text.startsWith("-") ? "−" : ""}${grouped}${fraction === undefined ? "" : `${mark}${fraction}`}`;
}
