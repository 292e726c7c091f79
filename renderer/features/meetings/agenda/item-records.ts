import { compareText } from "../../../../shared/core/compare.ts";
import type { Action } from "../../../../shared/domain/action.ts";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { Decision } from "../../../../shared/domain/decision.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import type { RecordByKind } from "../../../../shared/domain/kinds.ts";
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
  const decisions = book
    .of("decision", "item", item.id)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0) || compareText(a.id, b.id));
  // Some were written under a decision without a word of the item.
  const under = <K extends "action" | "vote" | "statement">(kind: K): readonly RecordByKind<K>[] =>
    [
      ...book.of<"action" | "vote" | "statement">(kind, "item", item.id),
      ...decisions.flatMap(({ id }) =>
        book.of<"action" | "vote" | "statement">(kind, "decision", id).filter((record) => record.item === undefined),
      ),
    ].toSorted((a, b) => compareText(a.id, b.id)) as RecordByKind<K>[];
  const given = under("action");
  return {
    decisions,
    given,
    handled: (item.actions ?? [])
      .filter((id) => !given.some((action) => action.id === id))
      .flatMap((id) => book.get("action", id) ?? []),
    notes: book.of("note", "item", item.id),
    votes: under("vote"),
    statements: under("statement"),
  };
}

/** The running number for the next decision of the group. */
export function nextDecisionNumber(book: GroupBook): number {
  return Math.max(0, ...book.all("decision").map(({ number }) => number ?? 0)) + 1;
}
