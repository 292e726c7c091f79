import { compareText } from "../../../shared/core/compare.ts";
import { addDays, type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { daysLate } from "../../records/responsibility/lateness.ts";

/** One thing that waits for a certain person. */
export interface WaitingItem {
  readonly kind: "action" | "feedback" | "meeting";
  readonly id: string;
  /** The day by which it should be done; missing where nobody has set one. */
  readonly dueOn: DateOnly | undefined;
  readonly daysLate: number;
}

/** Days within which the giver of feedback should have a first answer. */
export const firstAnswerDays = 14;

/**
 * What waits for a member: own open actions, unanswered feedback about the own provider, and minutes that the member was
 * chosen to check. The latest first, then by day; things without a day come last.
 */
export function waitingFor(book: GroupBook, memberId: string, today: DateOnly): readonly WaitingItem[] {
  const member = book.get("member", memberId);
  const items: WaitingItem[] = [];
  for (const action of book.all("action")) {
    if (action.owner !== memberId || action.status === "done" || action.status === "verified") continue;
    items.push({ kind: "action", id: action.id, dueOn: action.dueOn, daysLate: daysLate(action, today) });
  }
  for (const { id, status, provider, receivedOn } of book.all("feedback")) {
    if ((status ?? "received") !== "received" || provider === undefined || provider !== member?.organisation) continue;
    const dueOn = receivedOn === undefined ? undefined : addDays(receivedOn, firstAnswerDays);
    items.push({
      kind: "feedback",
      id,
      dueOn,
      daysLate: dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, today)),
    });
  }
  for (const { id, status, checkers } of book.all("meeting")) {
    if (status !== "in-review" || checkers?.includes(memberId) !== true) continue;
    items.push({ kind: "meeting", id, dueOn: undefined, daysLate: 0 });
  }
  return items.sort((a, b) => compareText(a.dueOn ?? "9999", b.dueOn ?? "9999") || compareText(a.id, b.id));
}
