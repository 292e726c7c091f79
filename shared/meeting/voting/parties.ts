import { compareText } from "../../core/compare.ts";
import type { GroupBook } from "../../domain/group-book.ts";
import type { Position } from "../../domain/position.ts";
import { type Side, sides } from "../../domain/side.ts";
import { membersOn } from "../attendance.ts";
import { votingSeats } from "../quorum.ts";

/** Who takes a position: the buyer and the clients each as one, every provider by itself. */
export interface Party {
  /** Names the party at every machine alike. */
  readonly key: string;
  readonly side: Side;
  /** Missing for a side as a whole. */
  readonly organisation?: string;
}

export type Stance = NonNullable<Position["stance"]>;

/** Where a party stands: no stance when nothing was recorded, several when people recorded different ones. */
export interface PartyStance {
  readonly party: Party;
  readonly positions: readonly Position[];
  readonly stances: readonly Stance[];
}

/**
 * The parties of the table on a day, out of who has a voting seat on it. Providers compete with one another, so one of
 * them never speaks for another; the buyer is one contract party, and the clients' representatives state a view together.
 */
export function partiesOn(book: GroupBook, date: string | undefined): readonly Party[] {
  const parties = new Map<string, Party>();
  for (const { side, organisation } of votingSeats(membersOn(book, date))) {
    if (side === undefined || side === "outside") continue;
    const party = partyOf(side, organisation);
    parties.set(party.key, party);
  }
  return [...parties.values()].sort(inTableOrder);
}

/** The party that somebody of a side and an organisation belongs to. */
export function partyOf(side: Side, organisation: string | undefined): Party {
  if (side !== "provider" || organisation === undefined) return { key: side, side };
  return { key: organisation, side, organisation };
}

/** Where each party stands, those of the table first and then any other of whom something was recorded. */
export function stancesOf(
  book: GroupBook,
  parties: readonly Party[],
  positions: readonly Position[],
): readonly PartyStance[] {
  const recorded = positions.flatMap((position) =>
    position.side === undefined ? [] : [{ position, party: partyOf(position.side, position.organisation) }],
  );
  const others = new Map(
    recorded
      .filter(({ party }) => !parties.some(({ key }) => key === party.key))
      .map(({ party }) => [party.key, party]),
  );
  return [...parties, ...[...others.values()].sort(inTableOrder)].map((party) => {
    const own = recorded.flatMap(({ position, party: { key } }) => (key === party.key ? [position] : []));
    const said = new Set(own.flatMap(({ id }) => stancesIn(book, id)));
    return { party, positions: own, stances: stances.filter((stance) => said.has(stance)) };
  });
}

export const stances: readonly Stance[] = ["supports", "reservation", "against", "not-heard"];

function stancesIn(book: GroupBook, position: string): readonly Stance[] {
  const heads = book.state("position", position)?.registers.get("stance") ?? [];
  return heads.flatMap(({ value }) => stances.find((stance) => stance === value) ?? []);
}

function inTableOrder(a: Party, b: Party): number {
  return sides.indexOf(a.side) - sides.indexOf(b.side) || compareText(a.key, b.key);
}
