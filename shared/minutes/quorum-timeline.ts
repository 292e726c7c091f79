import type { Attendance } from "../domain/attendance.ts";
import type { Member } from "../domain/member.ts";
import { inTimeOrder, presentAt, type Quorum, quorumOf } from "../domain/presence.ts";
import type { Rules } from "../domain/rules.ts";

/** What quorum is worked out from: the events of one meeting and the members of its day. */
export interface QuorumFacts {
  readonly card: Rules | undefined;
  readonly members: readonly Member[];
  readonly events: readonly Attendance[];
  readonly start: string | undefined;
  /** Number of an item of this meeting. */
  readonly numberOf: (itemId: string | undefined) => number | undefined;
  /** Whether a member is disqualified in an item. */
  readonly isDisqualified: (memberId: string, itemId: string) => boolean;
}

/** Quorum from a moment on. The first stretch begins with the meeting and has no moment. */
export interface QuorumStretch {
  readonly from?: string;
  readonly quorum: Quorum;
}

/**
 * The stretches of a meeting with and without a quorum.
 *
 * [Note: Stepping out for a resolution] Who is disqualified is heard and steps out while one matter is resolved. They
 * came to the meeting, and the group's rule asks who did: counting them out would make a group of three sides unable to
 * resolve anything that concerns one of them. Their stepping out is in the minutes, and does not end the quorum.
 */
export function quorumTimeline(facts: QuorumFacts): readonly QuorumStretch[] {
  const events = countedEvents(facts);
  const start = facts.start ?? "";
  const moments = new Set(events.flatMap(({ at }) => (at === undefined || at <= start ? [] : [at])));
  const stretches: QuorumStretch[] = [{ quorum: quorumAt(facts, events, start) }];
  for (const from of [...moments].sort()) {
    const quorum = quorumAt(facts, events, from);
    if (quorum.quorate !== stretches.at(-1)?.quorum.quorate) stretches.push({ from, quorum });
  }
  return stretches;
}

/**
 * Whether the meeting was quorate when an item was handled, or `undefined` when it cannot be told: items carry no time,
 * so a coming or going counts only by the item during which it was noted. Who came or left during this very item is
 * taken to have been there.
 */
export function quorateDuring(facts: QuorumFacts, number: number): boolean | undefined {
  const timeline = quorumTimeline(facts);
  if (timeline.length === 1) return timeline[0]?.quorum.quorate;
  const start = facts.start ?? "";
  const counted: Attendance[] = [];
  for (const event of countedEvents(facts)) {
    const later = event.at !== undefined && event.at > start;
    const during = facts.numberOf(event.item);
    if (later && during === undefined) return undefined;
    if (!later || (during ?? 0) < number || (during === number && event.event === "in")) counted.push(event);
  }
  return quorumAt(facts, counted, "24:00").quorate;
}

function quorumAt({ card, members }: QuorumFacts, events: readonly Attendance[], at: string): Quorum {
  return quorumOf(card, members, presentAt(events, at));
}

function countedEvents({ events, isDisqualified }: QuorumFacts): readonly Attendance[] {
  return inTimeOrder(events).filter(
    ({ event, member, item }) =>
      !(event === "out" && member !== undefined && item !== undefined && isDisqualified(member, item)),
  );
}
