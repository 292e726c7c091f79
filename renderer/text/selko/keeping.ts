import type { keeping as finnish } from "../fi/keeping.ts";
import type { SomeWords } from "../shape.ts";

export const keeping = {
  mended: {
    empty: "Tiedot on haettu toisesta kopiosta",
    emptyHelp: "Ohjelman tiedot olivat vioittuneet. Ne haettiin levyllä olevasta kopiosta. Voit jatkaa työtä.",
    behind: "Tallennus on nyt valmis",
    journal: "Toinen kopio oli vioittunut",
    journalHelp: "Kopio on korjattu. Jos tämä toistuu, tallenna tiedosto myös toiselle levylle.",
  },
  backups: {
    help: "Ohjelma tekee varmuuskopiot itse.",
    noSecond: "Ei valittu. Voit valita esimerkiksi muistitikun.",
    failedHelp: "Työsi on tallessa. Voit jatkaa. Ohjelma yrittää myöhemmin uudelleen.",
  },
  restore: {
    lead: "Valitse kopio. Katso, mitä siinä on. Mitään ei muutu vielä.",
    onto: "Ryhmä on jo tällä laitteella. Ohjelma hakee kopiosta sen, mitä puuttuu. Mitään ei poistu.",
    anew: "Ohjelma hakee ryhmän tästä kopiosta. Valitse sitten asetuksissa nimesi.",
  },
} as const satisfies SomeWords<typeof finnish>;
