import type { conflicts as finnish } from "../fi/conflicts.ts";
import type { AllWords } from "../shape.ts";

export const conflicts = {
  title: "Conflicts",
  lead: "The same thing was changed in two places at once. Both values are kept until someone chooses.",
  count_one: "One conflict",
  count_other: "{{count}} conflicts",
  empty: {
    title: "No conflicts",
    text: "All changes fit together.",
  },
  see: "See both",
  shownNow: "Shown now",
  other: "The other value",
  writtenBy: "Written by {{who}}, {{when}}",
  choose: "Choose this",
  keepMine: "Keep mine",
  keepTheirs: "Keep theirs",
  keepBoth: "Keep both",
  writeThird: "Write a third",
  thirdLabel: "New text",
  resolve: "Resolve the conflict",
  resolved: "The conflict is resolved. Both values stay in the history.",
  later: "Decide later",
  deletedEdited: "Deleted and edited at once",
  deletedEditedHelp: "Deleted by {{deleter}}, edited by {{editor}}. It stays visible until you decide.",
  keepRecord: "Keep the record",
  removeRecord: "Remove the record",
  late: {
    title: "Late changes",
    help: "The minutes were already approved. These are proposed corrections.",
  },
  disputed: "Disputed",
} as const satisfies AllWords<typeof finnish>;
