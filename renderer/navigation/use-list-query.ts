import { useCallback, useMemo } from "react";
import { useNavigation } from "./navigation.tsx";
import { isListRoute } from "./route.ts";

/**
 * What has been chosen in the list in sight, kept in its address: a link or a second window shows the same, and coming
 * back from a record finds the list as it was left. A change replaces the address and leaves no step for "back" behind,
 * however many letters are typed. What is chosen as it is anyway is left out of the address, which is then the place's
 * own.
 *
 * @param initial every name that the list knows with what holds when nothing was chosen; the same object at each
 *   drawing. The list itself sees to it that a value from the address is one that it knows.
 */
export function useListQuery<T extends Readonly<Record<string, string>>>(
  initial: T,
): readonly [T, (change: Partial<T>) => void] {
  const { route, asked, replace } = useNavigation();
  const change = useCallback(
    (changed: Partial<T>) => {
      // Not what is drawn: what another list of the place was just asked for must not be lost.
      const now = asked();
      if (!isListRoute(now)) return;
      const after = Object.entries({ ...now.query, ...changed }).filter(([name, value]) => value !== initial[name]);
      replace({ place: now.place, query: Object.fromEntries(after) });
    },
    [asked, initial, replace],
  );
  const choices = useMemo<T>(() => {
    const query = Object.entries((isListRoute(route) ? route.query : undefined) ?? {});
    return { ...initial, ...Object.fromEntries(query.filter(([name]) => Object.hasOwn(initial, name))) };
  }, [route, initial]);
  return [choices, change];
}
