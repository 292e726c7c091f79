import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useStore } from "zustand";
import { useSession } from "../../data/hooks.tsx";
import { renamed, type SavedView, type SavedViewsStore, withoutView, withView } from "./saved-views.ts";

const SavedViewsContext = createContext<SavedViewsStore | undefined>(undefined);

export interface SavedViewsProviderProps {
  readonly store: SavedViewsStore;
  readonly children: ReactNode;
}

export function SavedViewsProvider({ store, children }: SavedViewsProviderProps) {
  return <SavedViewsContext value={store}>{children}</SavedViewsContext>;
}

/** The saved views of one list of the open group, and what can be done to them. */
export interface ListViews {
  readonly views: readonly SavedView[];
  readonly save: (view: SavedView) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (name: string) => void;
}

const none: readonly SavedView[] = [];

/** @param list the list's name */
export function useSavedViews(list: string): ListViews {
  const store = useContext(SavedViewsContext);
  if (store === undefined) throw new Error("SavedViewsProvider is missing above this component");
  const { group } = useSession();
  const key = `${group}/${list}`;
  const views = useStore(store, (all) => (Object.hasOwn(all, key) ? all[key] : undefined)) ?? none;
  return useMemo(() => {
    const change = (after: (before: readonly SavedView[]) => readonly SavedView[]) =>
      store.setState((all) => ({ [key]: after((Object.hasOwn(all, key) ? all[key] : undefined) ?? none) }));
    return {
      views,
      save: (view) => change((before) => withView(before, view)),
      rename: (from, to) => change((before) => renamed(before, from, to)),
      remove: (name) => change((before) => withoutView(before, name)),
    };
  }, [store, key, views]);
}
