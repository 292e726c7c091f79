import { lazy, Suspense, useEffect, useState } from "react";
import { useCommand } from "../commands/commands.tsx";
import { useSession } from "../data/hooks.tsx";
import { keepRecent, type RecentRecord } from "../features/search/recent-records.ts";
import type { Route } from "../navigation/route.ts";
import { deviceStorage } from "../platform/device-storage.ts";

const Palette = lazy(async () => ({ default: (await import("../features/search/palette.tsx")).Palette }));

/** Search and commands over whatever is on screen. Fetched in a quiet moment, or when it is wanted first. */
export function PaletteHost({ route }: { readonly route: Route }) {
  const [isOpen, setOpen] = useState(false);
  const [isFetched, setFetched] = useState(false);
  useCommand("view.palette", { run: () => setOpen((isNow) => !isNow) });
  useEffect(() => {
    if (typeof window.requestIdleCallback !== "function") return undefined;
    const handle = window.requestIdleCallback(() => setFetched(true), { timeout: 8000 });
    return () => window.cancelIdleCallback(handle);
  }, []);
  useRecents(route);
  if (!isOpen && !isFetched) return null;
  return (
    <Suspense fallback={null}>
      <Palette isOpen={isOpen} onClose={() => setOpen(false)} />
    </Suspense>
  );
}

/** Remembers the records whose pages are opened, for finding the way back to them. */
function useRecents(route: Route): void {
  const { group } = useSession();
  useEffect(() => {
    const record = recordOfRoute(route);
    if (record !== undefined) keepRecent(deviceStorage(), group, record);
  }, [group, route]);
}

function recordOfRoute(route: Route): RecentRecord | undefined {
  if (route.place === "record") return { kind: route.kind, id: route.id };
  if (route.place !== "meeting") return undefined;
  return route.item === undefined ? { kind: "meeting", id: route.id } : { kind: "agenda-item", id: route.item };
}
