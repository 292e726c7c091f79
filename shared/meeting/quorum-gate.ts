import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { QuorumOverride } from "../domain/quorum-override.ts";
import { type ItemStanding, type MeetingPresence, meetingPresence } from "./presence.ts";

/**
 * Whether a decision may be recorded under an item:
 *
 * - `open`: the meeting is quorate for it, or that cannot be told for sure.
 * - `unmarked`: nobody's presence has been noted, so nothing is known. What was decided is recorded all the same: a
 *   secretary may write old minutes down.
 * - `closed`: the meeting is not quorate for it, and nobody has answered for deciding all the same.
 * - `overridden`: it is not, and somebody has, in a record that the minutes show.
 */
export interface QuorumGateState {
  readonly type: "open" | "unmarked" | "closed" | "overridden";
  readonly standing: ItemStanding;
  /** What was recorded of this item, also when it turned out not to be needed. */
  readonly overrides: readonly QuorumOverride[];
}

export function quorumGate(
  book: GroupBook,
  meeting: Meeting,
  itemId: string,
  presence: MeetingPresence = meetingPresence(book, meeting),
): QuorumGateState {
  const standing = presence.forItem(itemId);
  const overrides = book.of("quorum-override", "item", itemId);
  const type = (): QuorumGateState["type"] => {
    if (presence.events.length === 0) return "unmarked";
    if (standing.quorum.quorate || !standing.isCertain) return "open";
    return overrides.length > 0 ? "overridden" : "closed";
  };
  return { type: type(), standing, overrides };
}
