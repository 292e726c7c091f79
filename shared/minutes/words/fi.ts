import { writtenDay } from "../../document/written-day.ts";
import { createMinutesFormats, dottedTime, noBreakSpace } from "./formats.ts";
import type { MinutesWords } from "./minutes-words.ts";

/** Finnish as a secretary writes it: the model for the other languages. */
export const finnishMinutesWords: MinutesWords = {
  language: "fi",
  format: createMinutesFormats({
    date: writtenDay.fi,
    time: dottedTime,
    at: `klo${noBreakSpace}`,
    from: (time) => `${time} alkaen`,
    until: (time) => `${time} asti`,
    section: (number) => `${number}${noBreakSpace}§`,
    and: "ja",
  }),
  page: { before: `Sivu${noBreakSpace}`, between: `${noBreakSpace}/${noBreakSpace}` },

  label: { memo: "Muistio", minutes: "Pöytäkirja" },
  group: "Ohjausryhmä",
  contract: "Sopimus",
  caseNumber: "Diaarinumero",
  meetingTypes: {
    regular: "Varsinainen kokous",
    extraordinary: "Ylimääräinen kokous",
    inaugural: "Järjestäytymiskokous",
    "annual-review": "Vuosiarviointikokous",
    email: "Sähköpostikokous",
  },
  meetingWithoutType: "Kokous",
  modes: { "on-site": "kokoonnuttiin paikan päällä", remote: "kokoonnuttiin etäyhteydellä", hybrid: "hybridikokous" },

  status: {
    draft: "Luonnos, jota ei ole tarkastettu",
    inReview: (sentOn, until) =>
      `Tarkastettavana${sentOn === undefined ? "" : `, lähetetty ${sentOn}`}${
        until === undefined ? "" : `, korjauspyynnöt viimeistään ${until}`
      }`,
    approved: (label, on) => (on === undefined ? `${label} on hyväksytty` : `${label} on hyväksytty ${on}`),
    publicVersion: "Julkinen versio, josta on jätetty pois muut kuin julkiset kohdat",
    holdsNonPublic: (where) => `Sisältää kohtia, jotka eivät ole julkisia: ${where}`,
  },

  parts: {
    facts: "Kokouksen tiedot",
    attendance: "Läsnäolijat",
    quorum: "Päätösvaltaisuus",
    otherDecisions: "Muut päätökset",
    otherNotes: "Muut merkinnät",
    agreedActions: "Sovitut toimenpiteet",
    nextMeeting: "Seuraava kokous",
    plainSummary: "Selkotiivistelmä",
    approval: "Tarkastaminen ja hyväksyminen",
  },

  facts: {
    meeting: "Kokous",
    time: "Aika",
    place: "Paikka",
    chair: "Puheenjohtaja",
    secretary: "Sihteeri",
    checker: "Tarkastaja",
    checkers: "Tarkastajat",
    noticeSent: "Kutsu lähetetty",
    remark: "Huomautus",
    disqualified: "Esteellisyydet",
    sentForReview: "Lähetetty jäsenille",
    distribution: "Jakelu",
  },

  attendance: {
    sides: {
      buyer: "Tilaaja",
      provider: "Palveluntuottajat",
      client: "Asiakkaat ja läheiset",
      others: "Muut läsnäolijat",
    },
    name: "Nimi",
    roleAndOrganisation: "Rooli ja organisaatio",
    presence: "Läsnä",
    roles: {
      chair: "puheenjohtaja",
      "vice-chair": "varapuheenjohtaja",
      secretary: "sihteeri",
      member: "jäsen",
      "client-rep": "asiakasedustaja",
      "family-rep": "läheisten edustaja",
      "experience-expert": "kokemusasiantuntija",
      observer: "tarkkailija",
    },
    deputy: (member) => `varajäsen (varsinainen jäsen ${member})`,
    pseudonym: (name) => `${name} (nimimerkki)`,
    rightToSpeak: "puhe- ja läsnäolo-oikeus",
    guest: "kutsuttu vieras",
    wholeMeeting: "koko kokouksen",
    remote: "etänä",
    excused: "Este ilmoitettu",
    absent: "Poissa",
    movements: "Saapumiset ja poistumiset",
    moved: {
      came: moved("saapui"),
      returned: moved("palasi"),
      left: moved("poistui"),
      "went-remote": moved("jatkoi etänä"),
      "came-on-site": moved("jatkoi paikan päällä"),
    },
    notRecorded: "Läsnäoloja ei ole kirjattu.",
    unknownPerson: "henkilö, jonka tietoja ei ole saatu",
    nameNotPublished: "nimeä ei julkaista",
    unnamedPerson: "nimeämätön henkilö",
  },

  quorum: {
    foundAtStart: "Kokous todettiin päätösvaltaiseksi.",
    missingAtStart: "Kokous ei ollut alussa päätösvaltainen.",
    foundFrom: (at) => `Kokous oli päätösvaltainen ${at} alkaen.`,
    missingFrom: (at) => `Kokous ei ollut päätösvaltainen ${at} alkaen.`,
    cannotTell: "Läsnäoloja ei ole kirjattu, joten päätösvaltaisuutta ei voi todeta.",
    present: (voting, sides) =>
      voting === 1
        ? `Läsnä oli yksi päätökseen osallistuva jäsen: ${sides}.`
        : `Läsnä oli ${voting} päätökseen osallistuvaa jäsentä: ${sides}.`,
    rule: (needed, sides) =>
      `Päätösvaltaisuuteen tarvitaan vähintään ${needed === 1 ? "yksi jäsen" : `${needed} jäsentä`}${
        sides === "" ? "" : ` ja ainakin yksi jäsen kustakin: ${sides}`
      }.`,
    sideNames: { buyer: "tilaaja", provider: "palveluntuottajat", client: "asiakkaat ja läheiset" },
    missingSides: (sides) => `Edustaja puuttui: ${sides}.`,
    missingForItem: "Kokous ei ollut päätösvaltainen, kun tätä asiaa käsiteltiin.",
    override: "Päätetty ilman päätösvaltaisuutta.",
    overridden: (by, at) =>
      `Asia ratkaistiin${at === undefined ? "" : ` ${at}`}, vaikka kokous ei ollut päätösvaltainen.${
        by === undefined ? "" : ` Ratkaisusta vastaa ${by}.`
      }`,
  },

  item: {
    types: {
      information: "Tiedoksi",
      discussion: "Keskusteltavaksi",
      decision: "Päätettäväksi",
      finding: "Todettavaksi",
    },
    untitled: "Asia ilman otsikkoa",
    presenter: "Esittelijä",
    background: "Selostus",
    proposal: "Päätösehdotus",
    handling: "Käsittely",
    disqualified: (name, ground) => `Esteellinen: ${name}${ground === undefined ? "" : `. Peruste: ${ground}`}.`,
    heardFirst: "Esteellistä kuultiin ennen ratkaisua.",
    steppedOut: (from, to) =>
      `Poissa ratkaisun ajan${from === undefined ? "" : ` ${from} alkaen`}${to === undefined ? "" : `, palasi ${to}`}.`,
    clientView: "Asiakasedustajien näkemys",
    outcome: "Lopputulos",
    decision: "Päätös",
    dissent: "Eriävä mielipide",
    statement: "Lausuma",
    actions: "Sovitut toimenpiteet",
    handledActions: "Käsitellyt toimenpiteet",
    feedback: "Liittyvät palautteet",
    feedbackCount: (count) => (count === 1 ? "yksi palaute" : `${count} palautetta`),
    attachments: "Liitteet",
    plain: "Selkokielellä",
    said: (name) => `${name}:`,
  },

  decision: {
    numbered: (number) => `Päätös ${number}`,
    reference: (number) => `päätös ${number}`,
    otherReference: "aiempi päätös",
    authority: "Päätösvalta",
    authorities: {
      group: "Ohjausryhmän päätös",
      recommendation: "Suositus tilaajalle",
      "joint-finding": "Sopijapuolten yhteinen toteamus",
      buyer: "Tilaajan päätös",
      provider: "Tuottajan oma päätös, tiedoksi",
    },
    asProposed: "Hyväksyttiin ehdotuksen mukaan.",
    manner: "Miten päätettiin",
    manners: { consensus: "Yhteinen näkemys", majority: "Enemmistön kannan mukaan", vote: "Äänestys" },
    vote: "Äänestystulos",
    votes: (inFavour, against, blank) => `puolesta ${inFavour}, vastaan ${against}, tyhjää ${blank}`,
    reasons: "Perustelut",
    accountable: "Vastuutaho",
    unclear: {
      nobody: "Vastuu on epäselvä: vastuutahoa ei ole nimetty.",
      "not-here": "Vastuu on epäselvä: nimetyn organisaation tietoja ei ole saatu.",
      "client-side": "Vastuu on epäselvä: asiakkaiden edustaja ei voi olla vastuutaho.",
    },
    buyerAnswer: "Tilaajan vastaus",
    awaitingBuyer: "Odotetaan tilaajan vastausta.",
    expiresOn: "Voimassa asti",
    supersedes: "Korvaa aiemman",
    related: "Liittyy",
    contractStep: "Sopimusvaihe",
    changeCheck: "Sopimusmuutoksen arvio",
    changeCheckNeeded: "Päätös voi muuttaa sopimusta.",
    changeCheckNotNeeded: "Päätös ei muuta sopimusta.",
  },

  actions: {
    byDueDate: "Toimenpiteet määräajan mukaan",
    action: "Toimenpide",
    responsible: "Vastuuhenkilö ja vastuutaho",
    due: "Määräaika",
    item: "Kohta",
    untitled: "Toimenpide ilman otsikkoa",
    noDueDate: "ei määräaikaa",
    dueOn: (day) => `määräaika ${day}`,
  },

  publicity: {
    classes: { internal: "Ohjausryhmän sisäinen.", confidential: "Salassa pidettävä." },
    withheldItem: { internal: "Ohjausryhmän sisäinen asia", confidential: "Salassa pidettävä asia" },
    withheld: {
      item: "Asia on jätetty pois.",
      decision: "Päätös on jätetty pois.",
      actions: (count) =>
        count === 1 ? "Yksi toimenpide on jätetty pois." : `${count} toimenpidettä on jätetty pois.`,
    },
    withheldFromPublic: "Kohta ei sisälly julkiseen versioon.",
    ground: (ground) => `Peruste: ${ground}`,
    noGround: "Perustetta ei ole kirjattu.",
    distribution: {
      full: "Ohjausryhmän jäsenet ja varajäsenet",
      public: "Julkinen, vapaasti jaettavissa",
      client: "Asiakkaille ja läheisille",
      plain: "Kaikille, helposti luettavana",
    },
  },

  conflict: {
    name: "Ratkaisematon ristiriita.",
    text: (fields) => `Samaan kohtaan on kirjattu erilaisia tietoja (${fields}). Tässä näkyy viimeisin.`,
    otherField: "muu tieto",
  },
  example: "Esimerkkiaineisto",
};

/** "Anna Aalto saapui klo 13.25, 3 §:n käsittelyn aikana." */
function moved(verb: string) {
  return (name: string, at: string | undefined, during: string | undefined) =>
    `${name} ${verb}${at === undefined ? "" : ` ${at}`}${during === undefined ? "" : `, ${during}:n käsittelyn aikana`}.`;
}
