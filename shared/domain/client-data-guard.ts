import { isFirstName, isNenSurname, isSurnameLike, isWordLikeName } from "./client-data-names.ts";

/**
 * [Note: No client data] Nobody's name or case belongs in a steering group's book. Before free text is saved it is
 * looked through for what may tell who somebody is, and the writer is asked. It is a question and never a refusal: only
 * a person knows whether a word is a name. So it is made to be right when it asks, because a guard that cries wolf is
 * clicked away; and it finds far from everything, because stories tell who somebody is without a name.
 */
export interface ClientDataSuspicion {
  readonly sort: ClientDataSort;
  /** The place in the text, in UTF-16 code units; `end` is the first one after it. */
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

export type ClientDataSort = "identity-code" | "phone" | "email" | "address" | "name";

/**
 * What in the text may tell who somebody is, in the order of the text, without overlaps.
 *
 * @param known names that may be there, such as the organisations of the contract: they are not asked about, inflected
 *   or not.
 */
export function findClientData(text: string, known: readonly string[] = []): readonly ClientDataSuspicion[] {
  const knownWords = known.flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  const found = [
    ...matchesOf(text, "identity-code", identityCode).filter(({ text: code }) => isIdentityCode(code)),
    ...matchesOf(text, "email", email),
    ...matchesOf(text, "phone", phone).filter(({ text: number }) => isPhoneNumber(number)),
    ...matchesOf(text, "address", address).filter(({ text: street }) => !isKnown(wordsOf(street), knownWords)),
    ...namesIn(text).filter(({ text: name }) => !isKnown(wordsOf(name), knownWords)),
  ];
  // The surer sorts come first in `found`, and win where two read the same characters.
  const taken = new Uint8Array(text.length);
  const kept: ClientDataSuspicion[] = [];
  for (const one of found) {
    if (taken.subarray(one.start, one.end).includes(1)) continue;
    taken.fill(1, one.start, one.end);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The text with what was suspected replaced by other words. */
export function replaceClientData(text: string, { start, end }: ClientDataSuspicion, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/**
 * Whether the text is a Finnish personal identity code (henkilötunnus): a day, a sign of the century, an individual
 * number and the right check character, the remainder of division by 31. Signs as extended in 2023.
 */
export function isIdentityCode(text: string): boolean {
  const match = /^(\d{2})(\d{2})(\d{2})[-+A-FU-Y](\d{3})([0-9A-Y])$/i.exec(text);
  if (match === null) return false;
  const [, day = "", month = "", year = "", individual = "", check = ""] = match;
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return false;
  return "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(day + month + year + individual) % 31] === check.toUpperCase();
}

const identityCode = /(?<![\p{L}\d])\d{6}[-+A-FU-Y]\d{3}[0-9A-Y](?![\p{L}\d])/giu;
const email = /[\p{L}\d._%+-]+\s?(?:@|\((?:at|ät|miu)\))\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu;
/** From a nought or a country code on; groups held together by a space or a hyphen, never by a point: those are days. */
const phone = /(?<![\p{L}\d.,/:§+-])(?:\+\d{1,3}|0\d{1,3})(?:[ -]?\(?\d\)?){5,11}(?![\p{L}\d]|[.,/:]\d)/gu;
/** A street's name and a house number, in Finnish or in Swedish, in any case. */
const address = new RegExp(
  "(?:\\p{Lu}\\p{Ll}+ )?\\p{Lu}\\p{Ll}{1,}(?:(?:katu|kadu|tie|kuja|polku|polu|raitti|raiti|rinne|rintee|väylä|kaari|kaare" +
    "|penger|penkere|puistikko|bulevardi|esplanadi)(?:n|lla|llä|lta|ltä|lle|ssa|ssä|sta|stä|a|ä|ta|tä|e)?" +
    "|gatan|vägen|gränden|stigen|gata|väg) \\d{1,3}(?: ?[A-Za-z](?![\\p{L}]))?(?: \\d{1,3}(?!\\d| ?\\p{L}))?(?!\\d|[.,]\\d)",
  "gu",
);

function matchesOf(text: string, sort: ClientDataSort, pattern: RegExp): readonly ClientDataSuspicion[] {
  return [...text.matchAll(pattern)].map((match) => {
    return { sort, start: match.index, end: match.index + match[0].length, text: match[0] };
  });
}

/** Seven to thirteen digits of one number, and neither opening hours ("08-16 2026") nor a code of six and four digits. */
function isPhoneNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "").length;
  return digits >= 7 && digits <= 13 && !/^0\d-\d\d(?!\d)|^\d{6}-\d{4}$/.test(text);
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** At the start of a sentence, where every word has a capital. */
  readonly isInitial: boolean;
}

/** Names of people: runs of capitalised words that contain a first name or end as surnames do, and initials with one. */
function namesIn(text: string): readonly ClientDataSuspicion[] {
  const initials = matchesOf(text, "name", /(?<!\p{L})(?:\p{Lu}\. ?){1,2}\p{Lu}\p{Ll}+/gu).filter(({ text: name }) =>
    isSurnameLike(wordsOf(name).at(-1) ?? ""),
  );
  const runs = runsOf(capitalWords(text)).flatMap((run) => {
    const name = nameInRun(run);
    const first = name.at(0);
    const last = name.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ sort: "name" as const, start: first.start, end: last.end, text: text.slice(first.start, last.end) }];
  });
  return [...initials, ...runs];
}

/** The words of a run that are a person's name; none when they are no name. */
function nameInRun(run: readonly Word[]): readonly Word[] {
  if (run.some(({ text }) => organisationWord.test(text))) return [];
  const firstName = run.findIndex(({ text }) => isFirstName(text));
  if (firstName >= 0) {
    const name = run.slice(firstName, firstName + 4);
    const [word] = name;
    // "Toivo" or "Anna" alone at the start of a sentence is most often an ordinary word.
    return name.length === 1 && word !== undefined && word.isInitial && isWordLikeName(word.text) ? [] : name;
  }
  // A sentence's first word has its capital for that reason alone.
  const words = run.filter(({ isInitial }) => !isInitial);
  const [first, ...rest] = words;
  if (first === undefined) return [];
  if (rest.length === 0) return isNenSurname(first.text) ? words : [];
  // "Helsingin Diakonissalaitos", "Suomen Punainen Risti": what begins with a place in the genitive is no person.
  if (/[^e]n$/u.test(first.text) && !isNenSurname(first.text)) return [];
  return isSurnameLike(rest.at(-1)?.text ?? "") && !ordinaryFirst.test(first.text) ? words.slice(0, 4) : [];
}

const organisationWord =
  /^(?:Oy|Oyj|Ab|Ry|Rf|Kela|\p{L}*(?:laitos|laitokse|yhdistys|yhdistykse|säätiö|liitto|liito|keskus|keskukse|virasto|kaupunki|kaupungi|kunta|sairaala|klinikka|klinika|asema|palvelut|palvelui|hyvinvointialue|seurakunta|opisto|koulu|risti|talo|koti)\p{Ll}*)$/iu;
const ordinaryFirst = /^(?:Iso|Pikku|Uusi|Vanha|Ylä|Ala|Etelä|Pohjois|Itä|Länsi|Keski|Pyhä)$/u;

function capitalWords(text: string): readonly Word[] {
  return [...text.matchAll(/(?<![\p{L}\d-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?![\p{L}\d])/gu)].map((match) => {
    const start = match.index;
    return { text: match[0], start, end: start + match[0].length, isInitial: isSentenceStart(text, start) };
  });
}

function isSentenceStart(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 20), at);
  const marks = /[\s”"'’»(–—•*-]*$/u.exec(near)?.[0] ?? "";
  const before = near.slice(0, near.length - marks.length);
  return before === "" || marks.includes("\n") || /[.!?:;…]$/u.test(before);
}

/** Words that stand side by side with one space between them. */
function runsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run?.at(-1)?.end === word.start - 1 && !word.isInitial) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

/** Whether every word is one of the known ones, its ending apart: "Kuuselaan" is Kuusela, "Avopolun" is Avopolku. */
function isKnown(words: readonly string[], known: readonly string[]): boolean {
  return words.every((word) => {
    const lower = word.toLowerCase();
    return known.some((name) => {
      const stem = name.length > 4 ? name.slice(0, -2) : name;
      return lower === name || (lower.startsWith(stem) && lower.length - stem.length <= 6);
    });
  });
}
