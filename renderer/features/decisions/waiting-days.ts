import { type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { Decision } from "../../../shared/domain/decision.ts";

/** Whole days that a recommendation has waited for the buyer's answer; `undefined` when it waits for none. */
export function waitingDays({ status, decidedOn }: Decision, today: DateOnly): number | undefined {
  if (status !== "awaiting-buyer" || decidedOn === undefined) return undefined;
  return Math.max(0, daysBetween(decidedOn, today));
}
