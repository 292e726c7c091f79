import { compareText } from "../../core/compare.ts";
import type { Feedback } from "../../domain/feedback.ts";
import { lineRun, paragraphs, quiet } from "../../document/blocks.ts";
import type { Block } from "../../document/document.ts";
import { visibleLine } from "../../document/visible-text.ts";
import { standingValues } from "../../minutes/publicity.ts";
import type { FillSource, ItemContent } from "./fill-context.ts";
import { hideSmallCounts, smallestCount } from "./small-counts.ts";

/**
 * A digest of the feedback that came since the last meeting: how much, of what, in what tone. No words of anybody are in
 * it, because not all of them may be quoted; and no small counts, because they could tell of whom they speak.
 */
export function feedbackContent(source: FillSource): ItemContent {
  const { context, fill, stretch } = source;
  const { book } = context;
  const entries = book.all("feedback").filter((each) => stretch.isNew(each.receivedOn) && mayBeCounted(source, each));
  const total = sumOf(entries);
  const limit = smallestCount(book);
  if (total === 0) return { blocks: paragraphs(fill.feedback.none) };
  if (total < limit) return { blocks: paragraphs(fill.feedback.fewerThan(limit)) };
  const themes = grouped(entries, ({ theme }) => visibleLine(theme ?? "") || fill.feedback.noTheme);
  const tones = grouped(entries, ({ tone }) => (tone === undefined ? fill.feedback.noTone : fill.feedback.tones[tone]));
  const words = fill.feedback;
  const hides = [...themes, ...tones].some(({ count }) => count < limit);
  return {
    blocks: [
      ...paragraphs(words.total(total)),
      ...countTable(source, words.byTheme, words.theme, themes, words.themesNotShown),
      ...countTable(source, words.byTone, words.tone, tones, words.tonesNotShown),
      ...(hides ? [quiet(words.smallHidden(limit))] : []),
    ],
  };
}

/** What somebody marked confidential is in no paper that leaves the group, not even as a count. */
function mayBeCounted({ context }: FillSource, { id }: Feedback): boolean {
  return (
    context.version === "full" || !standingValues(context.book, "feedback", id, "publicity").includes("confidential")
  );
}

interface Count {
  readonly name: string;
  readonly count: number;
}

/** The greatest first; those of one size by name. */
function grouped(entries: readonly Feedback[], nameOf: (each: Feedback) => string): readonly Count[] {
  const counts = new Map<string, number>();
  for (const each of entries) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + countOf(each));
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

function countTable(
  { context, fill }: FillSource,
  caption: string,
  column: string,
  counts: readonly Count[],
  notShown: string,
): readonly Block[] {
  const shown = hideSmallCounts(counts, smallestCount(context.book));
  if (shown === undefined) return paragraphs(notShown);
  // Hidden rows stand after the others by name: their order must not tell which is greater.
  const rows = [
    ...shown.filter(({ count }) => count !== undefined),
    ...shown.filter(({ count }) => count === undefined).sort((a, b) => compareText(a.name, b.name)),
  ];
  return [
    {
      type: "table",
      caption,
      columns: [
        { header: column, width: 70 },
        { header: fill.feedback.count, width: 30 },
      ],
      rows: rows.map(({ name, count }) => ({
        cells: [[lineRun(name)], [lineRun(count === undefined ? fill.feedback.hidden : String(count))]],
      })),
    },
  ];
}

function sumOf(entries: readonly Feedback[]): number {
  return entries.reduce((sum, each) => sum + countOf(each), 0);
}

function countOf({ count }: Feedback): number {
  return count ?? 1;
}
