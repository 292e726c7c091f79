import type { papers as finnish } from "../fi/papers.ts";
import type { SomeWords } from "../shape.ts";

export const papers = {
  formats: {
    pdf: "Tiedosto, jonka voi tulostaa (PDF)",
    docx: "Tiedosto, jota voi muokata (DOCX)",
    html: "Nettisivu (HTML)",
    markdown: "Vain teksti (Markdown)",
    json: "Tiedot koneelle (JSON)",
  },
  take: {
    title: "Tallenna muistio tiedostoksi",
    language: "Millä kielellä",
    versions: {
      full: "Ryhmälle",
      public: "Versio, jonka kaikki saavat lukea",
    },
    help: {
      public: "Siinä on vain se, minkä kuka tahansa saa lukea.",
    },
  },
  outcome: {
    "handed-over": "Tiedosto on selaimen latauksissa: {{name}}",
  },
} as const satisfies SomeWords<typeof finnish>;
