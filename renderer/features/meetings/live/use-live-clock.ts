import { useEffect, useState } from "react";
import { usePlatform } from "../../../platform/platform-context.tsx";

/** The day and the time of day here, `HH:MM`; drawn again when the minute changes. */
export function useLiveClock(): { readonly day: string; readonly time: string } {
  const platform = usePlatform();
  const [now, setNow] = useState(() => platform.today());
  useEffect(() => {
    const look = () => {
      const next = platform.today();
      setNow((before) => (before.time === next.time && before.day === next.day ? before : next));
    };
    const timer = setInterval(look, tickMs);
    return () => clearInterval(timer);
  }, [platform]);
  return now;
}

/** Often enough that the minute on screen is that of the clock on the wall. */
const tickMs = 1000;
