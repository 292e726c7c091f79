import { writtenDay } from "../../document/written-day.ts";
import { createMinutesFormats, dottedTime, noBreakSpace } from "./formats.ts";
import type { MinutesWords } from "./minutes-words.ts";

/** The Swedish of Finland. */
export const swedishMinutesWords: MinutesWords = {
  language: "sv",
  format: createMinutesFormats({
    date: writtenDay.sv,
    time: dottedTime,
    at: `kl.${noBreakSpace}`,
    from: (time) => `från ${time}`,
    until: (time) => `till ${time}`,
    section: (number) => `${number}${noBreakSpace}§`,
    and: "och",
  }),
  page: { before: `Sida${noBreakSpace}`, between: `${noBreakSpace}/${noBreakSpace}` },

  label: { memo: "Promemoria", minutes: "Protokoll" },
  group: "Styrgrupp",
  contract: "Avtal",
  caseNumber: "Diarienummer",
  meetingTypes: {
    regular: "Ordinarie möte",
    extraordinary: "Extra möte",
    inaugural: "Konstituerande möte",
    "annual-review": "Årlig utvärdering",
    email: "E-postmöte",
  },
  meetingWithoutType: "Möte",
  modes: { "on-site": "på plats", remote: "på distans", hybrid: "hybridmöte" },

  status: {
    draft: "Utkast som inte har justerats",
    inReview: (sentOn, until) =>
      `Under granskning${sentOn === undefined ? "" : `, sänd ${sentOn}`}${
        until === undefined ? "" : `, begäran om rättelse senast ${until}`
      }`,
    approved: (label, on) => (on === undefined ? `${label}: godkänd` : `${label}: godkänd ${on}`),
    publicVersion: "Offentlig version, där annat än offentliga punkter har lämnats bort",
    holdsNonPublic: (where) => `Innehåller punkter som inte är offentliga: ${where}`,
  },

  parts: {
    facts: "Uppgifter om mötet",
    attendance: "Närvarande",
    quorum: "Beslutförhet",
    otherDecisions: "Övriga beslut",
    otherNotes: "Övriga anteckningar",
    agreedActions: "Överenskomna åtgärder",
    nextMeeting: "Nästa möte",
    plainSummary: "Lättläst sammanfattning",
    approval: "Justering och godkännande",
  },

  facts: {
    meeting: "Mötet",
    time: "Tid",
    place: "Plats",
    chair: "Ordförande",
    secretary: "Sekreterare",
    checker: "Justerare",
    checkers: "Justerare",
    noticeSent: "Kallelsen sänd",
    remark: "Anmärkning",
    disqualified: "Jäv",
    sentForReview: "Sänd till medlemmarna",
    distribution: "Sändlista",
  },

  attendance: {
    sides: {
      buyer: "Beställaren",
      provider: "Tjänsteproducenterna",
      client: "Klienter och närstående",
      others: "Övriga närvarande",
    },
    name: "Namn",
    roleAndOrganisation: "Roll och organisation",
    presence: "Närvaro",
    roles: {
      chair: "ordförande",
      "vice-chair": "vice ordförande",
      secretary: "sekreterare",
      member: "medlem",
      "client-rep": "klientrepresentant",
      "family-rep": "närståenderepresentant",
      "experience-expert": "erfarenhetsexpert",
      observer: "observatör",
    },
    deputy: (member) => `ersättare (ordinarie medlem ${member})`,
    pseudonym: (name) => `${name} (pseudonym)`,
    rightToSpeak: "närvaro- och yttranderätt",
    guest: "inbjuden gäst",
    wholeMeeting: "hela mötet",
    remote: "på distans",
    excused: "Förhinder anmält",
    absent: "Frånvarande",
    movements: "Ankomster och avlägsnanden",
    moved: {
      came: moved("anlände"),
      returned: moved("återkom"),
      left: moved("avlägsnade sig"),
      "went-remote": moved("övergick till att delta på distans"),
      "came-on-site": moved("övergick till att delta på plats"),
    },
    notRecorded: "Närvaron har inte antecknats.",
    unknownPerson: "person vars uppgifter saknas",
    nameNotPublished: "namnet publiceras inte",
    unnamedPerson: "person utan namn",
  },

  quorum: {
    foundAtStart: "Mötet konstaterades beslutfört.",
    missingAtStart: "Mötet var inte beslutfört i början.",
    foundFrom: (at) => `Mötet var beslutfört från ${at}.`,
    missingFrom: (at) => `Mötet var inte beslutfört från ${at}.`,
    cannotTell: "Närvaron har inte antecknats, så beslutförheten kan inte konstateras.",
    present: (voting, sides) =>
      voting === 1
        ? `Närvarande var en medlem som deltar i beslut: ${sides}.`
        : `Närvarande var ${voting} medlemmar som deltar i beslut: ${sides}.`,
    rule: (needed, sides) =>
      `För beslutförhet krävs minst ${needed === 1 ? "en medlem" : `${needed} medlemmar`}${
        sides === "" ? "" : ` och minst en medlem från var och en av följande: ${sides}`
      }.`,
    sideNames: { buyer: "beställaren", provider: "tjänsteproducenterna", client: "klienter och närstående" },
    missingSides: (sides) => `Representant saknades: ${sides}.`,
    missingForItem: "Mötet var inte beslutfört när ärendet behandlades.",
    override: "Avgjort utan beslutförhet.",
    overridden: (by, at) =>
      `Ärendet avgjordes${at === undefined ? "" : ` ${at}`} trots att mötet inte var beslutfört.${
        by === undefined ? "" : ` För avgörandet svarar ${by}.`
      }`,
  },

  item: {
    types: {
      information: "För kännedom",
      discussion: "För diskussion",
      decision: "För beslut",
      finding: "För konstaterande",
    },
    untitled: "Ärende utan rubrik",
    presenter: "Föredragande",
    background: "Redogörelse",
    proposal: "Beslutsförslag",
    handling: "Behandling",
    disqualified: (name, ground) => `Jävig: ${name}${ground === undefined ? "" : `. Grund: ${ground}`}.`,
    heardFirst: "Den jäviga hördes före avgörandet.",
    steppedOut: (from, to) =>
      `Borta under avgörandet${from === undefined ? "" : ` från ${from}`}${to === undefined ? "" : `, återkom ${to}`}.`,
    clientView: "Klientrepresentanternas synpunkt",
    outcome: "Resultat",
    decision: "Beslut",
    dissent: "Avvikande mening",
    statement: "Uttalande till protokollet",
    actions: "Överenskomna åtgärder",
    handledActions: "Behandlade åtgärder",
    feedback: "Tillhörande respons",
    feedbackCount: (count) => (count === 1 ? "en respons" : `${count} responser`),
    attachments: "Bilagor",
    plain: "På lättläst svenska",
    said: (name) => `${name}:`,
  },

  decision: {
    numbered: (number) => `Beslut ${number}`,
    reference: (number) => `beslut ${number}`,
    otherReference: "tidigare beslut",
    authority: "Beslutanderätt",
    authorities: {
      group: "Styrgruppens beslut",
      recommendation: "Rekommendation till beställaren",
      "joint-finding": "Avtalsparternas gemensamma konstaterande",
      buyer: "Beställarens beslut",
      provider: "Producentens eget beslut, för kännedom",
    },
    asProposed: "Godkändes enligt förslaget.",
    manner: "Hur beslutet fattades",
    manners: { consensus: "Samförstånd", majority: "Enligt majoritetens åsikt", vote: "Omröstning" },
    vote: "Röstetal",
    votes: (inFavour, against, blank) => `för ${inFavour}, emot ${against}, blankt ${blank}`,
    reasons: "Motivering",
    accountable: "Ansvarig part",
    unclear: {
      nobody: "Ansvaret är oklart: ingen ansvarig part har angetts.",
      "not-here": "Ansvaret är oklart: uppgifter om den angivna organisationen saknas.",
      "client-side": "Ansvaret är oklart: en klientrepresentant kan inte vara ansvarig part.",
    },
    buyerAnswer: "Beställarens svar",
    awaitingBuyer: "Beställarens svar inväntas.",
    expiresOn: "I kraft till",
    supersedes: "Ersätter tidigare",
    related: "Hänför sig till",
    contractStep: "Steg enligt avtalet",
    changeCheck: "Bedömning av avtalsändring",
    changeCheckNeeded: "Beslutet kan ändra avtalet.",
    changeCheckNotNeeded: "Beslutet ändrar inte avtalet.",
  },

  actions: {
    byDueDate: "Åtgärder enligt tidsfrist",
    action: "Åtgärd",
    responsible: "Ansvarig person och part",
    due: "Tidsfrist",
    item: "Punkt",
    untitled: "Åtgärd utan rubrik",
    noDueDate: "ingen tidsfrist",
    dueOn: (day) => `tidsfrist ${day}`,
  },

  publicity: {
    classes: { internal: "Intern för styrgruppen.", confidential: "Sekretessbelagd." },
    withheldItem: { internal: "Ärende internt för styrgruppen", confidential: "Sekretessbelagt ärende" },
    withheld: {
      item: "Ärendet har lämnats bort.",
      decision: "Beslutet har lämnats bort.",
      actions: (count) => (count === 1 ? "En åtgärd har lämnats bort." : `${count} åtgärder har lämnats bort.`),
    },
    withheldFromPublic: "Punkten ingår inte i den offentliga versionen.",
    ground: (ground) => `Grund: ${ground}`,
    noGround: "Ingen grund har antecknats.",
    distribution: {
      full: "Styrgruppens medlemmar och ersättare",
      public: "Offentlig, får spridas fritt",
      client: "Klienter och närstående",
      plain: "Alla, lättläst",
    },
  },

  conflict: {
    name: "Olöst konflikt.",
    text: (fields) => `På samma ställe har olika uppgifter antecknats (${fields}). Här visas den senaste.`,
    otherField: "annan uppgift",
  },
  example: "Exempeldata",
};

/** "Anna Aalto anlände kl. 13.25, under behandlingen av 3 §." */
function moved(verb: string) {
  return (name: string, at: string | undefined, during: string | undefined) =>
    `${name} ${verb}${at === undefined ? "" : ` ${at}`}${during === undefined ? "" : `, under behandlingen av ${during}`}.`;
}
