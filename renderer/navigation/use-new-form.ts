import { useCallback } from "react";
import { useNavigation } from "./navigation.tsx";
import { isListRoute, type ListRoute } from "./route.ts";

const name = "new";

/**
 * Whether the form for a new record is open in the list in sight. It stands in the address, so that a command or a link
 * from anywhere opens it, "back" closes it, and a page that is loaded anew shows it again.
 */
export function useNewForm(): readonly [boolean, (isOpen: boolean) => void] {
  const { route, navigate, replace } = useNavigation();
  const setOpen = useCallback(
    (isOpen: boolean) => {
      if (!isListRoute(route)) return;
      const { [name]: _, ...rest } = route.query ?? {};
      if (isOpen) navigate({ place: route.place, query: { ...rest, [name]: "1" } });
      else replace({ place: route.place, query: rest });
    },
    [route, navigate, replace],
  );
  return [isListRoute(route) && route.query?.[name] === "1", setOpen];
}

/** The address of a list with its form for a new record open. */
export function newFormRoute(place: ListRoute["place"]): ListRoute {
  return { place, query: { [name]: "1" } };
}
