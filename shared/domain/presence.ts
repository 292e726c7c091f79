import { compareText } from "../core/compare.ts";
import type { Attendance } from "./attendance.ts";
import type { Member } from "./member.ts";
import type { Rules as RulesCard } from "./rules.ts";
import type { Side } from "./side.ts";
import { sides } from "./side.ts";

/**
 * Members present at a moment, derived from events of coming and leaving. An event without a time holds from the start
 * of the meeting. Of events at the same minute the leaving wins: nobody is counted who may already be gone.
 */
export function presentAt(events: readonly Attendance[], at: string): ReadonlySet<string> {
  const present = new Set<string>();
  for (const event of inTimeOrder(events)) {
    if (event.member === undefined || (event.at ?? "") > at) continue;
    if (event.event === "in") present.add(event.member);
    else present.delete(event.member);
  }
  return present;
}

/** Members present at any time of the meeting. */
export function everPresent(events: readonly Attendance[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.event === "in" && event.member !== undefined ? [event.member] : [])));
}

export function inTimeOrder(events: readonly Attendance[]): readonly Attendance[] {
  const rank = (event: Attendance) => (event.event === "in" ? 0 : 1);
  return [...events].sort(
    (a, b) => compareText(a.at ?? "", b.at ?? "") || rank(a) - rank(b) || compareText(a.id, b.id),
  );
}

/** Whether the group may decide now, and if not, what is missing. */
export interface Quorum {
  readonly quorate: boolean;
  /** Voting members who count, deputies in their member's place included. */
  readonly voting: number;
  readonly needed: number;
  readonly votingBySide: Readonly<Record<Side, number>>;
  /** Sides that the rules card requires and that have nobody here. */
  readonly missingSides: readonly Side[];
}

/**
 * Quorum by the group's own rules card: a number of voting members and, if so agreed, at least one of each named side.
 * A deputy counts only while the member whose place it is, is away, so that no seat is counted twice. A card without a
 * number asks for more than half of the voting seats.
 */
export function quorumOf(
  card: RulesCard | undefined,
  members: readonly Member[],
  present: ReadonlySet<string>,
): Quorum {
  // Somebody from outside the three sides speaks and sees, and is never counted.
  const seats = members.filter(
    (member) => member.voting === true && member.deputyFor === undefined && member.side !== "outside",
  );
  const filled = new Map<string, Side>();
  for (const seat of seats) {
    const deputy = members.find((member) => member.deputyFor === seat.id && present.has(member.id));
    if (seat.side === undefined || seat.side === "outside") continue;
    if (present.has(seat.id) || deputy !== undefined) filled.set(seat.id, seat.side);
  }
  const votingBySide = Object.fromEntries(
    sides.map((side) => [side, [...filled.values()].filter((each) => each === side).length]),
  ) as Record<Side, number>;
  const needed = card?.quorumMin ?? Math.floor(seats.length / 2) + 1;
  const missingSides = sides.filter((side) => card?.quorumSides?.includes(side) === true && votingBySide[side] === 0);
  return {
    quorate: filled.size >= needed && missingSides.length === 0,
    voting: filled.size,
    needed,
    votingBySide,
    missingSides,
  };
}
