import type { projector as finnish } from "../fi/projector.ts";
import type { AllWords } from "../shape.ts";

export const projector = {
  open: "Show on the projector",
  names: "Show names on the projector",
  refused: "The browser did not open the window. Allow pop-up windows from this page and try again.",
  title: "The meeting on the projector",
  waiting: "Fetching the meeting from the main window",
  waitingText: "Keep the steering group open in Luotsi’s main window.",
  lost: "The main window is closed. What you see is from {{time}} and no longer changes.",
  now: "Now",
  notYet: "No item has been opened yet",
  itemOf: "{{number}}, item {{place}}/{{count}}",
  next: "Next",
  last: "The last item",
  here: "Present",
  unmarked: "Attendance has not been marked yet",
  quorate: "Quorate",
  notQuorate: "Not quorate",
  voting_one: "One voting member present, {{needed}} needed",
  voting_other: "{{count}} voting members present, {{needed}} needed",
  missing: "Nobody present from: {{sides}}",
  decisions: "Decided last",
  noDecisions: "No decisions have been recorded at this meeting yet.",
  confidential: "A confidential matter. Its text is not shown on the projector.",
  presenter: "Presented by {{name}}",
} as const satisfies AllWords<typeof finnish>;
