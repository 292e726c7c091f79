import { compareText } from "../../../../shared/core/compare.ts";
import type { Action } from "../../../../shared/domain/action.ts";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { Decision } from "../../../../shared/domain/decision.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import type { Note } from "../../../../shared/domain/note.ts";
import type { Statement } from "../../../../shared/domain/statement.ts";
import type { Vote } from "../../../../shared/domain/vote.ts";

/** Everything that was written under an item. */
export interface ItemRecords {
  readonly decisions: readonly Decision[];
  /** Given under the item, or under one of its decisions. */
  readonly given: readonly Action[];
  /** Earlier ones that were talked about. */
  readonly handled: readonly Action[];
  readonly notes: readonly Note[];
  readonly votes: readonly Vote[];
  readonly statements: readonly Statement[];
}

export function recordsOfItem(book: GroupBook, item: AgendaItem): ItemRecords {
  const isHere = (record: { readonly item?: string }) => record.item === item.id;
  const decisions = book
    .all("decision")
    .filter(isHere)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || compareText(a.id, b.id));
  const isOfDecision = (record: { readonly decision?: string }) => decisions.some(({ id }) => id === record.decision);
  const given = book
    .all("action")
    .filter((action) => isHere(action) || (action.item === undefined && isOfDecision(action)));
  return {
    decisions,
    given,
    handled: (item.actions ?? [])
      .filter((id) => !given.some((action) => action.id === id))
      .flatMap((id) => book.get("action", id) ?? []),
    notes: book.all("note").filter(isHere),
    votes: book.all("vote").filter((vote) => isHere(vote) || (vote.item === undefined && isOfDecision(vote))),
    statements: book
      .all("statement")
      .filter((statement) => isHere(statement) || (statement.item === undefined && isOfDecision(statement))),
  };
}

/** The running number for the next decision of the group. */
export function nextDecisionNumber(book: GroupBook): number {
  return Math.max(0, ...book.all("decision").map(({ number }) => number ?? 0)) + 1;
}
