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
  take: {
    title: "Vie muistio",
    language: "Asiakirjan kieli",
    version: "Kenelle",
    versions: {
      full: "Ryhmälle, kaikki",
      public: "Julkinen versio",
      client: "Asiakkaille ja läheisille",
      plain: "Selkokielellä",
    },
    help: {
      full: "Kaikki, mikä kokouksesta on kirjattu.",
      public: "Vain julkinen. Pois jätetyn kohdalla lukee, että jotain on jätetty pois.",
      client: "Ensin selkolause, sitten päätös, mitä seuraavaksi tapahtuu ja mitä palautteisiin vastattiin.",
      plain: "Selkokieltä isolla kirjasimella, yksi ajatus kerrallaan.",
    },
    part: "Mitä viedään",
    whole: "Koko muistio",
    section: "{{number}} § {{title}}",
    notHere: {
      title: "Hyväksyttyä tekstiä ei ole täällä",
      text: "Muistio on hyväksytty, mutta tämä kieli tai versio ei ole vielä tullut tälle laitteelle. Pyydä uusin tiedosto siltä, joka hyväksyi muistion.",
    },
  },
  volume: {
    open: "Kooste kokouksista",
    year: "Vuosi",
    meetings: "Kokoukset",
    none: "Valitse ainakin yksi kokous.",
    save: "Tallenna kooste",
  },
  format: "Tiedostomuoto",
  outcome: {
    saved: "Tallennettu: {{name}}",
    "handed-over": "Annettu selaimen latauksiin: {{name}}",
    diskFull: "Levy on täynnä. Tiedostoa ei tallennettu. Vapauta tilaa ja yritä uudelleen.",
    failed: "Tiedostoa ei voitu tallentaa. Ryhmän tiedot ovat tallessa. Yritä uudelleen.",
  },
} as const;
