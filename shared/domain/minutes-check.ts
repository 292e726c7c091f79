import { day, defineKind, line, oneOf, type RecordOf, ref } from "./kind.ts";

/** One member's answer to minutes: holds of exactly the text whose fingerprint it names. */
export const minutesCheck = defineKind("minutes-check", {
  meeting: ref("meeting"),
  /** When only one item was checked at once. */
  item: ref("agenda-item"),
  member: ref("member"),
  /** SHA-256, hex. */
  fingerprint: line(),
  answer: oneOf(["approves", "asks-correction"]),
  madeOn: day(),
});

export type MinutesCheck = RecordOf<typeof minutesCheck>;
