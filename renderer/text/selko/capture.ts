import type { capture as finnish } from "../fi/capture.ts";
import type { SomeWords } from "../shape.ts";

export const capture = {
  label: "Kirjoita muistiin",
  help: "Kirjoita alkuun t: jos kirjoitat tehtävän. Kirjoita @ ja nimi. Kirjoita loppuun päivä.",
  placeholder: "t: mitä tehdään @kuka milloin",
  kinds: {
    action: "Tehtävä",
    statement: "Oma sana",
    dissent: "Toinen mielipide",
    note: "Muistiin",
  },
  noDue: "Ei päivää, johon mennessä",
  due: "Viimeistään {{date}}",
  problems: {
    ownerMissing: "Kuka tekee? Kirjoita @ ja nimi.",
    notQuorate: "Emme voi nyt päättää, koska paikalla on liian vähän väkeä.",
    notQuorateHere: "Tällä laitteella on merkitty liian vähän ihmisiä paikalle. Kirjoita päätös muistiinpanona.",
    excluded: "{{name}} ei saa päättää tästä asiasta.",
  },
  list: {
    edit: "Muuta",
  },
  handling: {
    label: "Mitä puhuttiin",
    help: "Kirjoita, mitä asiasta puhuttiin. Ohjelma tallentaa tekstin.",
  },
} as const satisfies SomeWords<typeof finnish>;
