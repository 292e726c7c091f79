import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useLiveClock } from "../live/use-live-clock.ts";

/** The time of day, `HH:MM`, while the meeting's own day runs or it is under way; `undefined` at any other time. */
export function useMeetingClock({ date, status }: Meeting): string | undefined {
  const now = useLiveClock();
  return now.day === date || status === "under-way" ? now.time : undefined;
}
