import type { projector as finnish } from "../fi/projector.ts";
import type { SomeWords } from "../shape.ts";

export const projector = {
  waitingText: "Pidä Luotsi auki toisessa ikkunassa.",
  lost: "Luotsi on suljettu toisesta ikkunasta. Nämä tiedot ovat kello {{time}}. Ne eivät enää muutu.",
  here: "Paikalla",
  now: "Nyt puhumme tästä",
  notYet: "Mitään asiaa ei ole vielä avattu",
  quorate: "Voimme päättää",
  notQuorate: "Emme voi päättää",
  voting_one: "Paikalla on yksi, joka saa päättää. Tarvitaan {{needed}}.",
  voting_other: "Paikalla on {{count}}, jotka saavat päättää. Tarvitaan {{needed}}.",
  decisions: "Tämän päätimme viimeksi",
  confidential: "Tämä asia on salainen. Tekstiä ei näytetä.",
  roundNotHeard: "ei ole vielä puhunut",
  voteOpen: "Nyt äänestetään",
  voteBase: "Ensimmäinen ehdotus: {{text}}",
  voteCounter: "Toinen ehdotus: {{text}}",
} as const satisfies SomeWords<typeof finnish>;
