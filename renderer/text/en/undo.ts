import type { undo as finnish } from "../fi/undo.ts";
import type { AllWords } from "../shape.ts";

export const undo = {
  undone: "Undone: {{what}}",
  doneAgain: "Done again: {{what}}",
  undo: "Undo: {{what}}",
  doAgain: "Redo: {{what}}",
  nothing: "There is nothing to undo",
  named: "{{kind}} “{{title}}”",
  andMore_one: "{{what}} and one more",
  andMore_other: "{{what}} and {{count}} more",
  blocked: "This can no longer be undone: {{what}}.",
  blockedAgain: "This cannot be done again: {{what}}.",
  reasons: {
    changed: "The field {{field}} has been changed since.",
    changedBy: "{{name}} has changed the field {{field}} since.",
    touched: "It has been changed since.",
    touchedBy: "{{name}} has changed it since.",
    deleted: "It has been removed since.",
    deletedBy: "{{name}} has removed it.",
    frozen: "It is part of approved minutes, which no longer change.",
    settled: "It settled a conflict. The earlier alternatives are in the history.",
    approved: "Approved minutes cannot be undone. A correction is made as a new record.",
  },
} as const satisfies AllWords<typeof finnish>;
