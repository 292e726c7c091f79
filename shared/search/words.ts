/** One word of a text with its place in it. */
export interface FoundWord {
  /** Folded: small letters without marks, so that "Päätös" and "paatos" are one. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /\p{N}+\/\p{N}+|[\p{L}\p{N}\p{M}]+/gu;

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

/**
 * Small letters without marks. Finns do tell ä from a, but a search should also find for those whose keyboard has no ä;
 * an exact word still counts for more (search-index.ts).
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}+/gu, "");
}
