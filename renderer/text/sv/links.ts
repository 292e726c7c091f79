import type { links as finnish } from "../fi/links.ts";
import type { AllWords } from "../shape.ts";

export const links = {
  chain: {
    title: "Från respons till svar",
    lead: "Varifrån det här kom och vad det ledde till.",
    here: "Du är här",
    steps: {
      feedback: "Vad som sades",
      "agenda-item": "Var det behandlades",
      decision: "Vad som beslutades",
      action: "Vad som görs",
      metric: "Var det borde synas",
      answer: "Vad som svarades",
    },
    none: {
      feedback: "Ingen respons är kopplad hit.",
      "agenda-item": "Har inte varit på föredragningslistan.",
      decision: "Det finns inget beslut.",
      action: "Det finns ingen åtgärd.",
      metric: "Ingen indikator har valts.",
      answer: "Den som gav responsen har ännu inte fått svar.",
    },
    told: "resultatet berättat {{date}}",
    notTold: "resultatet har ännu inte berättats",
  },
  more_one: "Visa en till",
  more_other: "Visa {{count}} till",
  mentions: {
    title: "Hör ihop med",
    none: "Ingen post hänvisar ännu hit.",
    group: "{{kind}}: {{field}}",
    observations_one: "En observation av indikatorer.",
    observations_other: "{{count}} observationer av indikatorer.",
  },
} as const satisfies AllWords<typeof finnish>;
