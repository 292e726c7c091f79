import type { live as finnish } from "../fi/live.ts";
import type { SomeWords } from "../shape.ts";

export const live = {
  notBegun: {
    text: "Kun aloitat kokouksen, ohjelma kirjoittaa muistiin kellonajan ja avaa ensimmäisen asian.",
  },
  notes: {
    help: "Kokouksen aloittaa se, joka johtaa kokousta. Sinun muistiinpanosi tulevat mukaan, kun lähetät tiedoston.",
    notOpened: "Kokousta ei ole aloitettu tällä laitteella. Sen aloittaa kokouksen johtaja.",
    underWay: "Kokouksen johtaja vie kokousta eteenpäin omalla laitteellaan.",
    presence: "Kokouksen johtaja merkitsee, ketkä ovat paikalla. Merkitse tähän vain, jos lähdet aikaisemmin pois.",
    here: "Kokouksen johtaja näkee, ketkä ovat paikalla.",
  },
  bar: {
    itemOf: "Asia {{place}}/{{count}}",
    noItem: "Valitse asia listasta",
  },
  agenda: {
    title: "Kokouksen asiat",
    undecided: "ei vielä päätetty",
    tabled: "siirretty toiseen kokoukseen",
    returned: "valmistellaan lisää",
    withdrawn: "otettu pois",
  },
  item: {
    next: "Seuraava asia",
    previous: "Edellinen asia",
    last: "Tämä on viimeinen asia",
    presenter: "Asiasta kertoo {{name}}",
    proposal: "Mitä ehdotetaan",
    takeUp: "Aloita tämä asia",
  },
  views: {
    presence: "Ketkä ovat paikalla",
  },
  here: {
    quorate: "Voimme päättää",
    notQuorate: "Emme voi päättää nyt",
    voting_one: "Yksi voi päättää, tarvitaan {{needed}}",
    voting_other: "{{count}} voi päättää, tarvitaan {{needed}}",
    lost: "Emme voi enää päättää.",
    regained: "Voimme nyt päättää.",
    excluded: "ei saa päättää tästä asiasta",
  },
  closing: {
    title: "Lopetetaanko kokous?",
    unmarked: "Kukaan ei ole merkinnyt, ketkä ovat paikalla. Merkitse se ennen kuin kokous loppuu tai sen jälkeen.",
    carried: "Asiat, joita ei ehditty käsitellä, tulevat seuraavaan kokoukseen.",
  },
} as const satisfies SomeWords<typeof finnish>;
