import type { commands as finnish } from "../fi/commands.ts";
import type { AllWords } from "../shape.ts";

export const commands = {
  names: {
    go: {
      overview: "Gå till läget",
      meetings: "Gå till möten",
      decisions: "Gå till beslut",
      actions: "Gå till åtgärder",
      feedback: "Gå till respons",
      partners: "Gå till parter",
      exchange: "Gå till utbyte",
      conflicts: "Gå till konflikter",
      settings: "Gå till inställningar",
      groups: "Byt styrgrupp",
      back: "Bakåt",
      forward: "Framåt",
    },
    new: {
      meeting: "Nytt möte",
      decision: "Skriv ett beslut under denna punkt",
      action: "Ny åtgärd",
      feedback: "Skriv ner respons",
    },
    file: {
      export: "Gör en fil till de andra",
      import: "Öppna en fil från någon annan",
      print: "Skriv ut sidan",
      printToPdf: "Gör en PDF av sidan",
    },
    edit: {
      undo: "Ångra",
      redo: "Gör om",
    },
    view: {
      palette: "Sök eller gör",
      projector: "Visa mötet på duken",
      larger: "Större text",
      smaller: "Mindre text",
      themeLight: "Ljusa färger",
      themeDark: "Mörka färger",
      themeContrast: "Hög kontrast",
    },
    help: {
      guide: "Öppna handboken",
      shortcuts: "Kortkommandon",
      about: "Om programmet",
    },
  },
  alsoCalled: {
    go: {
      overview: "startsida hem översikt",
      meetings: "sammanträde kallelse",
      decisions: "rekommendationer",
      actions: "uppgifter försenade",
      feedback: "återkoppling klientrespons",
      partners: "medlemmar personer organisationer roller",
      exchange: "synkronisera dela filer versioner enheter",
      conflicts: "olika versioner slå ihop",
      settings: "språk tema utseende val",
      groups: "start annan grupp",
      back: "föregående tillbaka",
      forward: "nästa",
    },
    new: {
      meeting: "skapa lägg till möte",
      decision: "rekommendation",
      action: "skapa lägg till uppgift",
      feedback: "lägg till återkoppling",
    },
    file: {
      export: "exportera skicka dela spara säkerhetskopia",
      import: "importera ta emot hämta",
      print: "papper utskrift",
      printToPdf: "fil utskrift",
    },
    edit: {
      undo: "ta tillbaka",
      redo: "upprepa",
    },
    view: {
      palette: "sökning kommandon",
      projector: "projektor skärm bildkanon",
      larger: "zooma förstora",
      smaller: "zooma förminska",
      themeLight: "tema dag",
      themeDark: "tema natt",
      themeContrast: "tema tillgänglighet",
    },
    help: {
      guide: "hjälp guide råd",
      shortcuts: "tangentbord genvägar",
      about: "version licens",
    },
  },
  keys: {
    shift: "Skift",
  },
} as const satisfies AllWords<typeof finnish>;
