import { defineKind, line, oneOf, type RecordOf, ref, someOf, text, time } from "./kind.ts";
import { monthNames } from "./month.ts";

/** Meetings that belong together: when in the year they are held, in what manner, and by which agenda template. */
export const series = defineKind("series", {
  name: line(),
  template: ref("agenda-template"),
  type: oneOf(["regular", "extraordinary", "inaugural", "annual-review", "email"]),
  /** Months in which the group meets. */
  months: someOf(monthNames),
  start: time(),
  end: time(),
  venue: line(),
  mode: oneOf(["on-site", "remote", "hybrid"]),
  chair: ref("member"),
  secretary: ref("member"),
  remoteLink: line(),
  contact: line(),
  accessibility: text(),
  plain: text(),
});

export type Series = RecordOf<typeof series>;
