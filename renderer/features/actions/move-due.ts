import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Action } from "../../../shared/domain/action.ts";
import type { Wish } from "../../../shared/log/author.ts";

/** Moves the due day. The day first promised is kept the first time, so that a postponed action is seen as one. */
export function dueWish({ dueOn, firstDueOn }: Action, day: DateOnly | null): Wish {
  if (dueOn === undefined || firstDueOn !== undefined || day === dueOn) return { dueOn: day };
  return { dueOn: day, firstDueOn: dueOn };
}
