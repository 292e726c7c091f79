import type { commands as finnish } from "../fi/commands.ts";
import type { SomeWords } from "../shape.ts";

export const commands = {
  names: {
    go: {
      overview: "Mene: tilanne nyt",
      actions: "Mene tehtäviin",
      feedback: "Mene palautteisiin",
      exchange: "Mene vaihtoon",
      conflicts: "Mene kohtiin, joissa on kaksi eri tietoa",
    },
    new: {
      decision: "Kirjoita päätös tähän asiaan",
      action: "Uusi tehtävä",
      feedback: "Kirjoita palaute",
    },
    file: {
      import: "Avaa tiedosto, jonka sait toiselta",
    },
    edit: {
      undo: "Peru viimeinen muutos",
      redo: "Tee muutos uudelleen",
    },
    view: {
      palette: "Etsi",
      projector: "Näytä kokous isolla näytöllä",
      larger: "Isompi teksti",
      smaller: "Pienempi teksti",
      themeContrast: "Selvemmät värit",
    },
  },
} as const satisfies SomeWords<typeof finnish>;
