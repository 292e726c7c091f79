export const deciding = {
  asProposed: "Tehdään niin kuin ehdotus sanoo",
  text: "Mitä päätämme",
  reasons: "Miksi",
  changeFlag: "Tämä voi muuttaa sopimusta. Se pitää tutkia.",
  positions: {
    title: "Mitä mieltä kukin on",
    edit: "Kirjoita, mitä mieltä kukin on",
    help: "Jos emme ole yhtä mieltä, jokainen ryhmä kertoo mielipiteensä.",
  },
  motions: {
    title: "Ehdotukset ja äänestys",
    base: "Ensimmäinen ehdotus",
    counter: "Toinen ehdotus {{number}}",
    add: "Lisää toinen ehdotus",
    seconder: "Kuka tukee ehdotusta",
    seconderNeeded: "Ehdotuksesta äänestetään vain, jos joku toinen tukee sitä.",
    states: {
      lapsed: "Ei tukea, ei äänestetä",
      barred: "Ehdottaja ei saa päättää tästä",
    },
  },
  vote: {
    byName: "Jokainen sanoo äänensä vuorollaan",
    byCount: "Lasketaan kädet",
    list: "Ketkä saavat äänestää",
    blank: "Ei kantaa",
  },
  statements: {
    title: "Kuka oli eri mieltä",
    add: "Kirjoita, että olet eri mieltä",
    lateHelp:
      "Kerro ennen päätöstä, jos olet eri mieltä. Puheenjohtaja voi ottaa asian uudelleen esille. Voit myös pyytää korjausta muistioon.",
  },
  clientView: {
    title: "Mitä asiakkaiden edustajat sanovat",
    edit: "Kirjoita asiakkaiden edustajien mielipide",
    help: "Asiakkaiden edustajat sanovat tämän omin sanoin.",
  },
  outcome: {
    tabled: "Siirretään seuraavaan kokoukseen",
    returned: "Asiaa valmistellaan lisää",
  },
} as const;
