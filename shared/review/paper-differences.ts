import { textOfRuns } from "../document/blocks.ts";
import type { Block, PaperDocument } from "../document/document.ts";

/** A part of a paper that reads otherwise in another: the lines that differ, as they are in each. */
export interface PartDifference {
  /** The heading that it stands under. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What reads otherwise in two papers, part by part in the order of the later one. Of a part only the lines between its
 * first and its last difference are told. The head of the paper is left out: it says how far its review has come.
 */
export function paperDifferences(before: PaperDocument, after: PaperDocument): readonly PartDifference[] {
  const earlier = partsOf(before);
  const later = partsOf(after);
  const titles = [...new Set([...later.keys(), ...earlier.keys()])];
  return titles.flatMap((key) => {
    const from = earlier.get(key);
    const to = later.get(key);
    const [old, now] = withoutShared(from?.lines ?? [], to?.lines ?? []);
    const title = to?.title ?? from?.title ?? "";
    return old.length === 0 && now.length === 0 && from !== undefined && to !== undefined
      ? []
      : [{ title, before: old.join("\n"), after: now.join("\n") }];
  });
}

interface Part {
  readonly title: string;
  readonly lines: string[];
}

/** By heading; of two that are called alike the second one is the second. */
function partsOf({ blocks }: PaperDocument): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  let current: Part | undefined;
  for (const block of blocks) {
    if (block.type === "heading" && block.level === 2) {
      current = { title: block.text, lines: [] };
      let key = block.text;
      for (let nth = 2; parts.has(key); nth += 1) key = `${block.text}\n${nth}`;
      parts.set(key, current);
    } else {
      current?.lines.push(...linesOf(block));
    }
  }
  return parts;
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case "title":
      return [block.title, ...block.lines];
    case "heading":
      return [block.text];
    case "paragraph":
    case "note":
      return [textOfRuns(block.runs)];
    case "list":
      return block.items.map(textOfRuns);
    case "table":
      return [block.caption, ...block.rows.map(({ cells }) => cells.map(textOfRuns).join(" · "))];
    case "facts":
      return block.facts.map(({ term, values }) => `${term}: ${values.map(textOfRuns).join("\n")}`);
    case "signatures":
      return block.lines.map(({ role, name }) => `${role}: ${name}`);
    case "contents":
      return [];
  }
}

function withoutShared(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let until = 0;
  while (until < a.length - from && until < b.length - from && a.at(-1 - until) === b.at(-1 - until)) until += 1;
  return [a.slice(from, a.length - until), b.slice(from, b.length - until)];
}
