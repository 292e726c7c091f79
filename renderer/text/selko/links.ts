import type { links as finnish } from "../fi/links.ts";
import type { SomeWords } from "../shape.ts";

export const links = {
  chain: {
    lead: "Näet, mistä tämä asia alkoi ja mitä siitä seurasi.",
    steps: {
      "agenda-item": "Missä kokouksessa siitä puhuttiin",
      metric: "Mistä näemme, auttoiko se",
    },
    none: {
      feedback: "Tähän ei liity palautetta.",
      "agenda-item": "Tästä ei ole puhuttu kokouksessa.",
      decision: "Tästä ei ole päätetty.",
      action: "Tästä ei ole sovittu tekemistä.",
      metric: "Tätä ei mitata.",
      answer: "Palautteen antaja ei ole vielä saanut vastausta.",
    },
    told: "kerroimme {{date}}, mitä tapahtui",
    notTold: "emme ole vielä kertoneet, mitä tapahtui",
  },
  mentions: {
    title: "Missä tämä mainitaan",
    none: "Tätä ei ole vielä mainittu missään.",
    observations_one: "Yksi mittaustulos.",
    observations_other: "{{count}} mittaustulosta.",
  },
} as const satisfies SomeWords<typeof finnish>;
