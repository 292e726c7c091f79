import { day, defineKind, line, oneOf, type RecordOf, text, whole } from "./kind.ts";

/** One event in which clients took part in the procurement or the service, and what it changed. */
export const participation = defineKind("participation", {
  phase: oneOf(["planning", "tendering", "contract-term", "evaluation"]),
  date: day(),
  method: line(),
  where: line(),
  who: line(),
  count: whole(0, 99999),
  influence: text(),
  area: oneOf(["own-life", "communities", "common-good"]),
  support: text(),
});

export type Participation = RecordOf<typeof participation>;
