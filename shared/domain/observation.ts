import { decimal, defineKind, line, oneOf, type RecordOf, ref, text, whole } from "./kind.ts";

/** One value of a metric for one provider and period; a missing value says why, and is never zero. */
export const observation = defineKind("observation", {
  metric: ref("metric"),
  provider: ref("organisation"),
  /** `YYYY`, `YYYY-Qn` or `YYYY-MM`. */
  period: line(),
  value: decimal(),
  n: whole(0, 9999999),
  missing: oneOf(["too-few", "not-delivered", "no-events"]),
  comment: text(),
});

export type Observation = RecordOf<typeof observation>;
