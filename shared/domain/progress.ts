import { day, defineKind, type RecordOf, ref, text } from "./kind.ts";

/** One dated line on how an action goes. */
export const progress = defineKind("progress", {
  action: ref("action"),
  date: day(),
  text: text(),
});

export type Progress = RecordOf<typeof progress>;
