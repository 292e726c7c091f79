import type { conflicts as finnish } from "../fi/conflicts.ts";
import type { AllWords } from "../shape.ts";

export const conflicts = {
  title: "Konflikter",
  lead: "Samma punkt har ändrats på två håll samtidigt. Båda värdena finns kvar tills någon väljer.",
  count_one: "En konflikt",
  count_other: "{{count}} konflikter",
  empty: {
    title: "Inga konflikter",
    text: "Alla ändringar passar ihop.",
  },
  see: "Se båda",
  shownNow: "Visas nu",
  other: "Det andra värdet",
  writtenBy: "Skrivet av {{who}}, {{when}}",
  choose: "Välj detta",
  keepMine: "Behåll min version",
  keepTheirs: "Behåll den andras version",
  keepBoth: "Behåll båda",
  writeThird: "Skriv en ny",
  thirdLabel: "Ny text",
  resolve: "Lös konflikten",
  resolved: "Konflikten är löst. Båda värdena finns kvar i historiken.",
  later: "Vi bestämmer senare",
  deletedEdited: "Borttagen och ändrad samtidigt",
  deletedEditedHelp: "{{deleter}} tog bort och {{editor}} ändrade. Uppgiften visas tills ni bestämmer.",
  keepRecord: "Behåll uppgiften",
  removeRecord: "Ta bort uppgiften",
  late: {
    title: "Ändringar som kom för sent",
    help: "Promemorian var redan godkänd. Dessa är förslag till rättelser.",
  },
  disputed: "Omstridd",
} as const satisfies AllWords<typeof finnish>;
