import type { conflicts as finnish } from "../fi/conflicts.ts";
import type { AllWords } from "../shape.ts";

export const conflicts = {
  title: "Conflicts",
  lead: "The same thing was changed in two places at once. All values are kept until someone chooses.",
  count_one: "One conflict",
  count_other: "{{count}} conflicts",
  left_one: "One conflict is left.",
  left_other: "{{count}} conflicts are left.",
  empty: {
    title: "No conflicts",
    text: "All changes fit together. When two people change the same thing without knowing of each other, both texts appear here.",
  },
  shownNow: "Shown now",
  other: "The other value",
  choose: "Choose this",
  chooseValue: "Choose this: {{value}}",
  writeThird: "Write another",
  writeThirdOf: "Write another: {{field}}",
  thirdLabel: "{{field}}, new value",
  unfit: "This does not fit here. Check its form and length.",
  resolved: "The conflict is resolved. All values stay in the history.",
  deletedEdited: "Deleted and edited at once",
  deletedEditedHelp: "Deleted by {{deleter}}, edited by {{editor}}. It stays visible until you decide.",
  deletedBy: "Deleted",
  editedField: "Edited {{field}}:",
  keepRecord: "Keep the record",
  removeRecord: "Remove the record",
  kept: "The record was kept.",
  removed: "The record was removed. The removal stays in the history.",
} as const satisfies AllWords<typeof finnish>;
