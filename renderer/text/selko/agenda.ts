import type { agenda as finnish } from "../fi/agenda.ts";
import type { SomeWords } from "../shape.ts";

export const agenda = {
  orderHelp: "Siirrä asiaa ylös tai alas painikkeilla. Voit myös raahata asian kahvasta. Muutos tallentuu heti.",
  budget: {
    planned: "Asioihin menee {{planned}}",
    ofLength: "Asioihin menee {{planned}}. Kokous kestää {{length}}",
    over: "Asioita on liikaa. Aikaa puuttuu {{over}}.",
    unbudgeted_one: "Yhdestä asiasta ei tiedetä, kuinka kauan se kestää.",
    unbudgeted_other: "{{count}} asiasta ei tiedetä, kuinka kauan ne kestävät.",
  },
  withdrawnHelp: "Kutsu on jo lähetetty. Siksi asia {{number}} jää näkyviin ja siinä lukee: poistettu listalta.",
  fillsHelp: "Ohjelma kertoo itse, mitä uutta on tapahtunut.",
  groundHelp: "Miksi kaikki eivät saa lukea tätä.",
  attachments: {
    attach: "Lisää tiedosto",
    removeHelp: "Liite häviää näkyvistä. Voit perua poiston.",
    removeStays:
      "Tiedosto ei kuitenkaan häviä kokonaan. Se jää ryhmän tiedostoon. Se voi olla yhä kaikilla, jotka ovat saaneet ryhmän tiedoston. Jos lisäsit väärän tiedoston, kerro siitä heille.",
    missing: "Tiedosto ei ole vielä tällä koneella. Pyydä ryhmän tiedosto joltakulta, jolla liite on.",
    full: "Tiedosto ei mahdu. Tilaa on enää {{free}}. Pienennä tiedostoa.",
  },
} as const satisfies SomeWords<typeof finnish>;
