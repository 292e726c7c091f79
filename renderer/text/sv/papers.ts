import type { papers as finnish } from "../fi/papers.ts";
import type { AllWords } from "../shape.ts";

export const papers = {
  save: "Spara som fil",
  formatOf: "{{format}}: {{name}}",
  formats: {
    pdf: "PDF",
    docx: "Word (DOCX)",
    html: "Webbsida (HTML)",
    markdown: "Enbart text (Markdown)",
    json: "Som data (JSON)",
  },
  outcome: {
    saved: "Sparad: {{name}}",
    "handed-over": "Given till webbläsarens nedladdningar: {{name}}",
    diskFull: "Disken är full. Filen sparades inte. Frigör utrymme och försök igen.",
    failed: "Filen kunde inte sparas. Gruppens uppgifter är i behåll. Försök igen.",
  },
} as const satisfies AllWords<typeof finnish>;
