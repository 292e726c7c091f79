import { assert } from "../core/assert.ts";

/** The Finnish words of the example data and the codes that the kinds of record have for them. */
export const demoCodes = {
  side: { tilaaja: "buyer", tuottaja: "provider", asiakkaat: "client" },
  organisationType: { tilaaja: "buyer", tuottaja: "provider", alihankkija: "subcontractor", kumppani: "partner" },
  consortiumRole: { vetäjä: "lead" },
  role: {
    puheenjohtaja: "chair",
    varapuheenjohtaja: "vice-chair",
    sihteeri: "secretary",
    jäsen: "member",
    asiakasedustaja: "client-rep",
    "läheisten edustaja": "family-rep",
    kokemusasiantuntija: "experience-expert",
  },
  metricType: {
    saatavuus: "access",
    vaikuttavuus: "impact",
    asiakaskokemus: "client-experience",
    palvelurakenne: "service-structure",
    prosessi: "process",
    jatkuvuus: "continuity",
  },
  frequency: { kuukausi: "month", neljännes: "quarter" },
  direction: { suurempi: "up", pienempi: "down" },
  missing: { "n<5": "too-few", "tieto puuttuu": "not-delivered", "ei ilmoituksia": "no-events" },
  meetingType: { järjestäytymiskokous: "inaugural", varsinainen: "regular", ylimääräinen: "extraordinary" },
  meetingMode: { läsnä: "on-site", etä: "remote", hybridi: "hybrid" },
  meetingStatus: { "kutsu lähetetty": "called", tarkistettavana: "in-review", hyväksytty: "approved" },
  attendanceEvent: {
    läsnä: "in",
    "läsnä (varajäsen)": "in",
    "kutsuttu asiantuntija": "in",
    "este ilmoitettu": "excused",
  },
  attendanceMode: { etänä: "remote" },
  itemType: {
    tiedoksi: "information",
    keskusteltavaksi: "discussion",
    päätettäväksi: "decision",
    toteaminen: "finding",
  },
  publicity: { julkinen: "public", sisäinen: "internal" },
  authority: { ohjausryhmä: "group", "suositus tilaajalle": "recommendation" },
  manner: { "yhteinen näkemys": "consensus", enemmistö: "majority", äänestys: "vote" },
  decisionStatus: { voimassa: "in-force", korvattu: "superseded", "odottaa tilaajan päätöstä": "awaiting-buyer" },
  actionType: {
    kehittäminen: "development",
    korjaava: "corrective",
    sopimus: "contract",
    viestintä: "communication",
    tietosuoja: "privacy",
  },
  actionStatus: {
    "ei aloitettu": "not-started",
    käynnissä: "under-way",
    odottaa: "waiting",
    valmis: "done",
    "valmis ja todettu": "verified",
  },
  giver: { asiakas: "client", läheinen: "family", työntekijä: "staff", yhteistyökumppani: "partner" },
  tone: { kiitos: "praise", moite: "criticism", idea: "idea", huomio: "remark" },
  feedbackStatus: { käsittelyssä: "being-handled", vastattu: "answered", "johti muutokseen": "led-to-change" },
  sanctionStatus: { päättynyt: "closed" },
  priorityStatus: { "odottaa tilaajan päätöstä": "proposed", päättynyt: "ended" },
  phase: {
    "suunnittelu ja valmistelu": "planning",
    kilpailutus: "tendering",
    sopimuskausi: "contract-term",
    arviointi: "evaluation",
  },
  area: { "oma elämä": "own-life", "vaikuttamisen prosessit": "communities", "yhteinen hyvä": "common-good" },
  riskStatus: { seurannassa: "watched", lievennetty: "mitigated" },
} as const;

type CodeTable = keyof typeof demoCodes;
type CodeOf<T extends CodeTable> = (typeof demoCodes)[T][keyof (typeof demoCodes)[T]];

/** The code of a Finnish word. Throws on a word that the table does not have: it belongs to the project's own data. */
export function codeOf<T extends CodeTable>(table: T, word: string): CodeOf<T> {
  const codes: Readonly<Record<string, string>> = demoCodes[table];
  const code = Object.hasOwn(codes, word) ? codes[word] : undefined;
  assert(code !== undefined, `"${word}" has a code in ${table}`);
  return code as CodeOf<T>;
}

/** A number of the example data as decimal text. */
export function decimalText(value: number): string {
  return String(value);
}

/** Per cent as basis points. */
export function basisPoints(percent: number): number {
  return Math.round(percent * 100);
}
