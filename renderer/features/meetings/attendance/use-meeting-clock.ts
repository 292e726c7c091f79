import { useEffect, useState } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { usePlatform } from "../../../platform/platform-context.tsx";

const tickMs = 15_000;

/** The time of day, `HH:MM`, while the meeting's own day runs; `undefined` on any other day. */
export function useMeetingClock({ date }: Meeting): string | undefined {
  const platform = usePlatform();
  const [now, setNow] = useState(() => platform.today());
  useEffect(() => {
    const timer = setInterval(() => setNow(platform.today()), tickMs);
    return () => clearInterval(timer);
  }, [platform]);
  return now.day === date ? now.time : undefined;
}
