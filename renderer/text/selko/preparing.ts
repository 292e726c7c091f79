import type { preparing as finnish } from "../fi/preparing.ts";
import type { SomeWords } from "../shape.ts";

export const preparing = {
  parts: {
    cycle: "Mitä teemme vuoden aikana",
    templates: "Valmiit asialistat",
  },
  cycle: {
    lead: "Tästä näet, milloin kokoukset ovat ja mistä niissä puhutaan.",
    noneTitle: "Vuoden suunnitelma puuttuu vielä",
    make: "Tee vuoden suunnitelma",
    made: "Vuoden suunnitelma on tehty",
  },
  plan: {
    reasons: {
      tabled: "Siirtyi seuraavaan kokoukseen",
      returned: "Asiaa valmistellaan lisää",
    },
  },
  proposals: {
    standing: "Miten asia etenee",
    lead: "Täällä ovat asiat, joista joku haluaa puhua kokouksessa. Sihteeri tai puheenjohtaja vastaa.",
    propose: "Ehdota asiaa kokoukseen",
    standings: {
      declined: "Tästä ei puhuta kokouksessa",
      placed: "Tästä puhutaan kokouksessa",
    },
  },
} as const satisfies SomeWords<typeof finnish>;
