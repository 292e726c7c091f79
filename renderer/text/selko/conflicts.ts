import type { conflicts as finnish } from "../fi/conflicts.ts";
import type { SomeWords } from "../shape.ts";

export const conflicts = {
  title: "Kohdat, jotka on muutettu kahteen kertaan",
  lead: "Kaksi ihmistä on muuttanut samaa kohtaa. Mitään ei ole hävinnyt. Valitkaa, kumpi jää.",
  count_one: "Yksi kohta",
  count_other: "{{count}} kohtaa",
  empty: {
    title: "Kaikki on selvää",
  },
  other: "Toinen vaihtoehto",
  keepMine: "Pidä oma",
  keepTheirs: "Pidä toisen",
  keepBoth: "Pidä kumpikin",
  resolve: "Valitse, kumpi jää",
  resolved: "Valinta on tehty. Vanhatkin tekstit ovat tallessa.",
  deletedEdited: "Yksi poisti, toinen muutti",
  deletedEditedHelp: "{{deleter}} poisti tämän. {{editor}} muutti tätä. Päättäkää, mitä tehdään.",
  late: {
    title: "Muutokset, jotka tulivat liian myöhään",
    help: "Muistio oli jo valmis. Näistä voi tehdä korjauksen.",
  },
  disputed: "Emme tiedä, kumpi on oikea",
} as const satisfies SomeWords<typeof finnish>;
