import type { exchange as finnish } from "../fi/exchange.ts";
import type { SomeWords } from "../shape.ts";

export const exchange = {
  title: "Tiedostot muille ja muilta",
  lead: "Annatte toisillenne tiedostoja. Näin kaikilla on samat tiedot.",
  export: {
    title: "Tee tiedosto toiselle",
    action: "Tallenna tiedosto",
    delta: "Vain uudet asiat",
    recipient: "Kenelle annat tiedoston",
    packages: {
      provider: "Palvelun tekijälle",
      client: "Asiakkaiden edustajille",
      public: "Kaikki saavat lukea",
    },
    passwordHelp: "Kerro salasana esimerkiksi puhelimessa. Älä lähetä sitä tiedoston mukana.",
    encrypt: "Suojaa salasanalla",
    nothingNew: "Uutta kerrottavaa ei ole.",
  },
  import: {
    title: "Avaa tiedosto, jonka sait",
    action: "Avaa tiedosto",
    writing: "Yhdistämme muutokset",
    needPassword: "Tiedosto on suojattu. Kirjoita salasana.",
  },
  preview: {
    title: "Katso ennen kuin yhdistät",
    accept: "Yhdistä muutokset",
    freshByPerson: "Kuka on kirjoittanut uutta",
    freshByPlace: "Missä on uutta",
    conflicts: "Kaksi ihmistä on muuttanut samaa kohtaa",
    late: "Tuli, kun muistio oli jo valmis",
    refused: "Ei hyväksytty, koska lupa puuttuu",
    pending: "Odottaa toista tiedostoa",
    deferred: "Näet tämän, kun päivität Luotsin",
    silent: "Emme ole saaneet näiltä mitään pitkään aikaan",
  },
  result: {
    done: "Muutokset on yhdistetty",
    restorePoint: "Vanhat tiedot ovat tallessa varakopiossa.",
    undo: "Palauta vanhat tiedot",
  },
  versions: {
    title: "Kenellä on uudet tiedot",
    upToDate: "Uudet tiedot",
    behind_one: "Yksi muutos puuttuu",
    behind_other: "{{count}} muutosta puuttuu",
    never: "Ei ole vielä saanut tiedostoa",
  },
  backups: {
    title: "Varakopiot",
    restore: "Palauta vanha",
  },
  intact: "Tiedosto on kunnossa",
  notIntact: "Tiedosto on rikki",
  newDevice: "Emme tunne tätä konetta",
  checkFingerprint: "Vertaa koneen tunnusta, ennen kuin hyväksyt.",
} as const satisfies SomeWords<typeof finnish>;
