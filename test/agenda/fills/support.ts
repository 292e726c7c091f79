import type { AgendaItem } from "../../../shared/domain/agenda-item.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { FillContext } from "../../../shared/agenda/fills/fill-context.ts";
import type { Block, DocumentLanguage, DocumentVersion, Run } from "../../../shared/document/document.ts";
import { createContext } from "../../../shared/minutes/context.ts";
import { minutesWords } from "../../../shared/minutes/words/by-language.ts";
import { row, type Row } from "../../minutes/support.ts";

export const day = (text: string) => text as DateOnly;

/** Two meetings, the later with one item that fills itself. */
export function meetingRows(fills: NonNullable<AgendaItem["fills"]>): readonly Row[] {
  return [
    row("meeting", "before", { number: "1/2025", date: day("2025-02-01"), status: "approved" }),
    row("meeting", "meeting-1", { number: "2/2025", date: day("2025-05-01"), status: "held" }),
    row("agenda-item", "item", { meeting: "meeting-1", place: "a0", title: "Asia", fills, publicity: "public" }),
  ];
}

export function fillContext(
  book: GroupBook,
  version: DocumentVersion = "full",
  language: DocumentLanguage = "fi",
): FillContext {
  const meeting = book.get("meeting", "meeting-1");
  const item = book.get("agenda-item", "item");
  if (meeting === undefined || item === undefined) throw new Error("the meeting and its item are in the book");
  return { ...createContext(book, meeting, minutesWords[language], version), item };
}

/** The words of blocks, a line for each paragraph, fact, point and row, with plain spaces. */
export function blocksText(blocks: readonly Block[]): string {
  const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");
  const linesOf = (block: Block): readonly string[] => {
    switch (block.type) {
      case "heading":
        return [block.text];
      case "paragraph":
      case "note":
        return [words(block.runs)];
      case "list":
        return block.items.map(words);
      case "table":
        return [block.caption, ...block.rows.map(({ cells }) => cells.map(words).join(" | "))];
      case "facts":
        return block.facts.map(({ term, values }) => `${term}: ${values.map(words).join(" ")}`);
      default:
        throw new Error(`no item fills itself with ${block.type}`);
    }
  };
  return blocks.flatMap(linesOf).join("\n").replaceAll("\u00A0", " ");
}
