import type { history as finnish } from "../fi/history.ts";
import type { AllWords } from "../shape.ts";

export const history = {
  title: "Change history",
  open: "Show change history",
  empty: "No changes since it was made.",
  created: "Created",
  changed: "Changed",
  removed: "Removed",
  restored: "Restored",
  resolved: "Conflict resolved",
  erased: "Content erased",
  by: "Changed by {{who}}",
  when: "When",
  who: "Who",
  device: "Device",
  field: "Field",
  before: "Before",
  after: "After",
  emptyValue: "Empty",
  changes_one: "One change",
  changes_other: "{{count}} changes",
  versions: "Earlier versions",
  compare: "Compare",
  takeBack: "Restore this value",
  wrongClock: "The device’s clock was wrong, so the time is uncertain.",
} as const satisfies AllWords<typeof finnish>;
