import type { start as finnish } from "../fi/start.ts";
import type { AllWords } from "../shape.ts";

export const start = {
  title: "Välkommen till Luotsi",
  lead: "Luotsi är styrgruppens egen bok för ett avtal. Allt stannar på den här datorn tills du ger filen till någon.",
  language: {
    title: "På vilket språk?",
    help: "Du kan byta språk när som helst.",
  },
  doors: {
    title: "Var börjar vi?",
    newGroup: "Ny styrgrupp",
    newGroupHelp: "Du grundar gruppen och bjuder in de andra.",
    received: "Jag fick en fil",
    receivedHelp: "Någon gav dig en Luotsi-fil. Öppna den här.",
    demo: "Jag ser på ett exempel",
    demoHelp: "Ett påhittat avtal och två års möten. Ingenting kan gå sönder.",
  },
  newGroup: {
    title: "Ny styrgrupp",
    groupName: "Styrgruppens namn",
    groupNameHelp: "Till exempel ”Öppenvård för missbrukare 2024–2027”.",
    contractName: "Avtalets namn",
    caseNumber: "Diarienummer",
    starts: "Avtalsperioden börjar",
    ends: "Avtalsperioden slutar",
    create: "Grunda styrgruppen",
  },
  you: {
    title: "Vem är du?",
    name: "Ditt namn",
    nameHelp: "De andra ser namnet bredvid det du skriver. En pseudonym går också bra.",
    organisation: "Din organisation",
    side: "Vilken part hör du till?",
    role: "Din uppgift i styrgruppen",
    device: "Den här enhetens namn",
    deviceHelp: "Namnet hjälper dig att känna igen enheten, till exempel ”Arbetsdatorn”.",
  },
  received: {
    title: "Öppna filen du fick",
    help: "Filnamnet slutar på .luotsi. Ingenting ändras innan du godkänner.",
    join: "Gå med i styrgruppen",
    whoAreYou: "Hittar du ditt namn i listan?",
    notListed: "Mitt namn finns inte i listan",
  },
  where: {
    title: "Var finns uppgifterna?",
    desktop: "På den här datorns disk. Säkerhetskopior görs av sig själva.",
    browser: "I den här webbläsarens minne. Webbläsaren kan tömma det, så exportera ofta.",
  },
} as const satisfies AllWords<typeof finnish>;
