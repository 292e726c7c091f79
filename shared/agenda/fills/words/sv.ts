import type { FillWords } from "./fill-words.ts";
import { commaDecimal } from "./number-words.ts";

/** Swedish as it is written in Finland. */
export const swedishFillWords: FillWords = {
  decimal: commaDecimal,
  stateOn: (day) => (day === undefined ? "Läget nu" : `Läget ${day}`),
  since: (meeting) =>
    meeting === undefined ? "Det finns inget tidigare möte, så allt är med." : `Föregående möte var ${meeting}.`,

  actions: {
    changed: "Ändrade och försenade åtgärder",
    others: "Övriga öppna åtgärder",
    state: "Läge",
    new: "ny",
    done: (on) => (on === undefined ? "klar" : `klar ${on}`),
    late: (days) => (days === 1 ? "en dag försenad" : `${days} dagar försenad`),
    waitsFor: (what) => `väntar: ${what}`,
    status: { "not-started": "inte påbörjad", "under-way": "under arbete", waiting: "väntar" },
    firstDue: (day) => `ursprungligen ${day}`,
    noneOpen: "Det finns inga öppna åtgärder.",
    nothingNew: "Ingen åtgärd har ändrats eller är försenad.",
    unchanged: (count) =>
      count === 1
        ? "Därtill finns en öppen åtgärd som inget nytt har hänt med."
        : `Därtill finns ${count} öppna åtgärder som inget nytt har hänt med.`,
    restTitle: (count) => `Övriga öppna åtgärder (${count})`,
  },

  feedback: {
    total: (count) => (count === 1 ? "Det kom en respons." : `Det kom ${count} responser.`),
    fewerThan: (limit) => `Det kom färre än ${limit} responser.`,
    none: "Det kom ingen respons.",
    byTheme: "Respons enligt tema",
    byTone: "Respons enligt ton",
    theme: "Tema",
    tone: "Ton",
    count: "Antal",
    noTheme: "inget tema",
    noTone: "ingen ton",
    tones: { praise: "tack", criticism: "kritik", idea: "idé", remark: "iakttagelse" },
    hidden: "visas inte",
    smallHidden: (limit) => `Antal under ${limit} visas inte, och inte heller tal som de kunde räknas ut av.`,
    themesNotShown: "Antalen enligt tema visas inte, eftersom de är små.",
    tonesNotShown: "Antalen enligt ton visas inte, eftersom de är små.",
  },

  metrics: {
    latest: "Mätarnas senaste värden",
    metric: "Mätare",
    provider: "Producent",
    period: "Period",
    value: "Värde",
    whole: "alla tillsammans",
    unknownProvider: "producent vars uppgifter inte har kommit",
    untitled: "mätare utan namn",
    missing: { "not-delivered": "uppgiften har inte lämnats", "no-events": "inga händelser" },
    tooFew: (limit) => `visas inte, n < ${limit}`,
    previous: (value, period) => `föregående ${value} (${period})`,
    none: "Mätarna har inga värden ännu.",
    quarter: (quarter, year) => `kvartal ${quarter}/${year}`,
    month: (month, year) => `${month}/${year}`,
  },

  recommendations: {
    caption: "Rekommendationer till beställaren",
    recommendation: "Rekommendation",
    given: "Given",
    answer: "Beställarens svar",
    waiting: (days) =>
      days === undefined
        ? "väntar på svar"
        : days === 1
          ? "har väntat på svar en dag"
          : `har väntat på svar ${days} dagar`,
    untitled: "rekommendation utan rubrik",
    none: "Ingen rekommendation väntar på beställarens svar.",
    leftOut: (count) =>
      count === 1 ? "En rekommendation har utelämnats." : `${count} rekommendationer har utelämnats.`,
  },

  before: {
    none: "Det finns inget tidigare möte.",
    meeting: "Föregående möte",
    state: "Läge",
    corrections: "Rättelseförslag",
    openCorrections: (count) => (count === 1 ? "ett väntar på avgörande" : `${count} väntar på avgörande`),
  },

  presence: {
    rule: "Beslutförhet",
    noRule: "För beslutförhet behövs mer än hälften av de medlemmar som deltar i beslut.",
    excused: "Anmält förhinder",
    nobodyExcused: "Ingen har anmält förhinder.",
  },
  disqualifications: { none: "Inget jäv har anmälts.", rule: "Gruppens regel" },
  opening: { called: "Kallat till", opened: "Öppnat", notOpened: "Mötet har inte öppnats." },
  next: { none: "Nästa möte är inte avtalat.", meeting: "Nästa möte" },
  closing: { ends: "Slutar", notEnded: "Ingen sluttid är avtalad." },
};
