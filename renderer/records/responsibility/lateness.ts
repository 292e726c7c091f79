import { type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { Action } from "../../../shared/domain/action.ts";

/** Whether an action is past its day and not done. */
export function isLate(action: Action, today: DateOnly): boolean {
  return isPastDay(action, today);
}

/** Whole days past the day it was promised for; 0 when it is done, not late or has no day. */
export function daysLate(action: Action, today: DateOnly): number {
  return isPastDay(action, today) ? daysBetween(action.dueOn, today) : 0;
}

/** Days are in order by their signs: those that are not late, most of them, need no counting. */
function isPastDay(action: Action, today: DateOnly): action is Action & { readonly dueOn: DateOnly } {
  const { status, dueOn } = action;
  return dueOn !== undefined && dueOn < today && status !== "done" && status !== "verified";
}
