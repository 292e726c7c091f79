import type { presence as finnish } from "../fi/presence.ts";
import type { SomeWords } from "../shape.ts";

export const presence = {
  gate: {
    title: "Paikalla on liian vähän jäseniä. Tästä asiasta ei voi vielä päättää",
    help: "Voitte puhua asiasta tai siirtää sen. Jos päätätte silti, kirjoittakaa syy. Syy tulee pöytäkirjaan.",
  },
  interest: {
    title: "Kuka ei saa päättää tästä",
    none: "Kaikki saavat päättää tästä asiasta.",
    proposed: "Ehkä ei saa päättää tästä",
    confirm: "Ei saa päättää tästä",
    dismiss: "Saa päättää tästä",
    declare: "Kerro, kuka ei saa päättää tästä",
    states: {
      inRoom: "On huoneessa ja saa kertoa mielipiteensä",
    },
  },
  round: {
    title: "Jokainen saa puhua",
    help: "Jokainen saa vuorollaan puhua.",
    notYetTitle: "Nämä eivät ole vielä puhuneet",
  },
} satisfies SomeWords<typeof finnish>;
