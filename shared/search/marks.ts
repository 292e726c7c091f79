import { wordsOf } from "./words.ts";

/** A stretch of a text; the marked ones are what was looked for. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Divides a text into what was found and the rest. @param words folded, as a search answers them. */
export function markWords(text: string, words: ReadonlySet<string>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { word, start, end } of wordsOf(text)) {
    if (!words.has(word)) continue;
    if (start > at) stretches.push({ text: text.slice(at, start), isMarked: false });
    stretches.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), isMarked: false });
  return stretches;
}

/** Of so much before the first found word is shown. */
const before = 40;

/**
 * The part of the first text with a found word where that word stands, cut between words; `undefined` when the words
 * are in none of them.
 *
 * @param most characters, about.
 */
export function snippetOf(
  texts: readonly string[],
  words: ReadonlySet<string>,
  most: number,
): readonly Stretch[] | undefined {
  for (const text of texts) {
    const first = wordsOf(text).find(({ word }) => words.has(word));
    if (first === undefined) continue;
    const start = first.start <= before ? 0 : afterSpace(text, first.start - before, first.start);
    const isWhole = text.length - start <= most;
    const end = isWhole ? text.length : beforeSpace(text, start + most, first.end);
    const part = text.slice(start, end).replaceAll(/\s+/g, " ").trim();
    return markWords(`${start > 0 ? "… " : ""}${part}${isWhole ? "" : " …"}`, words);
  }
  return undefined;
}

function afterSpace(text: string, from: number, latest: number): number {
  const at = text.slice(from, latest).search(/\s/);
  return at < 0 ? latest : from + at + 1;
}

function beforeSpace(text: string, from: number, earliest: number): number {
  const at = text.slice(earliest, from).search(/\s\S*$/);
  return at < 0 ? Math.max(from, earliest) : earliest + at;
}
