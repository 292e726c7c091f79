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
    .of("decision", "item", itemId)
    .toSorted((a, b) => compareNumber(a.number ?? unnumbered, b.number ?? unnumbered) || compareText(a.id, b.id));
}

/** The round of an item that no decision has settled; what spoke of a decision that was removed is open again. */
export function openRound(book: GroupBook, item: AgendaItem): Round {
  const isOpen = ({ decision }: { readonly decision?: string }) =>
    decision === undefined || book.get("decision", decision) === undefined;
  return {
    positions: book.of("position", "item", item.id).filter(isOpen),
    motions: inOrder(book.of("motion", "item", item.id).filter(isOpen)),
    votes: book.of("vote", "item", item.id).filter(isOpen).sort(byPlace),
  };
}

/** What led to a decision. */
export function roundOfDecision(book: GroupBook, decision: Decision): Round {
  return {
    positions: book.of("position", "decision", decision.id),
    motions: inOrder(book.of("motion", "decision", decision.id)),
    votes: book.of("vote", "decision", decision.id).toSorted(byPlace),
  };
}

export function isEmptyRound({ positions, motions, votes }: Round): boolean {
  return positions.length + motions.length + votes.length === 0;
}

const unnumbered = Number.MAX_SAFE_INTEGER;
