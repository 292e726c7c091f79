/** A piece of a text: words that the other text has too, or words that it has not. */
export interface TextRun {
  readonly text: string;
  readonly isOwn: boolean;
}

/**
 * The text cut into runs by what it shares with `other`: a longest common subsequence of words. White space goes with
 * the word before it, so that the runs put together are the text again. Texts of very many words are not compared, and
 * the answer is one run: quadratic work would hold up the screen, and so many marks would help nobody.
 */
export function wordDifference(text: string, other: string): readonly TextRun[] {
  if (text === "") return [];
  const words = wordsOf(text);
  const others = wordsOf(other);
  if (words.length * others.length > mostPairs) return [{ text, isOwn: false }];
  const shared = sharedWords(words.map(bare), others.map(bare));
  if (shared.size * leastShared < words.length) return [{ text, isOwn: false }];
  const runs: TextRun[] = [];
  for (const [index, word] of words.entries()) {
    const isOwn = !shared.has(index);
    const last = runs.at(-1);
    if (last?.isOwn === isOwn) runs[runs.length - 1] = { text: last.text + word, isOwn };
    else runs.push({ text: word, isOwn });
  }
  return runs;
}

const mostPairs = 1_000_000;
/** One word in so many must be shared. Texts that share less are different texts: marks would be on everything. */
const leastShared = 3;

function wordsOf(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}

function bare(word: string): string {
  return word.trim();
}

/** The places in `a` of a longest common subsequence with `b`. */
function sharedWords(a: readonly string[], b: readonly string[]): ReadonlySet<number> {
  const width = b.length + 1;
  // longest[i * width + j]: how many words the rests a[i…] and b[j…] share in order.
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const shared = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared.add(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}
