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
  const isItem = (block: Block, wanted?: number) =>
    block.type === "heading" &&
    block.level === 2 &&
    (wanted === undefined
      ? sectionSigns(paper).some((sign) => block.text.startsWith(sign))
      : block.text.startsWith(`${format.section(wanted)} `));
  const from = paper.blocks.findIndex((block) => isItem(block, number));
  if (from < 0) return undefined;
  const length = paper.blocks.slice(from + 1).findIndex((block) => block.type === "heading" && block.level === 2);
  const to = length < 0 ? paper.blocks.length : from + 1 + length;
  const first = paper.blocks.findIndex((block) => isItem(block));
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
  return Array.from({ length: greatestNumber }, (_, index) => index + 1).flatMap((number) => {
    const sign = `${minutesWords[paper.language].format.section(number)} `;
    return paper.blocks.flatMap((block) =>
      block.type === "heading" && block.level === 2 && block.text.startsWith(sign)
        ? [{ number, text: block.text }]
        : [],
    );
  });
}

function sectionSigns(paper: PaperDocument): readonly string[] {
  return sectionsOf(paper).map(({ text }) => text);
}

/** The most that an item's number may be (shared/domain/agenda-item.ts). */
const greatestNumber = 999;
