import { useEffect, useState } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { usePlatform } from "../../../platform/platform-context.tsx";

const tickMs = 15_000;

/** The time of day, `HH:MM`, while the meeting's own day runs or it is under way; `undefined` at any other time. */
export function useMeetingClock({ date, status }: Meeting): string | undefined {
  const platform = usePlatform();
  const [now, setNow] = useState(() => platform.today());
  useEffect(() => {
    const timer = setInterval(() => setNow(platform.today()), tickMs);
    return () => clearInterval(timer);
  }, [platform]);
  return now.day === date || status === "under-way" ? now.time : undefined;
}
