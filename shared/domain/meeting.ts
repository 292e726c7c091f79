import { day, defineKind, line, oneOf, type RecordOf, ref, refs, text, time } from "./kind.ts";

/** One meeting of the group. */
export const meeting = defineKind("meeting", {
  /** `n/yyyy`. */
  number: line(),
  type: oneOf(["regular", "extraordinary", "inaugural", "annual-review", "email"]),
  series: ref("series"),
  date: day(),
  start: time(),
  end: time(),
  /** When it was in fact opened; `start` is when it was called for. */
  openedAt: time(),
  place: line(),
  mode: oneOf(["on-site", "remote", "hybrid"]),
  status: oneOf(["draft", "called", "under-way", "held", "in-review", "approved", "cancelled"]),
  noticeSentOn: day(),
  chair: ref("member"),
  secretary: ref("member"),
  checkers: refs("member"),
  minutesSentOn: day(),
  minutesApprovedOn: day(),
  remoteLink: line(),
  /** Whom to ask, with how to reach them. */
  contact: line(),
  /** How to get in, what help there is, where to ask for support. */
  accessibility: text(),
  /** Items of the template that were left out of this meeting on purpose, so that nobody is asked about them again. */
  leftOut: refs("template-item"),
  plain: text(),
  remark: text(),
});

export type Meeting = RecordOf<typeof meeting>;
