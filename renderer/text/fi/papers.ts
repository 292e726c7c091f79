/** Papers on their way out of the app: minutes, notices, packs, the rules card. */
export const papers = {
  save: "Tallenna tiedostoksi",
  formatOf: "{{format}}: {{name}}",
  formats: {
    pdf: "PDF",
    docx: "Word (DOCX)",
    html: "Verkkosivu (HTML)",
    markdown: "Pelkkä teksti (Markdown)",
    json: "Tietoina (JSON)",
  },
  outcome: {
    saved: "Tallennettu: {{name}}",
    "handed-over": "Annettu selaimen latauksiin: {{name}}",
    diskFull: "Levy on täynnä. Tiedostoa ei tallennettu. Vapauta tilaa ja yritä uudelleen.",
    failed: "Tiedostoa ei voitu tallentaa. Ryhmän tiedot ovat tallessa. Yritä uudelleen.",
  },
} as const;
