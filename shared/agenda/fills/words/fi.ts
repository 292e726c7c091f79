import type { FillWords } from "./fill-words.ts";
import { commaDecimal } from "./number-words.ts";

/** Finnish: the model for the other languages. */
export const finnishFillWords: FillWords = {
  decimal: commaDecimal,
  stateOn: (day) => (day === undefined ? "Tilanne nyt" : `Tilanne ${day}`),
  since: (meeting) =>
    meeting === undefined ? "Aiempaa kokousta ei ole, joten mukana on kaikki." : `Edellinen kokous oli ${meeting}.`,

  actions: {
    changed: "Muuttuneet ja myöhässä olevat toimenpiteet",
    others: "Muut avoimet toimenpiteet",
    state: "Tilanne",
    new: "uusi",
    done: (on) => (on === undefined ? "valmis" : `valmis ${on}`),
    late: (days) => (days === 1 ? "päivän myöhässä" : `${days} päivää myöhässä`),
    waitsFor: (what) => `odottaa: ${what}`,
    status: { "not-started": "ei aloitettu", "under-way": "työn alla", waiting: "odottaa" },
    firstDue: (day) => `alun perin ${day}`,
    noneOpen: "Avoimia toimenpiteitä ei ole.",
    nothingNew: "Mikään toimenpide ei ole muuttunut eikä myöhässä.",
    unchanged: (count) =>
      count === 1
        ? "Lisäksi avoinna on yksi toimenpide, josta ei ole uutta."
        : `Lisäksi avoinna on ${count} toimenpidettä, joista ei ole uutta.`,
    restTitle: (count) => `Muut avoimet toimenpiteet (${count})`,
  },

  feedback: {
    total: (count) => (count === 1 ? "Palautetta tuli yksi." : `Palautetta tuli ${count}.`),
    fewerThan: (limit) => `Palautetta tuli alle ${limit}.`,
    none: "Palautetta ei tullut.",
    byTheme: "Palautteet aiheen mukaan",
    byTone: "Palautteet sävyn mukaan",
    theme: "Aihe",
    tone: "Sävy",
    count: "Määrä",
    noTheme: "ei aihetta",
    noTone: "ei sävyä",
    tones: { praise: "kiitos", criticism: "moite", idea: "idea", remark: "huomio" },
    hidden: "ei näytetä",
    smallHidden: (limit) => `Alle ${limit} palautteen määriä ei näytetä, eikä lukuja, joista ne voisi laskea.`,
    themesNotShown: "Määriä aiheen mukaan ei näytetä, koska ne ovat pieniä.",
    tonesNotShown: "Määriä sävyn mukaan ei näytetä, koska ne ovat pieniä.",
  },

  metrics: {
    latest: "Mittarien viimeisimmät arvot",
    metric: "Mittari",
    provider: "Tuottaja",
    period: "Jakso",
    value: "Arvo",
    whole: "kaikki yhdessä",
    unknownProvider: "tuottaja, jonka tietoja ei ole saatu",
    untitled: "nimetön mittari",
    missing: { "not-delivered": "tietoa ei ole toimitettu", "no-events": "ei tapahtumia" },
    tooFew: (limit) => `ei näytetä, n < ${limit}`,
    previous: (value, period) => `edellinen ${value} (${period})`,
    none: "Mittareista ei ole vielä arvoja.",
    quarter: (quarter, year) => `${quarter}. neljännes ${year}`,
    month: (month, year) => `${month}/${year}`,
  },

  recommendations: {
    caption: "Suositukset tilaajalle",
    recommendation: "Suositus",
    given: "Annettu",
    answer: "Tilaajan vastaus",
    waiting: (days) =>
      days === undefined
        ? "odottaa vastausta"
        : days === 1
          ? "odottanut vastausta päivän"
          : `odottanut vastausta ${days} päivää`,
    untitled: "otsikoton suositus",
    none: "Yksikään suositus ei odota tilaajan vastausta.",
    leftOut: (count) => (count === 1 ? "Yksi suositus jätetty pois." : `${count} suositusta jätetty pois.`),
  },

  before: {
    none: "Aiempaa kokousta ei ole.",
    meeting: "Edellinen kokous",
    state: "Tila",
    corrections: "Korjausehdotukset",
    openCorrections: (count) => (count === 1 ? "yksi odottaa ratkaisua" : `${count} odottaa ratkaisua`),
  },

  presence: {
    rule: "Päätösvaltaisuus",
    noRule: "Päätösvaltaisuuteen tarvitaan yli puolet päätökseen osallistuvista jäsenistä.",
    excused: "Este ilmoitettu",
    nobodyExcused: "Kukaan ei ole ilmoittanut estettä.",
  },
  disqualifications: { none: "Esteellisyyksiä ei ole ilmoitettu.", rule: "Ryhmän sääntö" },
  opening: { called: "Kutsuttu", opened: "Avattu", notOpened: "Kokousta ei ole avattu." },
  next: { none: "Seuraavaa kokousta ei ole sovittu.", meeting: "Seuraava kokous" },
  closing: { ends: "Päättyy", notEnded: "Päättymisaikaa ei ole sovittu." },
};
