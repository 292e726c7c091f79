import { compareText } from "../core/compare.ts";
import { keysOf } from "./word-keys.ts";
import { plainWordsOf } from "./words.ts";

/** What is searched of one record. */
export interface SearchDocument {
  /** Unique over all documents: kind and id. */
  readonly id: string;
  /** Hits are counted by kind. */
  readonly kind: string;
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
  /** Best first; the best thousand where there are more. */
  readonly hits: readonly SearchHit[];
  /** How many there are of each kind, those beyond the best thousand too. */
  readonly countByKind: ReadonlyMap<string, number>;
  /** Folded words of the texts that were found, for marking them. */
  readonly words: ReadonlySet<string>;
  /** Whether so many words begin with what was typed that not all were looked at: the counts are then the least. */
  readonly isCut: boolean;
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
  readonly kind: string;
  readonly inTitle: ReadonlySet<string>;
  readonly firstWord: string | undefined;
  /** Its words, to take them out again. */
  readonly words: ReadonlySet<string>;
  /** What the search under way has found of it. Kept here, because a map of all hits is what took most of the time. */
  readonly tally: Tally;
}

interface Tally {
  /** The search, and in it the searched word, that these numbers belong to. */
  search: number;
  round: number;
  /** Of the searched words before this one. */
  score: number;
  many: number;
  /** The best answer to this one. */
  best: number;
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

  /**
   * Words that begin with the searched one. One or two letters begin so many that nearly every record would answer, and
   * the page would stand still over them: of those, words are taken while there is room, and the next letter finds the
   * rest. Answers whether some were left.
   */
  const addBegun = (searched: string, add: (word: string, value: number) => void): boolean => {
    let room = searched.length <= shortBeginning ? mostOfShortBeginning : Number.POSITIVE_INFINITY;
    let isCut = false;
    for (const [word, entries] of entriesByWord) {
      if (!word.startsWith(searched)) continue;
      if (entries.size > room) isCut = true;
      else {
        room -= entries.size;
        add(word, worth.begun);
      }
    }
    return isCut;
  };

  /** The words of the texts that answer one searched word, each with its worth. */
  const answersTo = (searched: string, isBegun: boolean): { found: ReadonlyMap<string, number>; isCut: boolean } => {
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
    const isCut = isBegun && addBegun(searched, add);
    const isFound = found.size > 0 || searched.length < 5;
    return { found: isFound ? found : slipsOf(searched, entriesByWord.keys()), isCut };
  };

  const put = ({ id, kind, title, texts }: SearchDocument) => {
    remove(id);
    const titleWords = plainWordsOf(title);
    const inTitle = new Set(titleWords);
    const words = new Set(titleWords);
    for (const text of texts) for (const word of plainWordsOf(text)) words.add(word);
    const tally: Tally = { search: 0, round: 0, score: 0, many: 0, best: 0 };
    const entry: Entry = { id, kind, inTitle, firstWord: titleWords[0], words, tally };
    entryById.set(id, entry);
    for (const word of words) addWord(word, entry);
  };

  let searches = 0;
  /** Adds up what answers one searched word. */
  const addAnswers = (answers: ReadonlyMap<string, number>, search: number, round: number, found: Entry[]) => {
    const answering: Entry[] = [];
    for (const [word, value] of answers) {
      for (const entry of entriesByWord.get(word) ?? []) {
        const { tally } = entry;
        if (tally.search !== search) {
          tally.search = search;
          tally.round = -1;
          tally.score = 0;
          tally.many = 0;
          found.push(entry);
        }
        if (tally.round !== round) {
          tally.round = round;
          tally.best = 0;
          answering.push(entry);
        }
        tally.best = Math.max(tally.best, value * placeWorth(entry, word));
      }
    }
    // A word that few have tells more.
    const rarity = Math.log(1 + entryById.size / Math.max(1, answering.length));
    for (const { tally } of answering) {
      tally.score += tally.best * rarity;
      tally.many += 1;
    }
  };

  for (const document of documents) put(document);
  return {
    put,
    remove,
    size: () => entryById.size,
    search(typed, { isTyping = false } = {}) {
      const all = plainWordsOf(typed);
      const telling = all.filter((word) => !emptyWords.has(word));
      const searched = [...new Set(telling.length > 0 ? telling : all)].slice(0, mostWords);
      const isLastBegun = isTyping && /[\p{L}\p{N}]$/u.test(typed);
      const marked = new Set<string>();
      const found: Entry[] = [];
      let isCut = false;
      searches += 1;
      for (const [round, one] of searched.entries()) {
        const answers = answersTo(one, isLastBegun && round === searched.length - 1);
        isCut ||= answers.isCut;
        for (const word of answers.found.keys()) marked.add(word);
        addAnswers(answers.found, searches, round, found);
      }
      // What lacks a searched word is offered only when nothing has them all.
      const full = found.filter(({ tally }) => tally.many === searched.length);
      const isFull = full.length > 0;
      const kept = isFull ? full : found;
      const hits = bestOf(kept).map(({ id, tally }) => ({ id, score: tally.score, isFull }));
      return { hits, countByKind: countByKind(kept), words: marked, isCut };
    },
  };
}

/** So few letters begin too many words. */
const shortBeginning = 2;
/** So many times may a record answer them: what a page goes through without a halt. */
const mostOfShortBeginning = 2000;

/** So many hits are put in order; nobody reads further. */
const mostHits = 1000;

/** The best entries in their order, equal ones by id. Few of many are found by their scores alone, then put in order. */
function bestOf(found: readonly Entry[]): readonly Entry[] {
  const least =
    found.length <= mostHits
      ? 0
      : (Float64Array.from(found, ({ tally }) => tally.score)
          .sort()
          .at(-mostHits) ?? 0);
  return found
    .filter(({ tally }) => tally.score >= least)
    .toSorted((a, b) => b.tally.score - a.tally.score || compareText(a.id, b.id))
    .slice(0, mostHits);
}

function countByKind(found: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
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
