import { type Guide, type GuideBlock, type GuideChapter, plainText } from "./guide-content.ts";
import type { GuidePlace } from "./help-address.ts";

/** A heading of the guide under which all that was typed is said. */
export interface GuideFinding extends GuidePlace {
  readonly title: string;
  readonly chapterTitle: string;
}

/**
 * Finds the headings under which every typed word occurs, those that say a word themselves first. Of a long word its
 * end may differ, because Finnish words bend there: "varmuuskopiot" finds "varmuuskopion".
 */
export function findInGuide({ chapters }: Guide, typed: string): readonly GuideFinding[] {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map(withoutEnd);
  if (words.length === 0) return [];
  const found = chapters.flatMap(partsOf).filter(({ text }) => words.every((word) => text.includes(word)));
  const says = ({ finding }: Part) => words.some((word) => fold(finding.title).includes(word));
  return [...found.filter(says), ...found.filter((part) => !says(part))].map(({ finding }) => finding);
}

interface Part {
  readonly finding: GuideFinding;
  /** What is said under the heading and in it, folded. */
  readonly text: string;
}

function partsOf({ id, title, lead, blocks, sections }: GuideChapter): readonly Part[] {
  const whole = { chapter: id, title, chapterTitle: title };
  return [
    { finding: whole, text: fold([title, lead, ...blocks.map(wordsOf)].join("\n")) },
    ...sections.map((section) => ({
      finding: { ...whole, section: section.id, title: section.title },
      text: fold([section.title, ...section.blocks.map(wordsOf)].join("\n")),
    })),
  ];
}

function wordsOf(block: GuideBlock): string {
  switch (block.type) {
    case "paragraph":
    case "note":
      return plainText(block.text);
    case "list":
      return block.items.map(plainText).join("\n");
    case "table":
      return [block.head, ...block.rows].flat().map(plainText).join("\n");
    case "picture":
      return block.alt;
  }
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function withoutEnd(word: string): string {
  return word.length <= 5 ? word : word.slice(0, Math.max(5, word.length - 3));
}
