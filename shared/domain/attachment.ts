import { defineKind, line, oneOf, place, type RecordOf, ref, text, whole } from "./kind.ts";

/** A file that belongs to a meeting or an item. The bytes are stored by their hash, beside the log. */
export const attachment = defineKind("attachment", {
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  place: place(),
  /** Running number in the meeting, fixed when the notice is sent. */
  number: whole(1, 999),
  name: line(),
  /** SHA-256 of the bytes, hex. */
  sha256: line(),
  bytes: whole(0, 20 * 1024 * 1024),
  mediaType: line(),
  plain: text(),
  publicity: oneOf(["public", "internal", "confidential"]),
  ground: line(),
});

export type Attachment = RecordOf<typeof attachment>;
