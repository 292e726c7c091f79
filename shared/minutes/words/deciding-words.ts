import type { DocumentLanguage } from "../../document/document.ts";
import type { Stance } from "../../meeting/voting/parties.ts";

/** Words for how the group came to its decisions: positions, motions, votes, and what became of an item otherwise. */
export interface DecidingWords {
  readonly positions: string;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly motions: string;
  readonly base: string;
  readonly counter: (number: number) => string;
  /** In brackets after a motion: who made it and who seconded it. */
  readonly movedBy: (name: string, seconder: string | undefined) => string;
  readonly states: Readonly<Record<"withdrawn" | "lapsed" | "barred" | "won" | "lost", string>>;
  readonly inFavour: string;
  readonly against: string;
  readonly blank: string;
  readonly silent: string;
  readonly entitled: (count: number) => string;
  readonly results: Readonly<
    Record<"carried" | "not-carried" | "postponed" | "needs-chair" | "disputed" | "nobody", string>
  >;
  readonly wins: (motion: string) => string;
  readonly byChair: string;
  readonly byTie: string;
  readonly twoThirds: string;
  /** What is recorded and does not count; with names only where the version names voters. */
  readonly contested: (names: string | undefined, count: number) => string;
  readonly unentitled: (names: string | undefined, count: number) => string;
  readonly excess: (given: number, entitled: number) => string;
  readonly announced: (result: string) => string;
  /** The number of the meeting to which the item comes, when it was agreed. */
  readonly tabled: (meeting: string | undefined) => string;
  readonly returned: (meeting: string | undefined) => string;
  readonly withdrawn: string;
}

const named = (what: string, names: string | undefined, count: number) => `${what}: ${names ?? count}.`;

const finnish: DecidingWords = {
  positions: "Osapuolten kannat",
  stances: {
    supports: "kannattaa",
    reservation: "kannattaa varauksin",
    against: "vastustaa",
    "not-heard": "ei kuultu",
  },
  motions: "Esitykset",
  base: "Pohjaehdotus",
  counter: (number) => `Vastaehdotus ${number}`,
  movedBy: (name, seconder) => `esitti ${name}${seconder === undefined ? "" : `, kannatti ${seconder}`}`,
  states: {
    withdrawn: "Esitys peruttiin.",
    lapsed: "Esitys raukesi, koska sitä ei kannatettu.",
    barred: "Esittäjä oli esteellinen, joten esityksestä ei äänestetty.",
    won: "Esitys voitti.",
    lost: "Esitys hävisi.",
  },
  inFavour: "Puolesta",
  against: "Vastaan",
  blank: "tyhjää",
  silent: "Ei äänestänyt",
  entitled: (count) => `Äänioikeutettuja ${count}.`,
  results: {
    carried: "Ehdotus hyväksyttiin.",
    "not-carried": "Ehdotusta ei hyväksytty.",
    postponed: "Äänet menivät tasan, ja asia siirtyi seuraavaan kokoukseen.",
    "needs-chair": "Äänet menivät tasan. Puheenjohtajan ääntä ei ole kirjattu.",
    disputed: "Tulos riippuu äänistä, jotka on kirjattu eri tavoin.",
    nobody: "Kukaan ei äänestänyt puolesta eikä vastaan.",
  },
  wins: (motion) => `${motion} voitti.`,
  byChair: "Äänet menivät tasan, ja puheenjohtajan ääni ratkaisi.",
  byTie: "Äänet menivät tasan.",
  twoThirds: "Hyväksymiseen tarvittiin kaksi kolmasosaa annetuista äänistä.",
  contested: (names, count) => named("Kirjattu eri tavoin, ei laskettu", names, count),
  unentitled: (names, count) => named("Äänesti ilman äänioikeutta, ei laskettu", names, count),
  excess: (given, entitled) => `Ääniä on kirjattu ${given}, vaikka äänioikeutettuja oli ${entitled}.`,
  announced: (result) => `Kokouksessa todettiin toinen tulos: ${result}`,
  tabled: (meeting) =>
    meeting === undefined ? "Asia jätettiin pöydälle." : `Asia jätettiin pöydälle. Se palaa kokoukseen ${meeting}.`,
  returned: (meeting) =>
    meeting === undefined
      ? "Asia palautettiin valmisteluun."
      : `Asia palautettiin valmisteluun. Se palaa kokoukseen ${meeting}.`,
  withdrawn: "Asia poistettiin asialistalta.",
};

/** The words of a language; minutes of every version are written with them. */
export const decidingWords: Readonly<Record<DocumentLanguage, DecidingWords>> = {
  fi: finnish,
  "fi-simple": {
    ...finnish,
    positions: "Mitä mieltä kukin oli",
    stances: {
      supports: "samaa mieltä",
      reservation: "samaa mieltä, mutta huomautti jotain",
      against: "eri mieltä",
      "not-heard": "emme kuulleet mielipidettä",
    },
    motions: "Ehdotukset",
    base: "Ensimmäinen ehdotus",
    counter: (number) => `Toinen ehdotus ${number}`,
    movedBy: (name, seconder) => `ehdotti ${name}${seconder === undefined ? "" : `, tuki ${seconder}`}`,
    states: {
      withdrawn: "Ehdotusta ei enää haluttu.",
      lapsed: "Kukaan ei tukenut ehdotusta. Siitä ei äänestetty.",
      barred: "Ehdottaja ei saanut päättää tästä. Ehdotuksesta ei äänestetty.",
      won: "Ehdotus voitti.",
      lost: "Ehdotus hävisi.",
    },
    blank: "ei kantaa",
    entitled: (count) => `Äänestää sai ${count}.`,
    tabled: (meeting) =>
      meeting === undefined ? "Puhumme asiasta myöhemmin." : `Puhumme asiasta kokouksessa ${meeting}.`,
    returned: (meeting) =>
      meeting === undefined
        ? "Asiaa valmistellaan lisää."
        : `Asiaa valmistellaan lisää. Puhumme siitä kokouksessa ${meeting}.`,
    withdrawn: "Asiasta ei puhuttu tässä kokouksessa.",
  },
  sv: {
    positions: "Parternas ståndpunkter",
    stances: {
      supports: "understöder",
      reservation: "understöder med förbehåll",
      against: "motsätter sig",
      "not-heard": "hördes inte",
    },
    motions: "Förslag",
    base: "Grundförslaget",
    counter: (number) => `Motförslag ${number}`,
    movedBy: (name, seconder) => `föreslogs av ${name}${seconder === undefined ? "" : `, understöddes av ${seconder}`}`,
    states: {
      withdrawn: "Förslaget återtogs.",
      lapsed: "Förslaget förföll, eftersom ingen understödde det.",
      barred: "Förslagsställaren var jävig, så man röstade inte om förslaget.",
      won: "Förslaget vann.",
      lost: "Förslaget förlorade.",
    },
    inFavour: "För",
    against: "Emot",
    blank: "blankt",
    silent: "Röstade inte",
    entitled: (count) => `Röstberättigade ${count}.`,
    results: {
      carried: "Förslaget godkändes.",
      "not-carried": "Förslaget godkändes inte.",
      postponed: "Rösterna föll lika, och ärendet flyttades till nästa möte.",
      "needs-chair": "Rösterna föll lika. Ordförandens röst har inte antecknats.",
      disputed: "Resultatet hänger på röster som antecknats på olika sätt.",
      nobody: "Ingen röstade för eller emot.",
    },
    wins: (motion) => `${motion} vann.`,
    byChair: "Rösterna föll lika, och ordförandens röst avgjorde.",
    byTie: "Rösterna föll lika.",
    twoThirds: "För godkännande krävdes två tredjedelar av de avgivna rösterna.",
    contested: (names, count) => named("Antecknade på olika sätt, räknades inte", names, count),
    unentitled: (names, count) => named("Röstade utan rösträtt, räknades inte", names, count),
    excess: (given, entitled) => `${given} röster har antecknats fast ${entitled} var röstberättigade.`,
    announced: (result) => `På mötet konstaterades ett annat resultat: ${result}`,
    tabled: (meeting) =>
      meeting === undefined ? "Ärendet bordlades." : `Ärendet bordlades. Det återkommer på möte ${meeting}.`,
    returned: (meeting) =>
      meeting === undefined
        ? "Ärendet återremitterades."
        : `Ärendet återremitterades. Det återkommer på möte ${meeting}.`,
    withdrawn: "Ärendet ströks från föredragningslistan.",
  },
  en: {
    positions: "Positions of the parties",
    stances: {
      supports: "supports",
      reservation: "supports with a reservation",
      against: "is against",
      "not-heard": "not heard",
    },
    motions: "Motions",
    base: "Base motion",
    counter: (number) => `Counter-motion ${number}`,
    movedBy: (name, seconder) => `moved by ${name}${seconder === undefined ? "" : `, seconded by ${seconder}`}`,
    states: {
      withdrawn: "The motion was withdrawn.",
      lapsed: "The motion lapsed, as nobody seconded it.",
      barred: "The mover was disqualified, so the motion was not voted on.",
      won: "The motion won.",
      lost: "The motion lost.",
    },
    inFavour: "For",
    against: "Against",
    blank: "blank",
    silent: "Did not vote",
    entitled: (count) => `Entitled to vote: ${count}.`,
    results: {
      carried: "The motion was carried.",
      "not-carried": "The motion was not carried.",
      postponed: "The votes were equal, and the matter was moved to the next meeting.",
      "needs-chair": "The votes were equal. The chair’s vote has not been recorded.",
      disputed: "The result hangs on votes that were recorded differently.",
      nobody: "Nobody voted for or against.",
    },
    wins: (motion) => `${motion} won.`,
    byChair: "The votes were equal, and the chair’s vote settled it.",
    byTie: "The votes were equal.",
    twoThirds: "Two thirds of the votes given were needed.",
    contested: (names, count) => named("Recorded differently, not counted", names, count),
    unentitled: (names, count) => named("Voted without being entitled, not counted", names, count),
    excess: (given, entitled) => `${given} votes were recorded although ${entitled} were entitled.`,
    announced: (result) => `Another result was announced in the meeting: ${result}`,
    tabled: (meeting) =>
      meeting === undefined ? "The item was tabled." : `The item was tabled. It comes back to meeting ${meeting}.`,
    returned: (meeting) =>
      meeting === undefined
        ? "The item was returned for preparation."
        : `The item was returned for preparation. It comes back to meeting ${meeting}.`,
    withdrawn: "The item was taken off the agenda.",
  },
};
