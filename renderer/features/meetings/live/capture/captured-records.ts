import { writeCapture } from "../../../../../shared/capture/write-capture.ts";
import type { CaptureKind } from "../../../../../shared/capture/capture-kinds.ts";
import type { DateOnly } from "../../../../../shared/core/date-only.ts";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { GroupBook } from "../../../../../shared/domain/group-book.ts";
import { recordsOfItem } from "../../agenda/item-records.ts";
import type { CapturedKind } from "./plan-capture.ts";

/** One line of what was captured under an item. */
export interface Captured {
  readonly record: CapturedKind | "feedback";
  readonly id: string;
  readonly kind: CaptureKind;
  readonly text: string;
  /** Ids of whoever is named beside it. */
  readonly names: readonly { readonly type: "member" | "organisation"; readonly id: string }[];
  readonly dueOn?: DateOnly | undefined;
}

/** What was captured under an item, kind by kind as in the minutes. */
export function capturedUnder(book: GroupBook, item: AgendaItem): readonly Captured[] {
  const { decisions, given, statements, notes } = recordsOfItem(book, item);
  const member = (id: string | undefined) => (id === undefined ? [] : [{ type: "member" as const, id }]);
  const organisation = (id: string | undefined) => (id === undefined ? [] : [{ type: "organisation" as const, id }]);
  return [
    ...decisions.map(
      ({ id, text, title, accountable }): Captured => ({
        record: "decision",
        id,
        kind: "decision",
        text: text ?? title ?? "",
        names: organisation(accountable),
      }),
    ),
    ...given.map(({ id, title = "", owner, accountable, contributors = [], dueOn }): Captured => {
      const isOwners = owner !== undefined && book.get("member", owner)?.organisation === accountable;
      return {
        record: "action",
        id,
        kind: "action",
        text: title,
        names: [...member(owner), ...(isOwners ? [] : organisation(accountable)), ...contributors.flatMap(member)],
        dueOn,
      };
    }),
    ...statements.map(
      ({ id, type, text = "", member: whose }): Captured => ({
        record: "statement",
        id,
        kind: type === "dissent" ? "dissent" : "statement",
        text,
        names: member(whose),
      }),
    ),
    ...(item.feedback ?? []).flatMap((id): readonly Captured[] =>
      book.get("feedback", id) === undefined ? [] : [{ record: "feedback", id, kind: "feedback", text: "", names: [] }],
    ),
    ...notes.map(({ id, text = "" }): Captured => ({ record: "note", id, kind: "note", text, names: [] })),
  ];
}

/** The line by which a captured record is edited where it stands. */
export function lineOf(book: GroupBook, { text, names, dueOn: due }: Captured): string {
  return writeCapture({ text, names: names.flatMap(({ type, id }) => book.get(type, id)?.name ?? []), due });
}
