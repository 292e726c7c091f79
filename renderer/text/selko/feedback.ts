import type { feedback as finnish } from "../fi/feedback.ts";
import type { SomeWords } from "../shape.ts";

export const feedback = {
  new: "Kirjoita palaute",
  edit: "Muuta palautetta",
  empty: {
    text: "Kirjoita, mitä kuulit. Se on nopeaa.",
  },
  ownWordsHelp: "Älä kirjoita nimiä.",
  voices: {
    family: "Omainen tai ystävä",
    peer: "Ihminen, jolla on sama kokemus",
  },
  channel: "Mistä palaute tuli",
  channels: {
    online: "Netistä",
    panel: "Ryhmä asiakkaita, jotka arvioivat palvelua",
  },
  theme: "Aihe",
  themes: {
    treatment: "Miten ihmistä kohdeltiin",
    information: "Mitä kerrottiin",
    continuity: "Sama työntekijä auttaa pitkään",
    premises: "Paikka ja huoneet",
    influence: "Saako itse päättää",
  },
  tone: {
    idea: "Idea",
  },
  receivedOn: "Milloin kuulit",
  status: {
    received: "Tullut",
    beingHandled: "Käsittelemme palautetta",
    ledToChange: "Palaute muutti palvelua",
    noChange: "Emme muuta, ja kerromme miksi",
  },
  response: {
    title: "Mitä vastaamme",
    write: "Kirjoita vastaus",
    missing: "Emme ole vielä vastanneet",
  },
  anonymise: "Poista nimet ja muut tunnistettavat tiedot",
  toAgenda: "Ota puheeksi kokouksessa",
  makeAction: "Tee tästä tehtävä",
  became: "Mitä sitten tapahtui",
  stopAnytime: "Teksti on tallessa. Voit lopettaa milloin vain.",
  complaint: "Virallinen valitus huonosta kohtelusta tai palvelusta",
  complaintHelp:
    "Jos joku haluaa valittaa virallisesti, kerro hänelle sosiaaliasiavastaavasta. Älä kirjoita valitusta tänne.",
} as const satisfies SomeWords<typeof finnish>;
