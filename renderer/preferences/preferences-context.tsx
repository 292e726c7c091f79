import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { Preferences, PreferencesStore } from "./preferences.ts";

const PreferencesContext = createContext<PreferencesStore | undefined>(undefined);

export interface PreferencesProviderProps {
  readonly store: PreferencesStore;
  readonly children: ReactNode;
}

export function PreferencesProvider({ store, children }: PreferencesProviderProps) {
  return <PreferencesContext value={store}>{children}</PreferencesContext>;
}

/** How this device shows the app now, and a function that changes some of it. */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const store = useContext(PreferencesContext);
  if (store === undefined) throw new Error("PreferencesProvider is missing above this component");
  return [useStore(store), store.setState];
}
