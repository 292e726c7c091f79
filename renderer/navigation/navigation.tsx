import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { hashToRoute, type Route, routeToHash } from "./route.ts";

export interface Navigation {
  readonly route: Route;
  /** Where the last wish leads, which may not be drawn yet. */
  readonly asked: () => Route;
  readonly navigate: (route: Route) => void;
  /** Goes there without leaving a step that "back" would return to. */
  readonly replace: (route: Route) => void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

/** Keeps the route and the address in step: the address is the truth. */
export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [hash, setHash] = useState(() => window.location.hash);
  const asked = useRef(hash);
  useEffect(() => {
    // The place in sight stays until the next one is there: no blank page while it is being loaded.
    const onChange = () => {
      asked.current = window.location.hash;
      startTransition(() => setHash(window.location.hash));
    };
    window.addEventListener("hashchange", onChange);
    return () => window.removeEventListener("hashchange", onChange);
  }, []);
  const navigation = useMemo<Navigation>(
    () => ({
      route: hashToRoute(hash),
      asked: () => hashToRoute(asked.current),
      navigate(route) {
        window.location.hash = routeToHash(route);
        asked.current = window.location.hash;
        // The event of the change comes later; whoever navigates need not wait for it.
        startTransition(() => setHash(window.location.hash));
      },
      replace(route) {
        const next = routeToHash(route);
        asked.current = next;
        // At once, unless whoever asks begins a transition.
        setHash(next);
        try {
          window.history.replaceState(window.history.state, "", next);
        } catch {
          // Browsers allow only so many changes of the address in a while. The next change brings it in step.
        }
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
