import { textOfRuns } from "../document/blocks.ts";
import type { Block, PaperDocument } from "../document/document.ts";
import type { SearchDocument } from "./search-index.ts";

/** The kind under which the places of approved minutes are counted. */
export const minutesKind = "minutes";

/** One place in approved minutes: a section, or a part before and after the sections. */
export interface MinutesPlace {
  readonly meeting: string;
  /** Its place among the headings of the second level, from 0. */
  readonly heading: number;
}

/**
 * What is searched of approved minutes: each heading of the second level with all that stands under it. They are looked
 * through beside the records, because a record may say something else by now.
 */
export function minutesDocuments(meeting: string, paper: PaperDocument): readonly SearchDocument[] {
  const documents: { readonly id: string; readonly title: string; readonly texts: string[] }[] = [];
  for (const block of paper.blocks) {
    if (block.type === "heading" && block.level === 2) {
      documents.push({ id: `${minutesKind}/${meeting}/${documents.length}`, title: block.text, texts: [] });
    } else documents.at(-1)?.texts.push(...textsOf(block));
  }
  return documents.map((document) => ({ ...document, kind: minutesKind }));
}

/** The place that a document's name was made of. */
export function placeOfDocument(name: string): MinutesPlace | undefined {
  const [kind, meeting, heading] = name.split("/");
  if (kind !== minutesKind || meeting === undefined || heading === undefined) return undefined;
  return { meeting, heading: Number(heading) };
}

function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case "title":
      return [];
    case "contents":
      return block.entries.map(({ text }) => text);
    case "heading":
      return [block.text];
    case "paragraph":
    case "note":
      return [textOfRuns(block.runs)];
    case "list":
      return block.items.map(textOfRuns);
    case "table":
      return block.rows.flatMap(({ cells }) => cells.map(textOfRuns));
    case "facts":
      return block.facts.flatMap(({ term, values }) => [term, ...values.map(textOfRuns)]);
    case "signatures":
      return block.lines.map(({ role, name }) => `${role} ${name}`);
  }
}
