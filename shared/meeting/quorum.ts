import type { Member } from "../domain/member.ts";
import type { Rules } from "../domain/rules.ts";
import { type Side, sides } from "../domain/side.ts";

/** Whether the group may decide, and if not, what is missing. */
export interface Quorum {
  readonly quorate: boolean;
  /** Voting seats that somebody sits in, deputies in their member's place included. */
  readonly voting: number;
  readonly needed: number;
  readonly votingBySide: Readonly<Record<Side, number>>;
  /** Sides that the rules card requires and that have nobody here. */
  readonly missingSides: readonly Side[];
}

/** Somebody who is here, in order of coming. */
export interface Sitter {
  readonly member: string;
  /** In whose place they said they came; missing where their membership says it. */
  readonly deputyFor?: string | undefined;
}

/** A voting seat and who sits in it now: its member, or a deputy. */
export interface FilledSeat {
  /** The member whose seat it is. */
  readonly seat: string;
  readonly side: Side;
  readonly member: string;
}

/** The seats of a day that vote. Somebody from outside the three sides speaks and sees, and is never counted. */
export function votingSeats(members: readonly Member[]): readonly Member[] {
  return members.filter(
    (member) => member.voting === true && member.deputyFor === undefined && member.side !== "outside",
  );
}

/**
 * Who sits in which voting seat. A deputy counts only while the member whose place it is, is away, so that no seat is
 * counted twice; of several deputies of one seat the one who came first. Whoever has a seat of their own sits in no
 * other. A seat of no side is not filled: nobody could say which side it makes present.
 */
export function filledSeats(members: readonly Member[], here: readonly Sitter[]): readonly FilledSeat[] {
  const seats = votingSeats(members);
  const isHere = new Set(here.map(({ member }) => member));
  const isSeated = new Set(seats.map(({ id }) => id));
  const memberById = new Map(members.map((member) => [member.id, member]));
  const deputies = new Map<string, string>();
  for (const { member, deputyFor } of here) {
    const known = memberById.get(member);
    const place = deputyFor ?? known?.deputyFor;
    if (known === undefined || place === undefined || isSeated.has(member) || deputies.has(place)) continue;
    deputies.set(place, member);
  }
  return seats.flatMap(({ id, side }) => {
    const sitter = isHere.has(id) ? id : deputies.get(id);
    return sitter === undefined || side === undefined || side === "outside" ? [] : [{ seat: id, side, member: sitter }];
  });
}

/**
 * Quorum by the group's own rules card: a number of voting seats and, if so agreed, at least one of each named side. A
 * card without a number asks for more than half of the voting seats.
 *
 * @param heard those by whom a side is present, where they are more than those who are counted.
 */
export function quorumOf(
  card: Rules | undefined,
  members: readonly Member[],
  here: readonly Sitter[],
  heard: readonly Sitter[] = here,
): Quorum {
  const filled = filledSeats(members, here);
  const sidesHeard = new Set(filledSeats(members, heard).map(({ side }) => side));
  const count = (side: Side) => filled.filter((each) => each.side === side).length;
  const votingBySide: Record<Side, number> = {
    buyer: count("buyer"),
    provider: count("provider"),
    client: count("client"),
  };
  const needed = card?.quorumMin ?? Math.floor(votingSeats(members).length / 2) + 1;
  const missingSides = sides.filter((side) => card?.quorumSides?.includes(side) === true && !sidesHeard.has(side));
  return {
    quorate: filled.length >= needed && missingSides.length === 0,
    voting: filled.length,
    needed,
    votingBySide,
    missingSides,
  };
}
