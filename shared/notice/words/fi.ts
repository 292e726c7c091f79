import { finnishMinutesWords } from "../../minutes/words/fi.ts";
import type { NoticeWords } from "./notice-words.ts";

/** Finnish as a secretary writes it: the model for the other languages. */
export const finnishNoticeWords: NoticeWords = {
  language: "fi",
  minutes: finnishMinutesWords,
  titles: {
    notice: "Kokouskutsu",
    agenda: "Asialista",
    agendaWithProposals: "Esityslista",
    pack: "Kokousaineisto",
  },
  status: {
    draft: "Luonnos, jota ei ole lähetetty",
    update: (sequence) => `Päivitetty kutsu, ${sequence}. päivitys`,
    cancelled: "Kokous on peruttu",
  },
  weekdays: ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
  weekdayAndDate: (weekday, date) => `${weekday} ${date}`,
  modes: { "on-site": "paikan päällä", remote: "etäyhteydellä", hybrid: "paikan päällä tai etäyhteydellä" },
  parts: {
    changes: "Mikä on muuttunut",
    cancellation: "Kokous on peruttu",
    message: "Viesti kutsutuille",
    facts: "Kokouksen tiedot",
    invited: "Keitä on kutsuttu",
    matters: "Käsiteltävät asiat",
    attachments: "Liitteet",
    annexes: "Muu aineisto",
    rules: "Toimintasääntö",
  },
  cancelled: "Kokousta ei pidetä. Kalenterikutsun peruutus on tämän viestin mukana.",
  facts: {
    remote: "Etäyhteys",
    remoteInMembersNotice: "Osoite on jäsenten kutsussa.",
    contact: "Lisätietoja",
    accessibility: "Esteettömyys ja tuki",
    materials: "Aineisto",
    withNotice: (count) =>
      count === 0
        ? "Esityslista ja aineisto tulevat tämän kutsun mukana."
        : `Esityslista, aineisto ja ${count === 1 ? "yksi liite" : `${count} liitettä`} tulevat tämän kutsun mukana.`,
    notKnown: "ei vielä tiedossa",
    quorum: "Päätösvaltaisuus",
    planned: "Arvioitu kesto",
  },
  invited: {
    others: "Muut kutsutut",
    capacity: "Rooli, organisaatio ja oikeus",
    vote: "päätösoikeus",
    deputies: "Varajäsen osallistuu silloin, kun varsinainen jäsen on estynyt.",
  },
  item: {
    minutes: (count) => `${count}\u00A0min`,
    about: (time) => `alkaa noin ${time}`,
    presenter: (name) => `esittelijä ${name}`,
    plain: "Selkokielellä",
    officially: "Sama viralliseen tapaan",
    noPlain: "Tästä asiasta ei ole vielä selkokielistä tekstiä.",
    plainTypes: {
      information: "Asia kerrotaan tiedoksi.",
      discussion: "Asiasta keskustellaan.",
      decision: "Asiasta päätetään.",
      finding: "Asia todetaan.",
    },
    withdrawn: "poistettu listalta",
    carriedFrom: (meeting) => `jatkuu kokouksesta ${meeting}`,
  },
  time: {
    total: (minutes) => `Asioille on varattu yhteensä ${minutes} minuuttia.`,
    totalOf: (minutes, length) => `Asioille on varattu ${minutes} minuuttia, kokoukselle ${length} minuuttia.`,
    over: (minutes) => `Asiat vievät ${minutes} minuuttia enemmän kuin kokoukselle on varattu.`,
  },
  annexes: {
    actions: "Avoimet toimenpiteet",
    metrics: "Mittarit",
    feedback: "Palautteet",
    withheld: "Muu aineisto on jätetty pois.",
  },
  attachment: {
    numbered: (number) => `Liite ${number}`,
    ofItem: (section) => `asiaan ${section}`,
    withheld: (number) => `Liite ${number} on jätetty pois.`,
  },
  rule: {
    noticeDays: (days) => `Toimintasääntö: kutsu lähetetään viimeistään ${days} päivää ennen kokousta.`,
    materialDays: (days) => `Toimintasääntö: aineisto lähetetään viimeistään ${days} päivää ennen kokousta.`,
  },
  change: {
    date: (before, now) => `Päivä on muuttunut. Oli ${before}, on nyt ${now}.`,
    time: (before, now) => `Kellonaika on muuttunut. Oli ${before}, on nyt ${now}.`,
    place: (before, now) => `Paikka on muuttunut. Oli ${before}, on nyt ${now}.`,
    mode: (before, now) => `Kokoontumisen tapa on muuttunut. Oli ${before}, on nyt ${now}.`,
    remote: "Etäyhteyden osoite on muuttunut.",
    added: (item) => `Lisätty asia: ${item}.`,
    removed: (item) => `Poistettu asia: ${item}.`,
    removedWithheld: (section) => `Poistettu asia: ${section}.`,
    retitled: (item) => `Otsikko on muuttunut: ${item}.`,
    rewritten: (item) => `Sisältö on muuttunut: ${item}.`,
    reordered: "Asioiden järjestys on muuttunut. Numerot ovat ennallaan.",
    none: "Mitään ei ole muuttunut edellisen kutsun jälkeen.",
    unknown: "Edellisen kutsun sisältö ei ole tallessa, joten muutoksia ei voi luetella.",
  },
  calendar: {
    summary: (group, number) => (number === undefined ? `Kokous, ${group}` : `Kokous ${number}, ${group}`),
    agenda: "Käsiteltävät asiat",
    cancelled: "Peruttu",
  },
};
