import { day, defineKind, line, lines, oneOf, type RecordOf, ref, someOf, text, time, whole } from "./kind.ts";

/** One sending of a meeting's notice and pack. Later ones of a meeting count on by `sequence`. */
export const notice = defineKind("notice", {
  meeting: ref("meeting"),
  type: oneOf(["invitation", "update", "cancellation"]),
  /** 0, 1, 2 …: the SEQUENCE of the calendar invitation (RFC 5545, 3.8.7.4). */
  sequence: whole(0, 9999),
  sentOn: day(),
  sentAt: time(),
  member: ref("member"),
  versions: someOf(["full", "public", "client", "plain"]),
  languages: someOf(["fi", "sv", "en", "fi-simple"]),
  /** A word to those who are called. */
  text: text(),
  /** What the app warned of and was sent all the same. */
  warnings: lines(),
  /** SHA-256, hex, of the full version as it was sent. */
  fingerprint: line(),
});

export type Notice = RecordOf<typeof notice>;
