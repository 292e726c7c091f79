import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToBase64url, utf8ToBytes } from "../core/bytes.ts";
import type { DateOnly } from "../core/date-only.ts";

/**
 * [Note: What two people plan apart is one record] An agenda is often made twice: the chair makes it on one machine and
 * the secretary on another, before their files meet. What comes from the cycle, from an earlier meeting or from a
 * proposal therefore has no chance id but one that follows from the meeting and from where the item comes from. Both
 * machines then write to the same record, and the merged agenda holds it once.
 */
export function plannedItemId(meeting: string, source: string): string {
  return idFor("agenda-item", meeting, source);
}

/** The id of an attachment that follows its item to another meeting. */
export function plannedAttachmentId(item: string, attachment: string): string {
  return idFor("attachment", item, attachment);
}

/** The id of a series' meeting on a day: two people who call the same meeting make one. */
export function plannedMeetingId(series: string, date: DateOnly): string {
  return idFor("meeting", series, date);
}

/** 128 bits of the digest: 22 characters, as short as an id by chance and as unlikely to be met twice. */
function idFor(...parts: readonly string[]): string {
  return bytesToBase64url(sha256(utf8ToBytes(`luotsi ${parts.join(" ")}`)).subarray(0, 16));
}
