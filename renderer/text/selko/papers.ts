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
  outcome: {
    "handed-over": "Tiedosto on selaimen latauksissa: {{name}}",
  },
} as const satisfies SomeWords<typeof finnish>;
