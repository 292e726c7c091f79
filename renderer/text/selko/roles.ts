import type { roles as finnish } from "../fi/roles.ts";
import type { SomeWords } from "../shape.ts";

export const roles = {
  cards: "Mitä kukin tekee ryhmässä",
  yours: "Mitä sinä teet tässä ryhmässä",
  other: "Mitä muut tekevät",
  title: "Mitä minä teen tässä ryhmässä",
  lead: "Tässä lukee, mitä voit tehdä ja mistä sinun ei tarvitse huolehtia.",
  answersFor: "Sinun pitää huolehtia",
  notYours: "Sinun ei tarvitse huolehtia",
  rights: {
    view: "Kertoa, mitä mieltä olet. Voit olla myös eri mieltä. Mielipiteesi kirjataan.",
    support: "Saada paperit ajoissa ja selkeällä kielellä. Voit pyytää apua.",
    pseudonym: "Käyttää toista nimeä. Oikea nimesi ei näy papereissa.",
  },
  duties: {
    contract: "Siitä, että sopimusta noudatetaan ja ryhmän ehdotuksiin vastataan.",
    "own-service": "Oman työpaikkasi palvelusta ja omista tehtävistäsi.",
  },
  limits: {
    results: "Siitä, että sovitut asiat tehdään. Palvelun tilaaja ja palvelun tekijät huolehtivat siitä.",
    everyone: "Siitä, mitä kaikki muut asiakkaat ajattelevat. Voit sanoa: en tiedä.",
    "own-health": "Siitä, että kertoisit omasta terveydestäsi. Sitä ei tarvitse kertoa kenellekään.",
    complaints: "Valituksista. Niitä varten on oma paikka.",
    "single-clients": "Yhden asiakkaan asioista. Niistä ei puhuta tässä ryhmässä.",
    "no-vote": "Päätöksistä. Muut päättävät.",
  },
} as const satisfies SomeWords<typeof finnish>;
