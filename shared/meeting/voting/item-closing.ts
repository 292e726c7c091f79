import type { AgendaItem } from "../../domain/agenda-item.ts";
import type { GroupBook } from "../../domain/group-book.ts";
import { decisionsOfItem } from "./round.ts";

/**
 * Whether an item is over: it was handled, tabled, returned or taken off, or its time has been stopped. A dissent must be
 * declared before that (so the practice of minutes that follows the Local Government Act 410/2015); afterwards the app
 * says that it is late and records it all the same.
 */
export function isItemClosed(book: GroupBook, item: AgendaItem): boolean {
  if (item.status !== undefined && item.status !== "open") return true;
  const stretches = book.of("item-handling", "item", item.id);
  return stretches.length > 0 && stretches.every(({ to }) => to !== undefined);
}

/** Whether an item that is for decision would be closed with nothing decided and nothing written of what came of it. */
export function lacksOutcome(book: GroupBook, item: AgendaItem): boolean {
  return item.type === "decision" && (item.outcome ?? "").trim() === "" && decisionsOfItem(book, item.id).length === 0;
}
