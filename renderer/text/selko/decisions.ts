import type { decisions as finnish } from "../fi/decisions.ts";
import type { SomeWords } from "../shape.ts";

export const decisions = {
  register: "Lista päätöksistä",
  edit: "Muuta tekstiä",
  empty: {
    text: "Päätökset kirjoitetaan kokouksessa.",
  },
  proposal: "Ehdotus",
  reasons: "Miksi päätimme näin",
  authority: {
    title: "Kuka saa päättää?",
    help: "Tämä ryhmä ei voi muuttaa sopimusta.",
    group: "Ryhmä päättää",
    recommendation: "Ehdotamme tilaajalle",
    joint: "Sopimuksen tekijät toteavat yhdessä",
    buyer: "Tilaaja päättää",
    provider: "Palvelun tekijä päättää itse",
    officeHolder: "Virkailijan päätös",
  },
  reference: "Mistä päätös löytyy",
  referenceHelp: "Esimerkiksi virkailijan päätös 12 § / 2026.",
  accountable: "Kuka vastaa",
  accountableHelp: "Yksi työpaikka tai järjestö vastaa. Asiakas voi auttaa, mutta ei vastaa.",
  outcome: {
    unanimous: "Kaikki olivat samaa mieltä",
    noConsensus: "Emme päässeet sopuun. Kaikkien mielipide on kirjattu.",
  },
  vote: {
    blank: "En ota kantaa",
    result: "Samaa mieltä {{for}}, eri mieltä {{against}}, ei kantaa {{blank}}",
  },
  dissent: "Olen eri mieltä, ja se kirjataan muistioon",
  dissentHelp: "Kerro heti. Kirjoita omin sanoin.",
  statement: "Haluan, että tämä kirjataan muistioon",
  clientView: "Mitä asiakkaiden edustajat sanoivat",
  hearing: "Kysymme mielipidettä ennen päätöstä",
  status: {
    proposed: "Ehdotus",
    superseded: "Tilalla on uusi päätös",
    repealed: "Peruttu",
    tabled: "Siirretty seuraavaan kokoukseen",
    returned: "Asiaa valmistellaan lisää",
    awaitingBuyer: "Tilaaja ei ole vielä vastannut",
  },
  answer: "Mitä tilaaja vastasi",
  repeal: "Peru päätös",
  contractChangeCheck: "Tarkista, muuttuuko sopimus",
  notMember: {
    title: "Asiakkaiden edustaja ei voi vastata tästä",
    text: "Valitse joku näistä: {{names}}.",
  },
} as const satisfies SomeWords<typeof finnish>;
