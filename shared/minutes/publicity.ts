import type { Action } from "../domain/action.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { Attachment } from "../domain/attachment.ts";
import type { Decision } from "../domain/decision.ts";
import type { Feedback } from "../domain/feedback.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { KindName } from "../domain/kinds.ts";

/** Who may read a record, from the widest to the narrowest. */
export type Publicity = "public" | "internal" | "confidential";

/**
 * [Note: The narrowest reading wins] A public version leaves the group, and nothing brings it back. So where it is not
 * plain that a record is public, it is not: of different classes that people wrote without knowing of each other the
 * narrowest counts, not the one that is shown; a record without a class takes that of what it belongs to; and what has
 * none anywhere is internal.
 */
export function publicityOfItem(book: GroupBook, item: AgendaItem): Publicity {
  return ownClass(book, "agenda-item", item.id) ?? groupDefault(book);
}

/** A decision is never wider than the item under which it was made. */
export function publicityOfDecision(book: GroupBook, decision: Decision): Publicity {
  const item = decision.item === undefined ? undefined : book.get("agenda-item", decision.item);
  const around = item === undefined ? undefined : publicityOfItem(book, item);
  const own = ownClass(book, "decision", decision.id) ?? around ?? groupDefault(book);
  return around === undefined ? own : narrowest([own, around]);
}

/**
 * An action's own class holds, because what is to be done may be public though the decision is not. Without one it is as
 * narrow as its item and its decision.
 */
export function publicityOfAction(book: GroupBook, action: Action): Publicity {
  const own = ownClass(book, "action", action.id);
  if (own !== undefined) return own;
  const item = action.item === undefined ? undefined : book.get("agenda-item", action.item);
  const decision = action.decision === undefined ? undefined : book.get("decision", action.decision);
  const around = [
    ...(item === undefined ? [] : [publicityOfItem(book, item)]),
    ...(decision === undefined ? [] : [publicityOfDecision(book, decision)]),
  ];
  return around.length === 0 ? groupDefault(book) : narrowest(around);
}

/** A file is never wider than the item that it belongs to. */
export function publicityOfAttachment(book: GroupBook, attachment: Attachment): Publicity {
  const item = attachment.item === undefined ? undefined : book.get("agenda-item", attachment.item);
  const around = item === undefined ? undefined : publicityOfItem(book, item);
  const own = ownClass(book, "attachment", attachment.id) ?? around ?? groupDefault(book);
  return around === undefined ? own : narrowest([own, around]);
}

/** What somebody said is as narrow as whoever logged it made it, else as the group's own default. */
export function publicityOfFeedback(book: GroupBook, feedback: Feedback): Publicity {
  return ownClass(book, "feedback", feedback.id) ?? groupDefault(book);
}

/** The values of a field that stand side by side: one, or several when people disagree. Cleared ones are left out. */
export function standingValues(book: GroupBook, kind: KindName, id: string, field: string): readonly unknown[] {
  const heads = book.state(kind, id)?.registers.get(field) ?? [];
  return heads.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** What has no class of its own and belongs to nothing that has one. */
export function groupDefault(book: GroupBook): Publicity {
  return book.get("rules", "rules") === undefined
    ? "internal"
    : (classIn(book, "rules", "rules", "publicityDefault") ?? "internal");
}

function ownClass(book: GroupBook, kind: KindName, id: string): Publicity | undefined {
  return classIn(book, kind, id, "publicity");
}

function classIn(book: GroupBook, kind: KindName, id: string, field: string): Publicity | undefined {
  const found = standingValues(book, kind, id, field).filter(isPublicity);
  return found.length === 0 ? undefined : narrowest(found);
}

function narrowest(classes: readonly Publicity[]): Publicity {
  if (classes.includes("confidential")) return "confidential";
  return classes.includes("internal") ? "internal" : "public";
}

function isPublicity(value: unknown): value is Publicity {
  return value === "public" || value === "internal" || value === "confidential";
}
