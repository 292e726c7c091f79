import type { drafts as finnish } from "../fi/drafts.ts";
import type { AllWords } from "../shape.ts";

export const drafts = {
  kept: "There is an unfinished draft here, written {{when}}.",
  keptHelp: "It is kept on this device only. Others see it once you save.",
  continue: "Continue the draft",
  discard: "Discard the draft",
  discarded: "Draft discarded",
  taken: "The draft is back in the form",
  changedSince: "This has been changed since the draft was written. Check the fields before you save.",
  listTitle_one: "One draft is unfinished",
  listTitle_other: "{{count}} drafts are unfinished",
  listItem: "{{form}}, written {{when}}",
  leaveTitle: "Discard what you have written?",
  leaveText: "The form has text that has not been saved.",
  leave: "Discard",
  stay: "Keep writing",
  keys: {
    save: "Save the form",
    close: "Close the form or window",
  },
} as const satisfies AllWords<typeof finnish>;
