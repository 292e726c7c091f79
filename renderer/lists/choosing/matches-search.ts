import { keysOf } from "../../../shared/search/word-keys.ts";
import { plainWordsOf } from "../../../shared/search/words.ts";

/** The texts of a row, ready to be searched: a long list keeps them so between two letters that are typed. */
export interface SearchedText {
  readonly folded: string;
  /** Taken apart only when letters alone do not find what was typed. */
  words(): readonly string[];
}

/** What is known of the words of a list, whatever is searched for. */
export type KeysByWord = Map<string, readonly string[]>;

/**
 * Makes the question of whether every word that was typed occurs somewhere in a text: letter by letter, in any case of
 * letters, also in the middle of a word; or as another form of the same Finnish word, so that "odotusajan" finds
 * "odotusaika". In any order.
 *
 * @param keysByWord kept by the caller from one search to the next; this adds to it
 */
export function createSearch(typed: string, keysByWord: KeysByWord = new Map()): (text: SearchedText) => boolean {
  const questions = foldText(typed)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => ({ word, isForm: createFormQuestion(word, keysByWord) }));
  return (text) =>
    questions.every(
      ({ word, isForm }) => text.folded.includes(word) || (isForm !== undefined && text.words().some(isForm)),
    );
}

/** The texts of a row as `createSearch` asks for them. */
export function searchedText(texts: readonly (string | undefined)[]): SearchedText {
  const folded = foldText(texts.filter((text) => text !== undefined).join("\n"));
  let words: readonly string[] | undefined;
  return { folded, words: () => (words ??= plainWordsOf(folded)) };
}

/** Shorter words are still being typed, or have no forms worth telling apart. */
const shortestForm = 4;

/** Whether a word is another form of the one that was typed; undefined where only letters count. */
function createFormQuestion(typed: string, keysByWord: KeysByWord): ((word: string) => boolean) | undefined {
  const [only, ...more] = plainWordsOf(typed);
  if (only === undefined || more.length > 0 || only.length < shortestForm) return undefined;
  const keys = new Set(keysOf(only));
  const verdicts = new Map<string, boolean>();
  return (word) => {
    const known = verdicts.get(word);
    if (known !== undefined) return known;
    const kept = keysByWord.get(word) ?? keysOf(word);
    keysByWord.set(word, kept);
    const isForm = kept.some((key) => keys.has(key));
    verdicts.set(word, isForm);
    return isForm;
  };
}

/** Without the difference of capitals; å, ä and ö stay letters of their own. */
function foldText(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
