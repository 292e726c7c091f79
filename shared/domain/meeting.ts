import { day, defineKind, line, oneOf, type RecordOf, ref, refs, text, time } from "./kind.ts";

/** One meeting of the group. */
export const meeting = defineKind("meeting", {
  /** `n/yyyy`. */
  number: line(),
  type: oneOf(["regular", "extraordinary", "inaugural", "annual-review", "email"]),
  date: day(),
  start: time(),
  end: time(),
  place: line(),
  mode: oneOf(["on-site", "remote", "hybrid"]),
  status: oneOf(["draft", "called", "held", "in-review", "approved"]),
  noticeSentOn: day(),
  chair: ref("member"),
  secretary: ref("member"),
  checkers: refs("member"),
  minutesSentOn: day(),
  minutesApprovedOn: day(),
  plain: text(),
  remark: text(),
});

export type Meeting = RecordOf<typeof meeting>;
