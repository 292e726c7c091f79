import type { history as finnish } from "../fi/history.ts";
import type { AllWords } from "../shape.ts";

export const history = {
  title: "Change history",
  loading: "Fetching the change history",
  failed: "The change history could not be read. The records themselves are safe. Try again in a moment.",
  empty: "No changes yet.",
  acts: {
    created: "Created",
    changed: "Changed",
    resolved: "Conflict resolved",
    removed: "Removed",
    restored: "Restored",
    approved: "Minutes approved",
    foreign: "Changed with a newer version",
  },
  onDevice: "on the device {{device}}",
  earlier: "Before:",
  valueAdded: "Added:",
  valueRemoved: "Taken out:",
  wrongClock: "The device’s clock was wrong, so the time is uncertain.",
  fates: {
    superseded: "Replaced later",
    conflict: "In conflict",
    late: "Came only after the approval",
    deferred: "Shown after the program is updated",
    refused: "Does not fit this field",
    pending: "Waits for an earlier file",
    disputed: "Disputed",
    erased: "Content erased for good",
  },
} as const satisfies AllWords<typeof finnish>;
