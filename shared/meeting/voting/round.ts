import { compareNumber, compareText } from "../../core/compare.ts";
import type { AgendaItem } from "../../domain/agenda-item.ts";
import type { Decision } from "../../domain/decision.ts";
import type { GroupBook } from "../../domain/group-book.ts";
import type { Motion } from "../../domain/motion.ts";
import type { Position } from "../../domain/position.ts";
import type { Vote } from "../../domain/vote.ts";
import { byPlace, inOrder } from "./course.ts";

/**
 * What led to one decision: where the parties stood, what was moved and how it was voted on. An item may have several
 * decisions, each with a round of its own; what belongs to none yet is the round that is open.
 */
export interface Round {
  readonly positions: readonly Position[];
  readonly motions: readonly Motion[];
  readonly votes: readonly Vote[];
}

/** An item's decisions in the order of their numbers. */
export function decisionsOfItem(book: GroupBook, itemId: string): readonly Decision[] {
  return book
    .all("decision")
    .filter(({ item }) => item === itemId)
    .sort((a, b) => compareNumber(a.number ?? unnumbered, b.number ?? unnumbered) || compareText(a.id, b.id));
}

/** The round of an item that no decision has settled; what spoke of a decision that was removed is open again. */
export function openRound(book: GroupBook, item: AgendaItem): Round {
  return roundThat(
    book,
    (each) =>
      each.item === item.id && (each.decision === undefined || book.get("decision", each.decision) === undefined),
  );
}

/** What led to a decision. */
export function roundOfDecision(book: GroupBook, decision: Decision): Round {
  return roundThat(book, (each) => each.decision === decision.id);
}

export function isEmptyRound({ positions, motions, votes }: Round): boolean {
  return positions.length + motions.length + votes.length === 0;
}

function roundThat(
  book: GroupBook,
  isOf: (record: { readonly item?: string; readonly decision?: string }) => boolean,
): Round {
  return {
    positions: book.all("position").filter(isOf),
    motions: inOrder(book.all("motion").filter(isOf)),
    votes: book.all("vote").filter(isOf).sort(byPlace),
  };
}

const unnumbered = Number.MAX_SAFE_INTEGER;
