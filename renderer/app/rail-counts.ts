import type { DateOnly } from "../../shared/core/date-only.ts";
import type { GroupSnapshot } from "../data/session.ts";
import { isLate } from "../records/responsibility/lateness.ts";

/** What asks for attention, counted per place. */
export interface RailCounts {
  readonly lateActions: number;
  /** Recommendations that the buyer has not answered. */
  readonly waitingDecisions: number;
  /** Feedback that nobody has answered or taken up. */
  readonly freshFeedback: number;
  readonly conflicts: number;
}

/** @param today the day from which lateness is counted. */
export function countForRail({ book, conflicts, contested }: GroupSnapshot, today: DateOnly): RailCounts {
  return {
    lateActions: book.all("action").filter((action) => isLate(action, today)).length,
    waitingDecisions: book.all("decision").filter((decision) => decision.status === "awaiting-buyer").length,
    freshFeedback: book.all("feedback").filter(({ status }) => status === undefined || status === "received").length,
    conflicts: conflicts.length + contested.length,
  };
}
