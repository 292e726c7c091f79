import { day, defineKind, line, lines, oneOf, type RecordOf, ref, someOf, text, time, whole } from "./kind.ts";

/**
 * One sending of a meeting's notice and pack. Later ones of a meeting count on by `sequence`. It holds what it called
 * to, so that the next sending can say what has changed since, also after the meeting has been moved twice.
 */
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
  /** A word to those who are called; of a cancellation, why. */
  text: text(),
  /** What the app warned of and was sent all the same. */
  warnings: lines(),
  /** SHA-256, hex, of the full version as it was sent. */
  fingerprint: line(),
  date: day(),
  start: time(),
  end: time(),
  venue: line(),
  mode: oneOf(["on-site", "remote", "hybrid"]),
  remoteLink: line(),
  /** The items as they were sent, one a line: id, number, first twelve digits of the digest of its texts, title. */
  items: lines(),
});

export type Notice = RecordOf<typeof notice>;
