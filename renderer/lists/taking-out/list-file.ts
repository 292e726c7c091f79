import { giveWay } from "../../data/pacer.ts";
import type { FileToSave } from "../../platform/port.ts";
import type { Table } from "../../../shared/table/table.ts";

/** The forms in which a list leaves the app as a file. */
export const listFormats = ["xlsx", "csv"] as const;
export type ListFormat = (typeof listFormats)[number];

export interface ListFileDeps {
  /** What the sheet with the notes is called. */
  readonly notesTitle: string;
  /** Called now and then with the rows that are written; answering false cancels. */
  readonly onProgress: (done: number, total: number) => boolean;
}

/**
 * Writes the table as a file under the given name; `undefined` when it was cancelled. What writes files is loaded when
 * it is first wanted.
 */
export async function listFile(
  table: Table,
  format: ListFormat,
  name: string,
  deps: ListFileDeps,
): Promise<FileToSave | undefined> {
  if (format === "csv") {
    const { tableToCsv } = await import("../../../shared/table/csv.ts");
    const bytes = new TextEncoder().encode(tableToCsv(table));
    return { name: `${name}.csv`, mediaType: "text/csv", bytes };
  }
  const { sheetMediaType, writeSheet } = await import("../../../shared/table/write-sheet.ts");
  const bytes = await writeSheet(table, {
    notesTitle: deps.notesTitle,
    async pace(done, total) {
      await giveWay();
      return deps.onProgress(done, total);
    },
  });
  return bytes === undefined ? undefined : { name: `${name}.xlsx`, mediaType: sheetMediaType, bytes };
}

/**
 * A file's name without its ending: which list, which group and from when. Only letters, digits, spaces and hyphens, so
 * that it is one name on every system, however the group is called.
 */
export function listFileName(title: string, group: string, day: string): string {
  const plain = (text: string) =>
    text
      .normalize("NFC")
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return [plain(title), plain(group).slice(0, 60).trim(), day].filter((part) => part !== "").join(" ");
}
