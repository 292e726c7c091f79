import { compareText } from "../core/compare.ts";
import { keysOf } from "./word-keys.ts";
import { wordsOf } from "./words.ts";

/** What is searched of one record. */
export interface SearchDocument {
  /** Unique over all documents: kind and id. */
  readonly id: string;
  /** What it is called; a word here counts for most. */
  readonly title: string;
  readonly texts: readonly string[];
}

export interface SearchHit {
  readonly id: string;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** Whether it has all of the searched words. */
  readonly isFull: boolean;
}

export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Folded words of the texts that were found, for marking them. */
  readonly words: ReadonlySet<string>;
}

/**
 * Finds records by words in any of their forms. Kept in memory, put together document by document, so that whoever
 * builds it can pause between two; a document put again replaces what it was.
 */
export interface SearchIndex {
  put(document: SearchDocument): void;
  remove(id: string): void;
  readonly size: () => number;
  /** @param isTyping whether the last word may be only begun, as while somebody is typing it. */
  search(typed: string, options?: { readonly isTyping?: boolean }): SearchAnswer;
}

/** How well a word of a text answers a searched one. */
const worth = { same: 1, form: 0.85, begun: 0.6, part: 0.5, slip: 0.3 } as const;
/** Words that say nothing of what is looked for, unless nothing else was typed. */
const emptyWords: ReadonlySet<string> = new Set(
  "ja tai on oli ovat ei se ne tama etta mita mika mitka miten missa mihin kuka joka jotka kun kuin niin och eller att en ett det den som the and or of a an to in".split(
    " ",
  ),
);

/** So many typed words are looked at; the rest would only cost time. */
const mostWords = 12;

interface Entry {
  readonly id: string;
  /** Its words, to take them out again; those of the title marked. */
  readonly inTitle: ReadonlySet<string>;
  readonly firstWord: string | undefined;
  readonly words: ReadonlySet<string>;
}

/** A word of the title counts for more than one of the text, most when the title has few others or begins with it. */
function placeWorth({ inTitle, firstWord }: Entry, word: string): number {
  if (!inTitle.has(word)) return 1;
  return 2 + 2 / inTitle.size + (word === firstWord ? 0.5 : 0);
}

export function createSearchIndex(documents: Iterable<SearchDocument> = []): SearchIndex {
  const entryById = new Map<string, Entry>();
  const entriesByWord = new Map<string, Set<Entry>>();
  const wordsByKey = new Map<string, Set<string>>();

  const addWord = (word: string, entry: Entry) => {
    const entries = entriesByWord.get(word);
    if (entries !== undefined) {
      entries.add(entry);
      return;
    }
    entriesByWord.set(word, new Set([entry]));
    for (const key of keysOf(word)) {
      const words = wordsByKey.get(key);
      if (words === undefined) wordsByKey.set(key, new Set([word]));
      else words.add(word);
    }
  };
  const dropWord = (word: string, entry: Entry) => {
    const entries = entriesByWord.get(word);
    entries?.delete(entry);
    if (entries === undefined || entries.size > 0) return;
    entriesByWord.delete(word);
    for (const key of keysOf(word)) {
      const words = wordsByKey.get(key);
      words?.delete(word);
      if (words?.size === 0) wordsByKey.delete(key);
    }
  };
  const remove = (id: string) => {
    const entry = entryById.get(id);
    if (entry === undefined) return;
    entryById.delete(id);
    for (const word of entry.words) dropWord(word, entry);
  };

  /** The words of the texts that answer one searched word, each with its worth. */
  const answersTo = (searched: string, isBegun: boolean): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    const add = (word: string, value: number) => {
      if ((found.get(word) ?? 0) < value) found.set(word, value);
    };
    const keys = keysOf(searched);
    for (const key of keys) for (const word of wordsByKey.get(key) ?? []) add(word, worth.form);
    if (entriesByWord.has(searched)) add(searched, worth.same);
    const parts = keys.filter((key) => key.length >= 4 && !caseEndings.has(key));
    for (const [key, words] of wordsByKey) {
      if (parts.some((part) => isPart(part, key, searched))) for (const word of words) add(word, worth.part);
    }
    if (isBegun) for (const word of entriesByWord.keys()) if (word.startsWith(searched)) add(word, worth.begun);
    return found.size > 0 || searched.length < 5 ? found : slipsOf(searched, entriesByWord.keys());
  };

  const put = ({ id, title, texts }: SearchDocument) => {
    remove(id);
    const titleWords = wordsOf(title).map(({ word }) => word);
    const inTitle = new Set(titleWords);
    const words = new Set(inTitle);
    for (const text of texts) for (const { word } of wordsOf(text)) words.add(word);
    const entry: Entry = { id, inTitle, firstWord: titleWords[0], words };
    entryById.set(id, entry);
    for (const word of words) addWord(word, entry);
  };

  for (const document of documents) put(document);
  return {
    put,
    remove,
    size: () => entryById.size,
    search(typed, { isTyping = false } = {}) {
      const all = wordsOf(typed).map(({ word }) => word);
      const telling = all.filter((word) => !emptyWords.has(word));
      const searched = [...new Set(telling.length > 0 ? telling : all)].slice(0, mostWords);
      const isLastBegun = isTyping && /[\p{L}\p{N}]$/u.test(typed);
      const tally = new Map<Entry, { score: number; many: number }>();
      const marked = new Set<string>();
      for (const [at, one] of searched.entries()) {
        const answers = answersTo(one, isLastBegun && at === searched.length - 1);
        const best = new Map<Entry, number>();
        for (const [word, value] of answers) {
          marked.add(word);
          for (const entry of entriesByWord.get(word) ?? []) {
            const score = value * placeWorth(entry, word);
            if ((best.get(entry) ?? 0) < score) best.set(entry, score);
          }
        }
        // A word that few have tells more.
        const rarity = Math.log(1 + entryById.size / Math.max(1, best.size));
        for (const [entry, value] of best) {
          const score = value * rarity;
          const sum = tally.get(entry);
          if (sum === undefined) tally.set(entry, { score, many: 1 });
          else tally.set(entry, { score: sum.score + score, many: sum.many + 1 });
        }
      }
      const hits = [...tally].map(([{ id }, { score, many }]) => ({ id, score, isFull: many === searched.length }));
      // What lacks a searched word is offered only when nothing has them all.
      const full = hits.filter(({ isFull }) => isFull);
      const kept = full.length > 0 ? full : hits;
      return { hits: kept.toSorted((a, b) => b.score - a.score || compareText(a.id, b.id)), words: marked };
    },
  };
}

/** Words that every other word may end in without being a compound of them: "asiakkailta" is no evening. */
const caseEndings: ReadonlySet<string> = new Set(["ilta", "illa", "ille", "issa", "ista"]);

/** The least of a compound's other part. */
const leastRest = 3;

/**
 * Whether a searched stem is a part of a longer, compound word: at its end; or anywhere, when the stem is long or whole
 * enough to be no accident ("bonus-laskelma", but not "puhel-in" for "puhelu").
 */
function isPart(stem: string, key: string, searched: string): boolean {
  if (key.length < stem.length + leastRest) return false;
  const isWhole = stem.length >= 6 || (stem.length === 5 && (stem === searched || stem.endsWith("s")));
  return isWhole ? key.includes(stem) : key.endsWith(stem);
}

/** Words that are one slip of a finger away: a letter more, less, other, or two that have changed places. */
function slipsOf(searched: string, words: Iterable<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const word of words) if (isOneSlip(searched, word)) found.set(word, worth.slip);
  return found;
}

function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const restA = a.slice(from);
  const restB = b.slice(from);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
