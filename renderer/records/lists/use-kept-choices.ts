import { useCallback, useState } from "react";

/**
 * What has been chosen in a list (search words, filters, order), kept with this entry of the browser's history: coming
 * back from a record finds the list as it was left, and coming anew finds it whole. Nothing of it is stored with the
 * group.
 */
export function useKeptChoices<T extends Readonly<Record<string, string>>>(
  key: string,
  initial: T,
): readonly [T, (change: Partial<T>) => void] {
  const [choices, setChoices] = useState<T>(() => readKept(key, initial));
  const change = useCallback(
    (changed: Partial<T>) => {
      setChoices((before) => {
        const after = { ...before, ...changed };
        const state: unknown = window.history.state;
        window.history.replaceState({ ...(typeof state === "object" ? state : {}), [key]: after }, "");
        return after;
      });
    },
    [key],
  );
  return [choices, change];
}

/** Takes only texts under names that this list has: the entry may be from another version of the app. */
function readKept<T extends Readonly<Record<string, string>>>(key: string, initial: T): T {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !(key in state)) return initial;
  const kept: unknown = (state as Readonly<Record<string, unknown>>)[key];
  if (typeof kept !== "object" || kept === null) return initial;
  const texts = Object.entries(kept).filter(([name, value]) => name in initial && typeof value === "string");
  return { ...initial, ...Object.fromEntries(texts) };
}
