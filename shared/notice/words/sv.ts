import { swedishMinutesWords } from "../../minutes/words/sv.ts";
import type { NoticeWords } from "./notice-words.ts";

/** Swedish as it is written in Finland. */
export const swedishNoticeWords: NoticeWords = {
  language: "sv",
  minutes: swedishMinutesWords,
  titles: {
    notice: "Möteskallelse",
    agenda: "Ärendelista",
    agendaWithProposals: "Föredragningslista",
    pack: "Mötesmaterial",
  },
  status: {
    draft: "Utkast som inte har skickats",
    update: (sequence) => `Uppdaterad kallelse, uppdatering ${sequence}`,
    cancelled: "Mötet är inställt",
  },
  weekdays: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  modes: { "on-site": "på plats", remote: "på distans", hybrid: "på plats eller på distans" },
  parts: {
    changes: "Vad som har ändrats",
    cancellation: "Mötet är inställt",
    message: "Meddelande till de kallade",
    facts: "Uppgifter om mötet",
    invited: "Vilka som kallas",
    matters: "Ärenden",
    attachments: "Bilagor",
    annexes: "Övrigt material",
    rules: "Arbetsordning",
  },
  cancelled: "Mötet hålls inte. Återkallandet av kalenderinbjudan följer med det här meddelandet.",
  facts: {
    remote: "Distansförbindelse",
    remoteInMembersNotice: "Adressen finns i medlemmarnas kallelse.",
    contact: "Närmare upplysningar",
    accessibility: "Tillgänglighet och stöd",
    materials: "Material",
    withNotice: (count) =>
      count === 0
        ? "Föredragningslistan och materialet följer med den här kallelsen."
        : `Föredragningslistan, materialet och ${count === 1 ? "en bilaga" : `${count} bilagor`} följer med den här kallelsen.`,
    notKnown: "inte ännu känt",
    quorum: "Beslutförhet",
    planned: "Beräknad längd",
  },
  invited: {
    others: "Övriga kallade",
    capacity: "Roll, organisation och rätt",
    vote: "rätt att delta i beslut",
    deputies: "En ersättare deltar när den ordinarie medlemmen har förhinder.",
  },
  item: {
    minutes: (count) => `${count}\u00A0min`,
    about: (time) => `börjar cirka ${time}`,
    presenter: (name) => `föredragande ${name}`,
    plain: "På lättläst språk",
    officially: "Samma sak officiellt",
    noPlain: "Det finns ännu ingen lättläst text om det här ärendet.",
    plainTypes: {
      information: "Ärendet ges för kännedom.",
      discussion: "Ärendet diskuteras.",
      decision: "Det fattas beslut i ärendet.",
      finding: "Ärendet konstateras.",
    },
    withdrawn: "struken från listan",
    carriedFrom: (meeting) => `fortsätter från möte ${meeting}`,
  },
  time: {
    total: (minutes) => `För ärendena har reserverats sammanlagt ${minutes} minuter.`,
    totalOf: (minutes, length) => `För ärendena har reserverats ${minutes} minuter, för mötet ${length} minuter.`,
    over: (minutes) => `Ärendena tar ${minutes} minuter mer än vad som reserverats för mötet.`,
  },
  annexes: {
    actions: "Öppna åtgärder",
    metrics: "Indikatorer",
    feedback: "Respons",
    withheld: "Övrigt material har utelämnats.",
  },
  attachment: {
    numbered: (number) => `Bilaga ${number}`,
    ofItem: (section) => `till ${section}`,
    withheld: (number) => `Bilaga ${number} har utelämnats.`,
  },
  rule: {
    noticeDays: (days) => `Arbetsordningen: kallelsen skickas senast ${days} dagar före mötet.`,
    materialDays: (days) => `Arbetsordningen: materialet skickas senast ${days} dagar före mötet.`,
  },
  change: {
    date: (before, now) => `Dagen har ändrats. Den var ${before} och är nu ${now}.`,
    time: (before, now) => `Klockslaget har ändrats. Det var ${before} och är nu ${now}.`,
    place: (before, now) => `Platsen har ändrats. Den var ${before} och är nu ${now}.`,
    mode: (before, now) => `Mötesformen har ändrats. Den var ${before} och är nu ${now}.`,
    remote: "Adressen till distansförbindelsen har ändrats.",
    added: (item) => `Nytt ärende: ${item}.`,
    removed: (item) => `Borttaget ärende: ${item}.`,
    removedWithheld: (section) => `Borttaget ärende: ${section}.`,
    retitled: (item) => `Rubriken har ändrats: ${item}.`,
    rewritten: (item) => `Innehållet har ändrats: ${item}.`,
    reordered: "Ärendenas ordning har ändrats. Numren är de samma.",
    none: "Ingenting har ändrats efter den förra kallelsen.",
    unknown: "Innehållet i den förra kallelsen har inte sparats, så ändringarna kan inte räknas upp.",
  },
  calendar: {
    summary: (group, number) => (number === undefined ? `Möte, ${group}` : `Möte ${number}, ${group}`),
    agenda: "Ärenden",
    cancelled: "Inställt",
  },
};
