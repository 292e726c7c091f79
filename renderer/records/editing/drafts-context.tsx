import { createContext, type ReactNode, use, useCallback, useState, useSyncExternalStore } from "react";
import { partRoute, sightOf } from "../../navigation/meetings-parts.ts";
import { useNavigation } from "../../navigation/navigation.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { createDraftStore, type DraftStorage, type DraftStore, type KeptForm } from "./draft-store.ts";

const DraftsContext = createContext<DraftStore | undefined>(undefined);

export interface DraftsProviderProps {
  readonly group: string;
  readonly storage: DraftStorage | undefined;
  readonly children: ReactNode;
}

/** Keeps the unsaved forms of the open group. */
export function DraftsProvider({ group, storage, children }: DraftsProviderProps) {
  const [store] = useState(() => createDraftStore(storage, group));
  return <DraftsContext value={store}>{children}</DraftsContext>;
}

/** The store of drafts; `undefined` where nothing is kept: before a group is open. */
export function useDraftStore(): DraftStore | undefined {
  return use(DraftsContext);
}

/** Where a form stands, for the name of its draft. */
export function useDraftPlace(): string {
  const { route } = useNavigation();
  const { part, of } = sightOf(route);
  // One template or proposal is a place of its own, as a record's page is.
  if (part !== "meetings") return routeToHash(partRoute(part, of));
  return routeToHash(route).replace(/\?.*$/, "");
}

/** All drafts, the newest first. */
export function useDrafts(): readonly KeptForm[] {
  const store = useDraftStore();
  const subscribe = useCallback((listener: () => void) => store?.subscribe(listener) ?? (() => undefined), [store]);
  return useSyncExternalStore(subscribe, () => store?.all() ?? none);
}

const none: readonly KeptForm[] = Object.freeze([]);
