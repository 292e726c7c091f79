import { type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { Action } from "../../../shared/domain/action.ts";

/** Whether an action is past its day and not done. */
export function isLate(action: Action, today: DateOnly): boolean {
  return daysLate(action, today) > 0;
}

/** Whole days past the day it was promised for; 0 when it is done, not late or has no day. */
export function daysLate({ status, dueOn }: Action, today: DateOnly): number {
  if (status === "done" || status === "verified" || dueOn === undefined) return 0;
  return Math.max(0, daysBetween(dueOn, today));
}
