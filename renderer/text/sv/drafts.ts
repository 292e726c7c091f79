import type { drafts as finnish } from "../fi/drafts.ts";
import type { AllWords } from "../shape.ts";

export const drafts = {
  kept: "Här finns ett oavslutat utkast, skrivet {{when}}.",
  keptHelp: "Det finns bara på den här enheten. Andra ser det först när du sparar.",
  continue: "Fortsätt på utkastet",
  discard: "Förkasta utkastet",
  discarded: "Utkastet har förkastats",
  taken: "Utkastet är tillbaka i formuläret",
  changedSince: "Saken har ändrats efter utkastet. Kontrollera fälten innan du sparar.",
  listTitle_one: "Ett utkast är oavslutat",
  listTitle_other: "{{count}} utkast är oavslutade",
  listItem: "{{form}}, skrivet {{when}}",
  leaveTitle: "Vill du förkasta det du har skrivit?",
  leaveText: "Formuläret har text som inte har sparats.",
  leave: "Förkasta",
  stay: "Fortsätt skriva",
  keys: {
    save: "Spara formuläret",
    close: "Stäng formuläret eller fönstret",
  },
} as const satisfies AllWords<typeof finnish>;
