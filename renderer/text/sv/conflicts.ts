import type { conflicts as finnish } from "../fi/conflicts.ts";
import type { AllWords } from "../shape.ts";

export const conflicts = {
  title: "Konflikter",
  lead: "Samma sak har ändrats på två ställen samtidigt. Alla värden finns kvar tills någon väljer.",
  count_one: "En konflikt",
  count_other: "{{count}} konflikter",
  left_one: "En konflikt återstår.",
  left_other: "{{count}} konflikter återstår.",
  empty: {
    title: "Inga konflikter",
    text: "Alla ändringar passar ihop. Om två personer ändrar samma sak utan att veta om varandra syns bådas text här.",
  },
  shownNow: "Visas nu",
  other: "Det andra värdet",
  choose: "Välj detta",
  chooseValue: "Välj detta: {{value}}",
  writeThird: "Skriv ett nytt",
  writeThirdOf: "Skriv ett nytt: {{field}}",
  thirdLabel: "{{field}}, nytt värde",
  unfit: "Det här passar inte på denna plats. Kontrollera form och längd.",
  resolved: "Konflikten är löst. Alla värden finns kvar i ändringshistoriken.",
  deletedEdited: "Borttagen och redigerad samtidigt",
  deletedEditedHelp: "Borttagen av {{deleter}}, redigerad av {{editor}}. Uppgiften syns tills ni har bestämt er.",
  deletedBy: "Borttagen",
  editedField: "Redigerat {{field}}:",
  keepRecord: "Behåll uppgiften",
  removeRecord: "Ta bort uppgiften",
  kept: "Uppgiften behölls.",
  removed: "Uppgiften togs bort. Borttagningen finns kvar i ändringshistoriken.",
} as const satisfies AllWords<typeof finnish>;
