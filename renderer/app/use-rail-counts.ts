import { useDeferredValue, useMemo } from "react";
import { useSnapshot } from "../data/hooks.tsx";
import { useToday } from "../records/responsibility/use-today.ts";
import { countForRail, type RailCounts } from "./rail-counts.ts";

/**
 * What the rail says of each place. It goes through all actions, decisions and feedback, so after a save it is counted
 * when what the person looks at has been drawn.
 */
export function useRailCounts(): RailCounts {
  const snapshot = useDeferredValue(useSnapshot());
  const today = useToday();
  return useMemo(() => countForRail(snapshot, today), [snapshot, today]);
}
