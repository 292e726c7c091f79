import { createContext, type ReactNode, startTransition, useContext, useEffect, useMemo, useState } from "react";
import { hashToRoute, type Route, routeToHash } from "./route.ts";

export interface Navigation {
  readonly route: Route;
  readonly navigate: (route: Route) => void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

/** Keeps the route and the address in step: the address is the truth. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [hash, setHash] = useState(() => window.location.hash);
  useEffect(() => {
    // The place in sight stays until the next one is there: no blank page while it is being loaded.
    const onChange = () => startTransition(() => setHash(window.location.hash));
    window.addEventListener("hashchange", onChange);
    return () => window.removeEventListener("hashchange", onChange);
  }, []);
  const navigation = useMemo<Navigation>(
    () => ({
      route: hashToRoute(hash),
      navigate(route) {
        window.location.hash = routeToHash(route);
      },
    }),
    [hash],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined) throw new Error("useNavigation is used inside NavigationProvider");
  return navigation;
}
