import type { conflicts as finnish } from "../fi/conflicts.ts";
import type { SomeWords } from "../shape.ts";

export const conflicts = {
  title: "Kohdat, jotka on muutettu kahteen kertaan",
  lead: "Kaksi ihmistä on muuttanut samaa kohtaa. Mitään ei ole hävinnyt. Valitkaa, kumpi jää.",
  count_one: "Yksi kohta",
  count_other: "{{count}} kohtaa",
  left_one: "Vielä yksi kohta.",
  left_other: "Vielä {{count}} kohtaa.",
  empty: {
    title: "Kaikki on selvää",
    text: "Kukaan ei ole muuttanut samaa kohtaa yhtä aikaa. Jos niin käy, näet molempien tekstit tässä.",
  },
  other: "Toinen vaihtoehto",
  unfit: "Tämä ei käy tähän. Tarkista, mitä kirjoitit.",
  resolved: "Valinta on tehty. Vanhatkin tekstit ovat tallessa.",
  deletedEdited: "Yksi poisti, toinen muutti",
  deletedEditedHelp: "{{deleter}} poisti tämän. {{editor}} muutti tätä. Päättäkää, mitä tehdään.",
  editedField: "Muutettiin: {{field}}",
  keepRecord: "Pidä tämä",
  removeRecord: "Poista tämä",
  kept: "Tämä jäi.",
  removed: "Tämä on poistettu. Voit nähdä poiston muutoksista.",
} as const satisfies SomeWords<typeof finnish>;
