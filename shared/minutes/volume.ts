import type { Block, ContentsEntry, PaperDocument } from "../document/document.ts";
import { paperWords } from "../document/paper-words.ts";
import { minutesWords } from "./words/by-language.ts";
import { versionWords } from "./words/version-words.ts";

/**
 * The minutes of several meetings as one volume: a title, what it holds, then each meeting from a page of its own, its
 * headings one level lower. Made of papers that are built or approved, word for word, so that it says what they say.
 *
 * @param papers in the order of their meetings, in one language and version. Answers `undefined` when there are none.
 */
export function volumeOf(papers: readonly PaperDocument[], years: string): PaperDocument | undefined {
  const [first] = papers;
  if (first === undefined) return undefined;
  const { language, version, group } = first;
  const label = first.type === "minutes" ? "minutes" : "memo";
  const title = versionWords[language].volumeOf(label, years);
  const head = first.blocks.find((block) => block.type === "title");
  const isDraft = papers.some(({ furniture }) => furniture.header.endsWith(` · ${paperWords[language].draft}`));
  const entries: readonly ContentsEntry[] = papers.map((paper, index) => ({
    text: nameOf(paper),
    anchor: anchorOf(index),
  }));
  return {
    format: first.format,
    language,
    version,
    type: "volume",
    group,
    title,
    ...(papers.some(({ largePrint }) => largePrint === true) ? { largePrint: true } : {}),
    furniture: {
      ...first.furniture,
      header: [group, title, ...(isDraft ? [paperWords[language].draft] : [])].join(" · "),
    },
    blocks: [
      {
        type: "title",
        ...(head?.type === "title" && head.logo !== undefined ? { logo: head.logo } : {}),
        group,
        title,
        lines: [],
        status: [paperWords[language].versions[version]],
      },
      { type: "contents", title: paperWords[language].contents, entries },
      ...papers.flatMap((paper, index) => chapter(paper, anchorOf(index))),
    ],
  };
}

function anchorOf(index: number): string {
  return `meeting-${index + 1}`;
}

/** "Muistio 5/2025, 3.9.2025". */
function nameOf({ title, meeting, language }: PaperDocument): string {
  return meeting?.date === undefined ? title : `${title}, ${minutesWords[language].format.date(meeting.date)}`;
}

function chapter(paper: PaperDocument, anchor: string): readonly Block[] {
  return paper.blocks.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case "title":
        return [
          { type: "heading", level: 2, text: nameOf(paper), anchor, newPage: true },
          ...[...block.lines, ...block.status].map((text, index): Block => {
            const strong = index >= block.lines.length ? { strong: true as const } : {};
            return { type: "paragraph", runs: [{ text, ...strong }] };
          }),
        ];
      case "heading": {
        const { anchor: _, ...heading } = block;
        return [{ ...heading, level: block.level === 2 ? 3 : 4 }];
      }
      default:
        return [block];
    }
  });
}
