/** Somebody who can be named in a line: a person or an organisation. */
export interface Nameable {
  readonly type: "member" | "organisation";
  readonly id: string;
  readonly name: string;
}

/** Who a name means: one, nobody, or several of whom the writer must choose. */
export interface FoundName {
  /** Where it stands in the line, from the `@` on. */
  readonly start: number;
  readonly end: number;
  readonly means: readonly Nameable[];
}

/**
 * The names in a line: `@` at the beginning of a word, and after it a whole name or the beginning of one of its words
 * ("@Malliluoto", "@Kaisa Malliluoto", "@mall"). A whole name is taken before a part of one, the longest first.
 */
export function findNames(line: string, nameables: readonly Nameable[]): readonly FoundName[] {
  const found: FoundName[] = [];
  for (const { index } of line.matchAll(/(?<![\p{L}\p{N}])@(?=\S)/gu)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    found.push(nameAt(line, index, nameables));
  }
  return found;
}

/** Those whose name, or a word of it, begins with what was typed; for completion. All for nothing typed. */
export function namesLike(typed: string, nameables: readonly Nameable[]): readonly Nameable[] {
  const wanted = fold(typed.trim());
  const whole = nameables.filter(({ name }) => fold(name).startsWith(wanted));
  return [...whole, ...nameables.filter((each) => !whole.includes(each) && wordsOf(each).some(begins(wanted)))];
}

function nameAt(line: string, start: number, nameables: readonly Nameable[]): FoundName {
  const rest = line.slice(start + 1);
  const whole = nameables
    .filter(({ name }) => name !== "" && isWholeAt(rest, name))
    .toSorted((a, b) => b.name.length - a.name.length);
  const length = whole[0]?.name.length;
  if (length !== undefined) {
    return { start, end: start + 1 + length, means: whole.filter(({ name }) => name.length === length) };
  }
  const typed = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(rest)?.[0] ?? "";
  const wanted = fold(typed);
  const exact = wanted === "" ? [] : nameables.filter((each) => wordsOf(each).includes(wanted));
  const begun = wanted === "" ? [] : nameables.filter((each) => wordsOf(each).some(begins(wanted)));
  return { start, end: start + 1 + typed.length, means: exact.length > 0 ? exact : begun };
}

/** Compared by the same number of letters, which folding to small ones does not change in the names of our languages. */
function isWholeAt(rest: string, name: string): boolean {
  const next = rest[name.length];
  return fold(rest.slice(0, name.length)) === fold(name) && (next === undefined || !/[\p{L}\p{N}]/u.test(next));
}

function wordsOf({ name }: Nameable): readonly string[] {
  return fold(name).split(/[\s–-]+/u);
}

const begins = (wanted: string) => (word: string) => word.startsWith(wanted);

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
