import type { Block, PaperDocument } from "../document/document.ts";
import { minutesWords } from "./words/by-language.ts";
import { versionWords } from "./words/version-words.ts";

export interface ExtractOptions {
  /** The item's number in the meeting. */
  readonly number: number;
  /** Who certifies the extract: the secretary as a rule. */
  readonly attester?: string | undefined;
}

/**
 * One section cut out of minutes for a party: the head of the paper, the organising facts, the section, and a line for
 * whoever certifies it. Cut out of the paper and not built anew, so that an extract of approved minutes says what was
 * approved, and one of a version that withholds the section says that it is withheld.
 *
 * Answers `undefined` when the paper has no such section.
 */
export function extractOf(paper: PaperDocument, { number, attester }: ExtractOptions): PaperDocument | undefined {
  const { format } = minutesWords[paper.language];
  const sections = sectionsOf(paper);
  const wanted = sections.find((each) => each.number === number)?.text;
  const texts = new Set(sections.map(({ text }) => text));
  const isSection = (block: Block) => block.type === "heading" && block.level === 2 && texts.has(block.text);
  const from = paper.blocks.findIndex((block) => isSection(block) && block.type === "heading" && block.text === wanted);
  if (from < 0) return undefined;
  const length = paper.blocks.slice(from + 1).findIndex((block) => block.type === "heading" && block.level === 2);
  const to = length < 0 ? paper.blocks.length : from + 1 + length;
  const first = paper.blocks.findIndex(isSection);
  const words = versionWords[paper.language];
  const title = words.extractOf(paper.title, format.section(number));
  const isOfficial = paper.version === "full" || paper.version === "public";
  const head = paper.blocks
    .slice(0, Math.min(first, from))
    .filter((block) => isOfficial || block.type === "title" || block.type === "note")
    .map((block) => (block.type === "title" ? { ...block, title } : block));
  return {
    ...paper,
    type: "extract",
    title,
    ...(paper.meeting === undefined ? {} : { meeting: { ...paper.meeting, item: number } }),
    furniture: { ...paper.furniture, header: paper.furniture.header.replace(paper.title, title) },
    blocks: [
      ...head,
      ...paper.blocks.slice(from, to),
      ...(attester === undefined
        ? []
        : [{ type: "signatures" as const, lines: [{ role: words.attested, name: attester }] }]),
    ],
  };
}

/** The numbers of the sections that a paper has, in their order. */
export function sectionsOf(paper: PaperDocument): readonly { readonly number: number; readonly text: string }[] {
  const { format } = minutesWords[paper.language];
  return paper.blocks.flatMap((block) => {
    if (block.type !== "heading" || block.level !== 2) return [];
    const number = Number(/^\D{0,3}(\d{1,3})\D/.exec(block.text)?.[1] ?? 0);
    return number > 0 && block.text.startsWith(`${format.section(number)} `) ? [{ number, text: block.text }] : [];
  });
}
