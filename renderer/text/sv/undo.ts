import type { undo as finnish } from "../fi/undo.ts";
import type { AllWords } from "../shape.ts";

export const undo = {
  undone: "Ångrat: {{what}}",
  doneAgain: "Gjort på nytt: {{what}}",
  undo: "Ångra: {{what}}",
  doAgain: "Gör om: {{what}}",
  nothing: "Det finns inget att ångra",
  named: "{{kind}} ”{{title}}”",
  andMore_one: "{{what}} och en till",
  andMore_other: "{{what}} och {{count}} till",
  blocked: "Det här kan inte längre ångras: {{what}}.",
  blockedAgain: "Det här kan inte göras om: {{what}}.",
  reasons: {
    changed: "Punkten {{field}} har ändrats efter det.",
    changedBy: "{{name}} har ändrat punkten {{field}} efter det.",
    touched: "Den har ändrats efter det.",
    touchedBy: "{{name}} har ändrat den efter det.",
    deleted: "Den har tagits bort efter det.",
    deletedBy: "{{name}} har tagit bort den.",
    frozen: "Den ingår i en godkänd promemoria som inte längre ändras.",
    settled: "Det löste en konflikt. De tidigare alternativen finns i ändringshistoriken.",
    approved: "En godkänd promemoria kan inte ångras. En rättelse görs som en ny anteckning.",
  },
} as const satisfies AllWords<typeof finnish>;
