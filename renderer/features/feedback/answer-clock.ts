import { addDays, type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { Feedback } from "../../../shared/domain/feedback.ts";

/** Days within which whoever gave feedback should hear a first answer: the practice of the field, not a law. */
export const firstAnswerDays = 14;

/** Where feedback stands against the day by which it should have been answered. */
export type AnswerClock =
  | { readonly type: "answered"; readonly days: number }
  /** No first answer yet: `daysLeft` is negative when it is late. */
  | { readonly type: "waiting"; readonly by: DateOnly; readonly daysLeft: number }
  /** Nothing to count from, or nothing more to wait for. */
  | { readonly type: "none" };

export function answerClock({ receivedOn, firstResponseOn, status }: Feedback, today: DateOnly): AnswerClock {
  if (receivedOn === undefined) return { type: "none" };
  if (firstResponseOn !== undefined)
    return { type: "answered", days: Math.max(0, daysBetween(receivedOn, firstResponseOn)) };
  if (status !== undefined && status !== "received" && status !== "being-handled") return { type: "none" };
  const by = addDays(receivedOn, firstAnswerDays);
  return { type: "waiting", by, daysLeft: daysBetween(today, by) };
}
