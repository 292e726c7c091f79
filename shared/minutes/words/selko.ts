import { finnishMinutesWords } from "./fi.ts";
import type { MinutesWords } from "./minutes-words.ts";

const official = finnishMinutesWords;

/**
 * Plain Finnish: the official words that stop a tired reader are said in another way. What is already plain, and dates
 * and times, are those of Finnish.
 */
export const plainFinnishMinutesWords: MinutesWords = {
  ...official,
  language: "fi-simple",
  meetingTypes: {
    regular: "Tavallinen kokous",
    extraordinary: "Kokous, jota ei ollut suunnitelmassa",
    inaugural: "Ensimmäinen kokous",
    "annual-review": "Kokous, jossa arvioimme koko vuotta",
    email: "Kokous sähköpostilla",
  },
  modes: {
    "on-site": "olimme paikan päällä",
    remote: "olimme netin kautta",
    hybrid: "osa oli paikalla, osa netin kautta",
  },
  caseNumber: "Sopimuksen numero",

  status: {
    draft: "Tämä teksti ei ole vielä valmis",
    inReview: (sentOn, until) =>
      `Tarkistamme tätä tekstiä nyt${sentOn === undefined ? "" : `. Teksti lähetettiin ${sentOn}`}${
        until === undefined ? "" : `. Pyydä korjausta viimeistään ${until}`
      }`,
    approved: official.status.approved,
    publicVersion: "Tämän saavat lukea kaikki. Siksi osa asioista on jätetty pois",
    holdsNonPublic: (where) => `Kaikki eivät saa lukea näitä kohtia: ${where}`,
  },

  parts: {
    facts: "Tietoa kokouksesta",
    attendance: "Ketkä olivat paikalla",
    quorum: "Saiko kokous päättää asioista?",
    otherDecisions: "Muut päätökset",
    otherNotes: "Muuta kokouksesta",
    agreedActions: "Mitä teemme seuraavaksi",
    nextMeeting: "Seuraava kokous",
    plainSummary: "Lyhyesti ja helposti",
    approval: "Kuka on tarkistanut tekstin",
  },

  facts: {
    ...official.facts,
    chair: "Puheenjohtaja eli kokouksen vetäjä",
    secretary: "Sihteeri eli kirjoittaja",
    checker: "Tekstin tarkistaja",
    checkers: "Tekstin tarkistajat",
    noticeSent: "Kutsu lähetettiin",
    remark: "Huomaa",
    disqualified: "Ketkä eivät saaneet päättää kaikesta",
    sentForReview: "Lähetettiin jäsenille",
    distribution: "Kenelle teksti lähetetään",
  },

  attendance: {
    ...official.attendance,
    sides: {
      buyer: "Tilaaja eli palvelun ostaja",
      provider: "Palvelun tekijät",
      client: "Asiakkaat ja läheiset",
      others: "Muut paikalla olleet",
    },
    roleAndOrganisation: "Kuka hän on",
    presence: "Paikalla",
    roles: {
      ...official.attendance.roles,
      "client-rep": "asiakkaiden edustaja",
      "family-rep": "omaisten ja ystävien edustaja",
      "experience-expert": "kokemusasiantuntija eli palvelua itse käyttänyt",
      observer: "seuraa kokousta",
    },
    deputy: (member) => `tuli toisen jäsenen tilalle (${member})`,
    pseudonym: (name) => `${name} (keksitty nimi)`,
    rightToSpeak: "saa olla paikalla ja puhua",
    remote: "netin kautta",
    excused: "Ilmoitti, ettei pääse",
    absent: "Ei paikalla",
    movements: "Ketkä tulivat myöhemmin tai lähtivät aiemmin",
    moved: {
      came: moved("tuli"),
      returned: moved("tuli takaisin"),
      left: moved("lähti"),
      "went-remote": moved("jatkoi kokousta etänä"),
      "came-on-site": moved("jatkoi kokousta paikan päällä"),
    },
    notRecorded: "Emme ole kirjoittaneet, ketkä olivat paikalla.",
  },

  quorum: {
    foundAtStart: "Paikalla oli tarpeeksi jäseniä. Kokous sai päättää asioista.",
    missingAtStart: "Alussa paikalla oli liian vähän jäseniä. Kokous ei saanut päättää asioista.",
    foundFrom: (at) => `Paikalla oli tarpeeksi jäseniä ${at} alkaen.`,
    missingFrom: (at) => `Paikalla oli liian vähän jäseniä ${at} alkaen.`,
    cannotTell: "Emme ole kirjoittaneet, ketkä olivat paikalla. Siksi emme tiedä, saiko kokous päättää.",
    present: (voting, sides) =>
      voting === 1
        ? `Paikalla oli yksi jäsen, joka saa päättää: ${sides}.`
        : `Paikalla oli ${voting} jäsentä, jotka saavat päättää: ${sides}.`,
    rule: (needed, sides) =>
      `Kokous saa päättää, kun paikalla on vähintään ${needed === 1 ? "yksi jäsen" : `${needed} jäsentä`}${
        sides === "" ? "" : ` ja ainakin yksi jäsen jokaisesta ryhmästä: ${sides}`
      }.`,
    sideNames: { buyer: "tilaaja", provider: "palvelun tekijät", client: "asiakkaat ja läheiset" },
    missingSides: (sides) => `Kukaan ei ollut paikalla tästä ryhmästä: ${sides}.`,
    missingForItem: "Paikalla oli liian vähän jäseniä, kun puhuimme tästä asiasta.",
    override: "Paikalla oli liian vähän jäseniä, mutta asiasta päätettiin.",
    overridden: (by, at) =>
      `Asiasta päätettiin${at === undefined ? "" : ` ${at}`}.${by === undefined ? "" : ` Tästä vastaa ${by}.`}`,
  },

  item: {
    ...official.item,
    types: {
      information: "Kerrotaan vain",
      discussion: "Puhutaan yhdessä",
      decision: "Päätetään yhdessä",
      finding: "Todetaan yhdessä",
    },
    presenter: "Asian kertoi",
    background: "Mistä on kyse?",
    proposal: "Ehdotus",
    handling: "Mitä puhuttiin",
    disqualified: (name, ground) =>
      `Ei saanut päättää tästä asiasta: ${name}${ground === undefined ? "" : `. Syy: ${ground}`}.`,
    heardFirst: "Häntä kuunneltiin ennen päätöstä.",
    steppedOut: (from, to) =>
      `Hän oli poissa, kun asiasta päätettiin${from === undefined ? "" : ` ${from} alkaen`}${
        to === undefined ? "" : `, ja tuli takaisin ${to}`
      }.`,
    clientView: "Mitä asiakkaiden edustajat sanoivat",
    outcome: "Mitä tästä seurasi",
    dissent: "Eri mieltä oli",
    statement: "Halusi, että tämä kirjataan",
    actions: "Mitä sovimme tehdä",
    handledActions: "Tehtävät, joista puhuimme",
    feedback: "Palautteet tästä asiasta",
    plain: "Lyhyesti ja helposti",
  },

  decision: {
    ...official.decision,
    authority: "Kuka päättää",
    asProposed: "Päätettiin niin kuin ehdotettiin.",
    authorities: {
      group: "Ohjausryhmä päätti itse",
      recommendation: "Ehdotamme tilaajalle",
      "joint-finding": "Totesimme yhdessä",
      buyer: "Tilaaja päätti",
      provider: "Palvelun tekijä päätti itse ja kertoi siitä",
    },
    manners: {
      consensus: "Kaikki olivat samaa mieltä",
      majority: "Useimmat olivat samaa mieltä",
      vote: "Äänestimme",
    },
    vote: "Äänestyksen tulos",
    reasons: "Miksi päätimme näin",
    accountable: "Kuka vastaa",
    unclear: {
      nobody: "Emme ole sopineet, kuka vastaa.",
      "not-here": "Emme tiedä vielä, kuka vastaa.",
      "client-side": "Asiakkaiden edustaja ei voi vastata tästä. Vastuu pitää sopia uudelleen.",
    },
    buyerAnswer: "Mitä tilaaja vastasi",
    awaitingBuyer: "Odotamme tilaajan vastausta.",
    expiresOn: "Päätös loppuu",
    supersedes: "Tämä tulee vanhan tilalle",
    related: "Lue myös",
    contractStep: "Mitä sopimus sanoo tästä",
    changeCheck: "Muuttuuko sopimus?",
    changeCheckNeeded: "Päätös voi muuttaa sopimusta.",
    changeCheckNotNeeded: "Päätös ei muuta sopimusta.",
  },

  actions: {
    ...official.actions,
    byDueDate: "Tehtävät aikajärjestyksessä",
    action: "Tehtävä",
    responsible: "Kuka tekee ja kuka vastaa",
    due: "Viimeistään",
    untitled: "Tehtävä ilman nimeä",
    noDueDate: "ei päivää",
    dueOn: (day) => `viimeistään ${day}`,
  },

  publicity: {
    classes: { internal: "Vain ohjausryhmä saa lukea tämän.", confidential: "Tämä on salainen." },
    withheldItem: { internal: "Asia, josta vain ohjausryhmä saa lukea", confidential: "Salainen asia" },
    withheld: {
      item: "Asia on jätetty pois.",
      decision: "Päätös on jätetty pois.",
      actions: (count) => (count === 1 ? "Yksi tehtävä on jätetty pois." : `${count} tehtävää on jätetty pois.`),
    },
    withheldFromPublic: "Kaikki eivät saa lukea sitä.",
    ground: (ground) => `Syy: ${ground}`,
    noGround: "Syytä ei ole kirjoitettu.",
    distribution: {
      full: "Ohjausryhmän jäsenet",
      public: "Kaikki saavat lukea tämän",
      client: "Asiakkaat ja läheiset",
      plain: "Kaikki, helppo lukea",
    },
  },

  conflict: {
    name: "Kaksi ihmistä on kirjoittanut eri tavalla.",
    text: (fields) => `Tässä näkyy uusin teksti (${fields}).`,
    otherField: "muu kohta",
  },
  example: "Keksitty esimerkki",
};

/** "Anna Aalto tuli klo 13.25, kun puhuimme kohdasta 3 §." */
function moved(verb: string) {
  return (name: string, at: string | undefined, during: string | undefined) =>
    `${name} ${verb}${at === undefined ? "" : ` ${at}`}${during === undefined ? "" : `, kun puhuimme kohdasta ${during}`}.`;
}
