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
  take: {
    title: "Exportera promemorian",
    language: "Dokumentets språk",
    version: "För vem",
    versions: {
      full: "För gruppen, allt",
      public: "Offentlig version",
      client: "För klienter och anhöriga",
      plain: "På lättläst språk",
    },
    help: {
      full: "Allt som har antecknats om mötet.",
      public: "Endast det offentliga. Där något har utelämnats står det att det har gjorts.",
      client: "Först en enkel mening, sedan beslutet, vad som händer härnäst och hur responsen besvarades.",
      plain: "Enkla ord i stor stil, en tanke i taget.",
    },
    part: "Vad som exporteras",
    whole: "Hela promemorian",
    section: "{{title}} ({{number}} §)",
    notHere: {
      title: "Den godkända texten finns inte här",
      text: "Promemorian är godkänd, men det här språket eller den här versionen har ännu inte kommit till den här enheten. Be om den senaste filen av den som godkände promemorian.",
    },
  },
  volume: {
    open: "Möten i en volym",
    year: "År",
    meetings: "Möten",
    none: "Välj åtminstone ett möte.",
    save: "Spara volymen",
  },
  format: "Filformat",
  design: {
    help: "Så här ser gruppens dokument ut på papper och så här får filerna sina namn. Där fältet är tomt används programmets eget sätt.",
    page: "Sida",
    files: "Filer",
    nameHelp: "Namnet överst i dokumentet. Tomt: gruppens namn.",
    logoTextHelp: "Ord för dem som inte ser logotypen.",
    headerHelp: "Överst på varje sida. Tomt: gruppens namn.",
    fileNameHelp: "Namnet kan ha delar inom klammer: {{parts}}",
    example: "Filen skulle heta: {{name}}",
    unknown: "En sådan del finns inte: {{parts}}",
  },
  logo: {
    title: "Logotyp",
    choose: "Välj en bild",
    change: "Byt bild",
    remove: "Ta bort logotypen",
    refused: "Bilden togs inte emot",
    refusedHelp: "Välj en PNG- eller JPEG-bild på högst 20 megabyte.",
  },
  phrases: {
    help: "Gruppens etablerade meningar i promemorian. Ett tomt fält lämnas bort eller får programmets egen mening.",
    byThemselves: "Kommer med av sig själva",
    whenSo: "Kommer i promemorian när man beslutar så",
  },
  outcome: {
    saved: "Sparad: {{name}}",
    "handed-over": "Given till webbläsarens nedladdningar: {{name}}",
    diskFull: "Disken är full. Filen sparades inte. Frigör utrymme och försök igen.",
    failed: "Filen kunde inte sparas. Gruppens uppgifter är i behåll. Försök igen.",
  },
} as const satisfies AllWords<typeof finnish>;
