import { compareText } from "../../../shared/core/compare.ts";
import { addDays, type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { Action } from "../../../shared/domain/action.ts";
import type { Feedback } from "../../../shared/domain/feedback.ts";
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

/** Whether an action waits for this member: own and not done. */
export function isOwnAction({ owner, status }: Action, memberId: string): boolean {
  return owner === memberId && status !== "done" && status !== "verified";
}

/** Whether feedback waits for somebody of this organisation: about it as the provider, and not taken up yet. */
export function isOwnFeedback(feedback: Feedback, organisation: string | undefined): boolean {
  return organisation !== undefined && feedback.provider === organisation && isUnanswered(feedback);
}

/** Whether its giver still waits for a first answer. */
export function isUnanswered({ status }: Feedback): boolean {
  return status === undefined || status === "received";
}

/**
 * What waits for a member: own open actions, unanswered feedback about the own provider, and minutes that the member was
 * chosen to check. The latest first, then by day; things without a day come last.
 */
export function waitingFor(book: GroupBook, memberId: string, today: DateOnly): readonly WaitingItem[] {
  const organisation = book.get("member", memberId)?.organisation;
  const items: WaitingItem[] = [];
  for (const action of book.all("action")) {
    if (!isOwnAction(action, memberId)) continue;
    items.push({ kind: "action", id: action.id, dueOn: action.dueOn, daysLate: daysLate(action, today) });
  }
  for (const feedback of book.all("feedback")) {
    if (!isOwnFeedback(feedback, organisation)) continue;
    const { id, receivedOn } = feedback;
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
