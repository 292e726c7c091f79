/** One word of a text with its place in it. */
export interface FoundWord {
  /** Folded: small letters without marks, so that "Päätös" and "paatos" are one. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /\p{N}+\/\p{N}+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const marks = /\p{M}+/gu;

/** Letters that have no marks to lose. */
const isPlain = /^[\0-\x7f]*$/;

/** Longer words are cut: nobody types them, and they would fill the index. */
const longestWord = 60;

/** The words of a text in their order. A number such as `5/2025` is one word. */
export function wordsOf(text: string): readonly FoundWord[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: match, index }) => ({
    word: fold(match).slice(0, longestWord),
    start: index,
    end: index + match.length,
  }));
}

/** The same words without their places, for indexing: the text is folded once and not word by word. */
export function plainWordsOf(text: string): readonly string[] {
  return (fold(text).match(wordPattern) ?? []).map((word) => word.slice(0, longestWord));
}

/**
 * Small letters without marks. Finns do tell ä from a, but a search should also find for those whose keyboard has no ä;
 * an exact word still counts for more (search-index.ts).
 */
export function fold(text: string): string {
  const small = text.toLowerCase();
  return isPlain.test(small) ? small : small.normalize("NFD").replaceAll(marks, "");
}
