/**
 * First names that are common in Finland, and the endings of its surnames. Not a register of names: enough of them that
 * a name written by habit is asked about, few enough that ordinary words are left alone.
 */

/** Whether the word is a common first name, in any case: Matti, Matille, Johanneksen. */
export function isFirstName(word: string): boolean {
  return matchesName(word, firstNames) || matchesName(word, wordLikeNames);
}

/** Names that are also ordinary words or forms of them: at the start of a sentence alone they mean nothing. */
export function isWordLikeName(word: string): boolean {
  return !matchesName(word, firstNames) && matchesName(word, wordLikeNames);
}

/** Whether the word ends as surnames do: Virtanen, Virtaselle, Mäkelän, Lindströmin. */
export function isSurnameLike(word: string): boolean {
  return nenSurname.test(word) || /\p{Ll}{2}s(?:ta|tä|ia|iä)$/u.test(word) || otherSurname.test(word);
}

/** The narrower ending by which even a lone word in the middle of a sentence is a surname: Virtanen, Korhoselta. */
export function isNenSurname(word: string): boolean {
  return nenSurname.test(word) && !placesLikeSurnames.test(word);
}

const caseEnding =
  "(?:n|a|ä|ta|tä|lle|lla|llä|lta|ltä|ssa|ssä|sta|stä|na|nä|ksi|tta|ttä|h?[aeiouyäö]n)?(?:kin|kaan|kään|ko|kö|han|hän)?";
const longestEnding = 9;
const wholeEnding = new RegExp(`^[ie]?${caseEnding}$`, "u");

const nenSurname = /\p{Ll}{2}(?:nen|s(?:en|elle|ella|ellä|elta|eltä|essa|essä|esta|estä|een|ena|enä|eksi))$/u;
const placesLikeSurnames =
  /^(?:Sörnäi|Suomalai|Ruotsalai|Eurooppalai|Kansalli|Valtakunnalli|Alueelli|Yhtei|Punai)(?:nen|s)/u;
const otherSurname = new RegExp(
  "\\p{Ll}(?:la|lä|mäki|mäe|niemi|nieme|koski|kose|järvi|järve|lahti|lahde|salo|ranta|ranna|aho|korpi|korve|kangas|kankaa" +
    "|laakso|lampi|lamme|saari|saare|vaara|harju|oja|joki|joe|lehto|lehdo|suo|puro|kallio|virta|virra|luoto|luodo" +
    `|ström|berg|[qk]vist|lund|lind|gren|blom|fors|sson|son)i?${caseEnding}$`,
  "u",
);

function matchesName(word: string, names: ReadonlySet<string>): boolean {
  // A double first name is one when its first half is: Maija-Liisa.
  const lower = word.split("-", 1)[0]?.toLowerCase() ?? "";
  if (names.has(lower)) return true;
  // Every shorter beginning that is a name or its weak form, with a case ending after it.
  for (let length = lower.length - 1; length >= Math.max(3, lower.length - longestEnding); length -= 1) {
    const stem = lower.slice(0, length);
    if (!wholeEnding.test(lower.slice(length))) continue;
    if (names.has(stem) || strongForms(stem).some((name) => names.has(name))) return true;
  }
  return false;
}

/** What a weak or oblique stem may come from: "mati" → matti, "ahdi" → ahti, "johannekse" → johannes. */
function strongForms(stem: string): readonly string[] {
  const doubled = stem.replace(/([kpt])([aeiouyäö])$/u, "$1$1$2");
  const hardened = stem.replace(/d([aeiouyäö])$/u, "t$1");
  const withS = stem.replace(/(?:ks|a|e)e?$/u, "s");
  return [doubled, hardened, stem.endsWith("ks") || stem.endsWith("kse") ? withS : stem];
}

const firstNames: ReadonlySet<string> = new Set(
  (
    "aapo aaro aatu abdi ahmed ahti aki aleksi amanda anders anita anja anneli annika annukka anssi antero antti anu " +
    "ari arja arto arttu asta atte auli birgitta britta camilla carina eeli eemeli eero eetu eeva eija eila eino elias " +
    "elina elisa ella elli elsa emilia emma emmi erik erja erkki esa essi eveliina fatima gunilla hanna hannele hannes " +
    "hannu harri hassan heidi heikki heini helena heli henna henri henrik hilkka iida iina iiris iiro ilari ilkka ilmari " +
    "ines ingrid inka inkeri irene irina irja irma isto jaakko jaana jani janika janina janne jarkko jari jarmo jarno " +
    "jasmin jenna jenni jere jesse joel johan johanna johannes joni jonna joona joonas jorma jouko jouni juha juhani " +
    "juho jukka julia jussi juuso jyri jyrki kaarina kaarlo kaija kaisa kalervo kalevi kalle kari karl karoliina " +
    "katariina kati katja katri kauko kerttu kimmo kirsi kirsti klaus konsta krista kristian kristiina lars lasse lassi " +
    "laura lauri leena leevi leila lena leo liisa linda lotta maarit maija mari maria marianne marika marita marjatta " +
    "marjo marjut marko markku markus martti mats matias matti mauri merja miia miika mika mikael mikko milja milla " +
    "minna mira mirja mirjami mirka mohamed monica muhammad natalia nea nelli niilo niina niko nils nina noora olavi " +
    "oliver olga olli oona oskari otto outi paavo paula pauli pauliina pekka pentti pertti petra petri petteri pia piia " +
    "pirjo pirkko raija raili raimo raisa rami rasmus rauno reeta reijo reino riikka riina riitta risto ritva roope " +
    "roosa saana saara saija sakari sami samuel samuli sanna santeri santtu sara sari sauli seija seppo sergei simo " +
    "sirkka sirpa sofia sonja stefan susanna svetlana sven taina taneli tanja tapani tapio tarja tatjana teemu teija " +
    "tero terhi tiia tiina timo tomi tommi toni topi tuija tuomas tuomo tuukka tuula tytti tyyne ulla unto urpo valtteri " +
    "veera veijo veikko venla vesa vilho viljami ville vilma virpi väinö yrjö"
  ).split(" "),
);

const wordLikeNames: ReadonlySet<string> = new Set(
  (
    "aamu aija aino ali alma anna armas aura eeli helmi ilma ilona ilta into kai kaino kukka lahja lumi manu marja meri " +
    "oma onni otso pasi pilvi päivi päiviö rauha rauni sade salla sampo satu sini sisko sisu sulo suoma suvi säde taimi " +
    "taru tarmo toini toivo tuuli tähti urho usko veli visa vuokko"
  ).split(" "),
);
