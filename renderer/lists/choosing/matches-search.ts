import { keysOf } from "../../../shared/search/word-keys.ts";
import { plainWordsOf } from "../../../shared/search/words.ts";

/** The texts of some rows one after the other, ready to be searched: a long list keeps them between two letters. */
export interface SearchedTexts {
  /** In any case of letters, with an end of line behind each text; what is typed holds none. */
  readonly folded: string;
  /** Where each text ends. */
  readonly ends: readonly number[];
  /** The words of one text by their numbers. Taken apart only when letters alone do not find what was typed. */
  words(nth: number): Uint32Array;
}

/** Searches texts, with what is known of their words whatever is searched for. */
export interface TextSearch {
  /** Prepares the texts of some rows; each row may have several. */
  readonly prepare: (rows: readonly (readonly (string | undefined)[])[]) => SearchedTexts;
  /**
   * Makes the question of which texts every typed word occurs in: letter by letter, in any case of letters, also in the
   * middle of a word; or as another form of the same Finnish word, so that "odotusajan" finds "odotusaika". In any
   * order. The answer has a 1 for each text that is found, for texts that this search has prepared.
   */
  readonly ask: (typed: string) => (texts: SearchedTexts) => Uint8Array;
}

/** A search that has met no words yet. Each word is numbered when it is first met, and its forms are found out once. */
export function createTextSearch(): TextSearch {
  const vocabulary: Vocabulary = { numbers: new Map(), words: [], keys: [] };
  return {
    prepare(rows) {
      const texts = rows.map((row) => foldText(row.filter((text) => text !== undefined).join("\n")));
      const words: Uint32Array[] = [];
      let end = 0;
      return {
        folded: texts.map((text) => `${text}\n`).join(""),
        ends: texts.map((text) => (end += text.length + 1)),
        words: (nth) => (words[nth] ??= numbersOf(texts[nth] ?? "", vocabulary)),
      };
    },
    ask(typed) {
      const questions = foldText(typed)
        .split(/\s+/u)
        .filter((word) => word !== "")
        .map((word) => ({ word, isForm: createFormQuestion(word, vocabulary) }));
      return (texts) => {
        const found = new Uint8Array(texts.ends.length).fill(1);
        for (const { word, isForm } of questions) {
          const inLetters = findLetters(texts, word);
          for (let nth = 0; nth < found.length; nth += 1) {
            if (found[nth] === 0 || inLetters[nth] === 1) continue;
            if (isForm === undefined || !texts.words(nth).some(isForm)) found[nth] = 0;
          }
        }
        return found;
      };
    },
  };
}

interface Vocabulary {
  readonly numbers: Map<string, number>;
  readonly words: string[];
  /** Of the words that were asked about. */
  readonly keys: (readonly string[] | undefined)[];
}

function numbersOf(text: string, { numbers, words, keys }: Vocabulary): Uint32Array {
  const found = new Set<number>();
  for (const word of plainWordsOf(text)) {
    const number = numbers.get(word) ?? words.length;
    if (number === words.length) {
      numbers.set(word, number);
      words.push(word);
      keys.push(undefined);
    }
    found.add(number);
  }
  return Uint32Array.from(found);
}

/** One pass over all texts together: asking each by itself takes several times as long. */
function findLetters({ folded, ends }: SearchedTexts, word: string): Uint8Array {
  const found = new Uint8Array(ends.length);
  let nth = 0;
  let at = folded.indexOf(word);
  while (at >= 0) {
    while ((ends[nth] ?? Number.POSITIVE_INFINITY) <= at) nth += 1;
    found[nth] = 1;
    at = folded.indexOf(word, ends[nth]);
  }
  return found;
}

/** Shorter words are still being typed, or have no forms worth telling apart. */
const shortestForm = 4;

/** Whether a word, by its number, is another form of the one that was typed; undefined where only letters count. */
function createFormQuestion(typed: string, { words, keys }: Vocabulary): ((number: number) => boolean) | undefined {
  const [only, ...more] = plainWordsOf(typed);
  if (only === undefined || more.length > 0 || only.length < shortestForm) return undefined;
  const wanted = new Set(keysOf(only));
  const verdicts: (boolean | undefined)[] = words.map(() => undefined);
  return (number) => {
    const known = verdicts[number];
    if (known !== undefined) return known;
    const kept = (keys[number] ??= keysOf(words[number] ?? ""));
    const isForm = kept.some((key) => wanted.has(key));
    verdicts[number] = isForm;
    return isForm;
  };
}

/** Without the difference of capitals; å, ä and ö stay letters of their own. */
function foldText(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
