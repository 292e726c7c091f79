/**
 * Under which keys a word is kept, so that the forms of one Finnish word share at least one: `odotusajan` and
 * `odotusaika`, `palautteisiin` and `palaute`, `asiakkaiden` and `asiakas`.
 *
 * A word is taken both as a basic form and as an inflected one; its ending is taken off, and where the consonants before
 * the last vowel change by grade (kk – k, t – d, nk – ng), the weak form is a key too. So several keys, most of them of
 * no other word, do what one stem cannot without a dictionary. Rules in place of a dictionary miss some words and join a
 * few strangers; test/search holds how many. Swedish and English words go through the same rules unharmed enough: both
 * the indexed and the searched word do.
 *
 * @param word folded (words.ts).
 */
export function keysOf(word: string): readonly string[] {
  if (word.length <= shortestStem || /\p{N}/u.test(word)) return [word];
  const keys = new Set<string>();
  if (endsLikeCase.test(word)) {
    addStems(keys, word);
  } else {
    // A plural ("tiedot") is no basic form: taken for one, it would be at one with the stem of another word ("tiedote").
    if (!/[aeiouy]t$/.test(word)) {
      keys.add(word);
      addStems(keys, word);
    }
    for (const form of withoutEnding(word)) addStems(keys, form);
  }
  return [...keys];
}

/** Words whose basic form looks inflected: without this, "puhelin" would be a form of "puhelu". */
const endsLikeCase = /(?:puhelin|avain|elain|tulostin|jasen|sydan|tarina)$/;

/** Shorter stems would join words that have nothing in common. */
const shortestStem = 3;

/**
 * Endings in folded letters, longest first, and what of each may belong to the stem: "hoido-sta" and "kokous-ta",
 * "palauttei-siin" and "kokouksi-in".
 */
const endings: readonly (readonly [ending: string, ...left: readonly string[]])[] = [
  ["ittain", "", "i"],
  ["isiin", "", "isi"],
  ["itten", ""],
  ["iden", ""],
  ["issa", ""],
  ["ista", "", "is"],
  ["illa", ""],
  ["ilta", ""],
  ["ille", ""],
  ["iksi", ""],
  ["ihin", ""],
  ["isin", ""],
  ["seen", "", "se"],
  ["siin", "", "si"],
  ["sten", "s"],
  ["etta", "e"],
  ["ssa", ""],
  ["sta", "", "s"],
  ["lla", ""],
  ["lta", ""],
  ["lle", ""],
  ["ksi", ""],
  ["tta", "t"],
  ["ten", ""],
  ["ien", "", "i"],
  ["jen", ""],
  ["ita", ""],
  ["hon", ""],
  ["hun", ""],
  ["han", ""],
  ["na", ""],
  ["ta", ""],
  ["ja", ""],
  ["in", ""],
  ["en", "e"],
  ["on", "o"],
  ["un", "u"],
  ["an", "a"],
  ["yn", "y"],
  ["t", ""],
];

function withoutEnding(word: string): readonly string[] {
  const owned = /^(.{4,})(?:nsa|mme|nne)$/.exec(word)?.[1] ?? word;
  for (const [ending, ...left] of endings) {
    const stem = owned.slice(0, owned.length - ending.length);
    if (!owned.endsWith(ending) || stem.length < shortestStem) continue;
    // "tietoja" and "tietojen", but not the doer of "asiantuntija"; the plural's "t" follows a vowel.
    if (ending.startsWith("j") && !/[oue]$/.test(stem)) continue;
    if (ending === "t" && !/[aeiouy]$/.test(stem)) continue;
    // "jäsen-tä" and "vapaa-ta", but not "kirjata" and "kunta".
    if (ending === "ta" && (stem.length < 4 || !/(?:[aeiouy]{2}|[^aeiouy])$/.test(stem))) continue;
    return left.map((each) => stem + each);
  }
  return [owned];
}

function addStems(keys: Set<string>, form: string): void {
  const base = withoutVowels(form);
  for (const stem of new Set([base, ...otherStems(base, form)])) {
    keys.add(stem);
    for (const weak of weakened(stem, form)) keys.add(weak);
  }
}

function withoutVowels(form: string): string {
  let end = form.length;
  while (end > shortestStem && /[aeiouy]/.test(form.charAt(end - 1))) end -= 1;
  return form.slice(0, end);
}

/** Stems of nouns whose basic form ends otherwise than their inflected ones. */
function otherStems(base: string, form: string): readonly string[] {
  const found: string[] = [];
  const swap = (pattern: RegExp, ending: string) => {
    if (base.length > 4 && pattern.test(base)) found.push(base.replace(pattern, ending));
  };
  // kokoukse(n) – kokous, mahdollisuuks(ia) – mahdollisuude(n)
  swap(/ks$/, "s");
  swap(/(uu|yy)k?s$/, "$1d");
  // läheinen – läheise(n)
  swap(/nen$/, "s");
  // asiakas – asiakkaa(n)
  swap(/as$/, "");
  // puhelin – puhelime(n)
  swap(/im$/, "in");
  // esteetön – esteettömä(n)
  swap(/t?tom$|ton$/, "t");
  // kuukausi, kuukausia – kuukaude(n): the "s" stands before "i" alone
  if (/[aeiouylnr]s$/.test(base) && form.startsWith(`${base}i`)) found.push(`${base.slice(0, -1)}d`);
  // aika – ajan
  if (/aja?$/.test(base)) found.push(base.replace(/aja?$/, "aik"));
  return found;
}

/** Strong consonants and their weak grade. */
const grades: readonly (readonly [strong: RegExp, weak: string])[] = [
  [/kk$/, "k"],
  [/pp$/, "p"],
  [/tt$/, "t"],
  [/nk$/, "ng"],
  [/mp$/, "mm"],
  [/nt$/, "nn"],
  [/lt$/, "ll"],
  [/rt$/, "rr"],
  [/([aeiouylrh])t$/, "$1d"],
  [/([aeiouylr])p$/, "$1v"],
];

/** @param form with its vowels, of which the last stays when a "k" between vowels goes: tauko – tauo(n). */
function weakened(stem: string, form: string): readonly string[] {
  const found = grades.filter(([strong]) => strong.test(stem)).map(([strong, weak]) => stem.replace(strong, weak));
  // The weak form of "aika" is "aja": otherStems.
  if (/[aeiouylrh]k$/.test(stem) && !/[ao]ik$/.test(stem) && form.startsWith(stem)) {
    const vowels = form.slice(stem.length);
    const rest = stem.slice(0, -1);
    found.push(withoutVowels(rest + vowels));
    // luku – luvun
    if (rest.endsWith("u") && vowels.startsWith("u")) found.push(`${rest}v`);
  }
  return found.filter((key) => key.length >= shortestStem);
}
