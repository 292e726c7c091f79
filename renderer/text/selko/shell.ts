import type { shell as finnish } from "../fi/shell.ts";
import type { SomeWords } from "../shape.ts";

export const shell = {
  tagline: "Ryhmän oma kirja",
  places: {
    overview: "Tilanne nyt",
    actions: "Tehtävät",
    metrics: "Tulokset",
    participation: "Mukana olo",
    partners: "Ketkä ovat mukana",
    exchange: "Tiedostot muille ja muilta",
  },
  nav: {
    label: "Mihin haluat mennä",
  },
  search: {
    open: "Etsi",
    title: "Etsi tai valitse tehtävä",
    label: "Mitä etsit?",
    commands: "Mitä voit tehdä",
  },
  counts: {
    conflicts_one: "1 kohta on muutettu kahteen kertaan",
    conflicts_other: "{{count}} kohtaa on muutettu kahteen kertaan",
  },
  foot: {
    lastExchange: "Viimeksi avasit tai annoit tiedoston {{date}}.",
    neverExchanged: "Et ole vielä antanut tiedostoa muille.",
    olderVersions_one: "Yhdellä jäsenellä on vanhat tiedot.",
    olderVersions_other: "{{count}} jäsenellä on vanhat tiedot.",
    savingFailed: "Tallennus ei onnistu. Älä sulje tätä.",
    demo: "Keksitty esimerkki. Mikään ei ole totta.",
  },
  view: {
    themeSystem: "Samat kuin laitteessa",
    themeContrast: "Selvät värit",
    density: "Kuinka väljä",
    plain: "Helppo näkymä",
    shortcuts: "Näppäimet",
    glossary: "Sanojen selitykset",
  },
  overview: {
    title: "Tilanne nyt",
    waitingForYou: "Sinun tehtäväsi",
    nothingWaiting: "Sinulla ei ole tehtäviä nyt.",
    conflicts: "Kohdat, jotka on muutettu kahteen kertaan",
  },
  notFound: {
    action: "Mene alkuun",
  },
  crash: {
    text: "Tallennetut tiedot ovat tallessa. Avaa sivu uudelleen.",
  },
} as const satisfies SomeWords<typeof finnish>;
