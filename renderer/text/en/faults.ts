import type { faults as finnish } from "../fi/faults.ts";
import type { AllWords } from "../shape.ts";

export const faults = {
  saved:
    "A report of the error is kept on this device. It holds the program’s version, the time and the place in the program, and nothing of what you have written.",
  save: "Save the error report",
  handedOver: "The report was handed to the browser’s downloads.",
  kept: "The report was saved.",
  notSaved: "The report could not be saved.",
  title: "Error reports",
  count_one: "There is one error report on this device.",
  count_other: "There are {{count}} error reports on this device.",
  latest: "The latest {{when}}.",
  help: "The reports hold the program’s version, the time and the place in the program. They hold nothing of what you have written. They are not sent anywhere.",
  delete: "Delete the reports",
  deleted: "Error reports deleted",
  look: "See what a report holds",
} as const satisfies AllWords<typeof finnish>;
