import { day, defineKind, flag, line, oneOf, type RecordOf, ref, refs, text, whole } from "./kind.ts";

/** What was said, without names. Channel, giver and theme are the group's own words. */
export const feedback = defineKind("feedback", {
  receivedOn: day(),
  /** Empty when it concerns the whole. */
  provider: ref("organisation"),
  channel: line(),
  giver: oneOf(["client", "family", "staff", "partner"]),
  theme: line(),
  tone: oneOf(["praise", "criticism", "idea", "remark"]),
  text: text(),
  plain: text(),
  count: whole(1, 9999),
  mayQuote: flag(),
  status: oneOf(["received", "being-handled", "answered", "led-to-change", "no-change"]),
  response: text(),
  firstResponseOn: day(),
  resultToldOn: day(),
  actions: refs("action"),
  publicity: oneOf(["public", "internal", "confidential"]),
  ground: line(),
});

export type Feedback = RecordOf<typeof feedback>;
