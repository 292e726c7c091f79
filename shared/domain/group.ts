import { day, defineKind, line, type RecordOf, text } from "./kind.ts";

/** The steering group itself: one record, id `group`. */
export const group = defineKind("group", {
  name: line(),
  plain: text(),
  /** Said on every page of example data: that all of it is invented. */
  notice: text(),
  /** The newest day that the contents speak of; set in example data. */
  asOf: day(),
});

export type Group = RecordOf<typeof group>;
