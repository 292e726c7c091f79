import { useMemo, useState } from "react";
import type { PlannedItem } from "../../../../shared/agenda/plan-agenda.ts";

/** Which items of a plan are wanted. */
export interface ChosenItems {
  readonly keys: ReadonlySet<string>;
  readonly choose: (key: string, isChosen: boolean) => void;
}

/** The usual ones at first; what somebody has ticked holds also when the plan changes around it. */
export function useChosenItems(plan: readonly PlannedItem[]): ChosenItems {
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const keys = useMemo(
    () => new Set(plan.filter(({ key, isUsual }) => ticks.get(key) ?? isUsual).map(({ key }) => key)),
    [plan, ticks],
  );
  return { keys, choose: (key, isChosen) => setTicks((before) => new Map(before).set(key, isChosen)) };
}
