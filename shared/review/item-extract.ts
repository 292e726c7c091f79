import type { Block, PaperDocument } from "../document/document.ts";

/**
 * One item cut out of the full version of the minutes, with the head of the paper: what is checked and approved at once.
 * Only full versions say of which record a heading is; `undefined` when the item is not in the paper.
 */
export function extractOf(paper: PaperDocument, item: string): PaperDocument | undefined {
  const from = paper.blocks.findIndex((block) => isItemHeading(block, item));
  if (from < 0) return undefined;
  const length = paper.blocks.slice(from + 1).findIndex((block) => block.type === "heading" && block.level === 2);
  const to = length < 0 ? paper.blocks.length : from + 1 + length;
  const title = paper.blocks.filter((block) => block.type === "title");
  return { ...paper, type: "extract", blocks: [...title, ...paper.blocks.slice(from, to)] };
}

function isItemHeading(block: Block, item: string): boolean {
  if (block.type !== "heading" || block.level !== 2) return false;
  return block.records?.some(({ kind, id }) => kind === "agenda-item" && id === item) === true;
}
