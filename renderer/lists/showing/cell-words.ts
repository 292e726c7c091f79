import type { Cell } from "../../../shared/table/table.ts";
import type { Formats } from "../../text/format.ts";

/** A cell as people read it: days and numbers as the language on screen writes them. */
export function cellWords(format: Formats, cell: Cell): string {
  switch (cell.type) {
    case "empty":
      return "";
    case "text":
      return cell.text;
    case "day":
      return format.date(cell.day);
    case "number":
      return format.number(cell.value);
  }
}
