/** Letters from which a word is long enough to be broken: shorter ones fit a line of 320 px in the largest heading. */
const longWord = /\p{L}{13,}/gu;
/** The end of a Finnish syllable: what follows is one consonant and a vowel. A vowel stands somewhere before. */
const syllableEnd = /(?<=[aeiouyäöå]\p{L}*)(?=[bcdfghjklmnpqrstvwxzšž][aeiouyäöå])/giu;
/** Letters that stay together at either end. */
const leastPart = 3;

/**
 * The text with soft hyphens between the syllables of its long words. Chromium on Windows and Linux has no Finnish
 * dictionary for `hyphens: auto` and would break a compound anywhere, without a hyphen.
 */
export function withSoftHyphens(text: string): string {
  return text.replace(longWord, (word) =>
    word.replace(syllableEnd, (_, at: number) => (at < leastPart || word.length - at < leastPart ? "" : "\u00AD")),
  );
}
