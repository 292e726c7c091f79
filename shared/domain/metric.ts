import { decimal, defineKind, flag, line, oneOf, type RecordOf, text, whole } from "./kind.ts";

/** A metric's card. Numbers are decimal text. */
export const metric = defineKind("metric", {
  name: line(),
  plain: text(),
  type: oneOf([
    "access",
    "impact",
    "client-experience",
    "service-structure",
    "process",
    "continuity",
    "quality",
    "economy",
  ]),
  unit: line(),
  frequency: oneOf(["month", "quarter", "half-year", "year"]),
  direction: oneOf(["up", "down"]),
  baseline: decimal(),
  target: decimal(),
  alert: decimal(),
  source: line(),
  formula: text(),
  inBonus: flag(),
  minN: whole(1, 9999),
  sideEffect: text(),
});

export type Metric = RecordOf<typeof metric>;
