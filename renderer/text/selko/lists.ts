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
  view: {
    title: "Miten lista näkyy",
  },
  look: {
    title: "Miten näytetään",
  },
  saved: {
    title: "Omat listat",
    none: "Tee lista sellaiseksi kuin haluat. Anna sille nimi. Sitten löydät sen tästä.",
    name: "Listan nimi",
    save: "Tallenna lista",
    needsName: "Kirjoita listalle nimi.",
    rename: "Vaihda nimi",
  },
  takeOut: {
    title: "Tiedosto ja tulostus",
    help_one: "Saat sen rivin, jonka näet nyt.",
    help_other: "Saat ne {{count}} riviä, jotka näet nyt.",
    writing: "Tiedostoa tehdään",
    diskFull: "Tietokone on täynnä. Tiedostoa ei tallennettu. Poista jotakin ja yritä uudelleen.",
  },
  notes: {
    publicity: "Kuka saa lukea",
    narrowing: "Mitä on mukana",
    secret: "Tässä on salaista tietoa",
  },
  privacy: {
    questions: "Vastaa ennen kuin tallennat",
    keep: "Siitä ei tunnista ketään, jätä",
  },
} as const satisfies SomeWords<typeof finnish>;
