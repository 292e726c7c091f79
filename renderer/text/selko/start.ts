import type { start as finnish } from "../fi/start.ts";
import type { SomeWords } from "../shape.ts";

export const start = {
  lead: "Luotsi on ryhmän oma kirja. Tiedot ovat vain tällä koneella. Voit antaa ne toiselle tiedostona.",
  doors: {
    newGroup: "Uusi ryhmä",
    demo: "Katson keksittyä esimerkkiä",
    demoHelp: "Kaikki on keksittyä. Voit kokeilla rauhassa.",
  },
  newGroup: {
    title: "Uusi ryhmä",
    groupName: "Ryhmän nimi",
    caseNumber: "Asian numero virastossa",
    starts: "Sopimus alkaa",
    ends: "Sopimus loppuu",
    create: "Tee uusi ryhmä",
  },
  you: {
    nameHelp: "Muut näkevät nimesi. Voit käyttää myös keksittyä nimeä.",
    organisation: "Työpaikkasi tai järjestösi",
    role: "Mikä on tehtäväsi ryhmässä?",
    deviceHelp: "Esimerkiksi ”Työkone”.",
  },
  received: {
    join: "Tule mukaan ryhmään",
  },
  where: {
    desktop: "Tällä koneella. Luotsi tekee varakopiot itse.",
    browser: "Tämän selaimen muistissa. Tiedot voivat hävitä. Tallenna tiedosto usein.",
  },
} as const satisfies SomeWords<typeof finnish>;
