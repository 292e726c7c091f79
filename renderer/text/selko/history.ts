import type { history as finnish } from "../fi/history.ts";
import type { SomeWords } from "../shape.ts";

export const history = {
  title: "Mitä on muutettu",
  open: "Näytä, mitä on muutettu",
  empty: "Tätä ei ole muutettu.",
  created: "Tehty",
  resolved: "Valittu, kumpi jää",
  erased: "Teksti on poistettu kokonaan",
  by: "Kuka muutti: {{who}}",
  device: "Kone",
  takeBack: "Ota tämä takaisin",
  wrongClock: "Koneen kello oli väärässä. Aika voi olla väärä.",
} as const satisfies SomeWords<typeof finnish>;
