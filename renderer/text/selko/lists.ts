import type { lists as finnish } from "../fi/lists.ts";
import type { SomeWords } from "../shape.ts";

export const lists = {
  order: "Missä järjestyksessä",
  grouping: "Kokoa yhteen",
  noGrouping: "Ei koota",
  shownOf: "Näet {{shown}}, kaikkiaan niitä on {{total}}",
  addLink: "Kirjoita nimen alku. Valitse sitten listasta.",
  notLinked: "Tähän ei liity muuta.",
  plainMissing: "Helppo lause puuttuu.",
  toList: "Takaisin listaan",
  canBeAccountable: "Vastaajaksi voit valita: {{names}}.",
  accountableHelp: "Yksi työpaikka vastaa. Asiakkaat voivat auttaa, mutta he eivät vastaa.",
  ownerHelp: "Palvelun tilaaja tai palvelun tekijä vastaa. Asiakkaiden edustaja voi auttaa.",
  noOwners: "Ryhmässä ei ole vielä ketään, joka voi vastata. Lisää hänet ensin kumppaneihin.",
  groundNeeded: "Kirjoita, miksi tieto on salainen.",
  privacy: {
    questions: "Vastaa ennen kuin tallennat",
    keep: "Siitä ei tunnista ketään, jätä",
  },
} as const satisfies SomeWords<typeof finnish>;
