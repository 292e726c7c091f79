import type { papers as finnish } from "../fi/papers.ts";
import type { AllWords } from "../shape.ts";

export const papers = {
  save: "Save as a file",
  formatOf: "{{format}}: {{name}}",
  formats: {
    pdf: "PDF",
    docx: "Word (DOCX)",
    html: "Web page (HTML)",
    markdown: "Plain text (Markdown)",
    json: "As data (JSON)",
  },
  outcome: {
    saved: "Saved: {{name}}",
    "handed-over": "Handed to the browser’s downloads: {{name}}",
    diskFull: "The disk is full. The file was not saved. Free some space and try again.",
    failed: "The file could not be saved. The group’s records are safe. Try again.",
  },
} as const satisfies AllWords<typeof finnish>;
