import { fi } from "./fi.ts";
import type { ShellWords } from "./shell-words.ts";

/** Plain Finnish: short sentences and everyday words; what is plain already is taken from Finnish. */
export const selko: ShellWords = {
  menus: { ...fi.menus, go: "M&ene" },
  commands: {
    ...fi.commands,
    "go.overview": "Tilanne nyt",
    "go.actions": "Tehtävät",
    "go.partners": "Ketkä ovat mukana",
    "go.exchange": "Tiedostot muille ja muilta",
    "go.conflicts": "Kahteen kertaan muutettu",
    "go.groups": "Toinen ryhmä",
    "new.action": "Tehtävä",
    "file.import": "Avaa tiedosto, jonka sait toiselta…",
    "file.printToPdf": "Tee PDF-tiedosto…",
    "edit.undo": "Peru viimeinen muutos",
    "edit.redo": "Tee muutos uudelleen",
    "view.palette": "Etsi…",
    "view.projector": "Kokous isolle näytölle",
    "view.larger": "Isompi teksti",
    "view.themeContrast": "Selvemmät värit",
    "help.guide": "Ohje",
  },
  acts: { ...fi.acts, quit: "Sulje Luotsi" },
  files: fi.files,
  unsaved: {
    message: "Kaikki ei ole vielä tallessa",
    detail: "Viimeinen muutos ei ole vielä tallessa. Jos suljet Luotsin nyt, se muutos katoaa. Muu on tallessa.",
    safe: "Palaa Luotsiin",
    other: "Sulje silti",
  },
  pageGone: {
    message: "Luotsi pysähtyi",
    detail: "Tallennetut tiedot ovat tallessa. Avaa Luotsi uudelleen, niin voit jatkaa.",
    safe: "Avaa uudelleen",
    other: "Sulje",
  },
  olderApp: {
    message: "Tämä Luotsi on liian vanha",
    detail:
      "Olet käyttänyt uudempaa Luotsia (versio {{recorded}}). Tämä on vanhempi (versio {{own}}). Vanha ohjelma voi " +
      "hävittää tietoja. Siksi se ei avaa niitä. Mitään ei muutettu. Asenna uudempi Luotsi.",
    close: "Sulje",
  },
  forbiddenStart: {
    message: "Luotsi ei käynnistynyt",
    detail:
      "Luotsi yritettiin käynnistää valitsimella {{name}}. Se voisi näyttää tietosi muille ohjelmille. Mitään ei " +
      "muutettu. Käynnistä Luotsi sen omasta kuvakkeesta.",
    close: "Sulje",
  },
  failedStart: {
    message: "Luotsi ei käynnistynyt",
    detail: "Tallennetut tiedot ovat tallessa. Yritä uudelleen. Jos se ei auta, käynnistä tietokone uudelleen.",
    close: "Sulje",
  },
};
