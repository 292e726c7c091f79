import { createContext, type ReactNode, use } from "react";
import type { TypedStore } from "./typed-store.ts";

const TypedContext = createContext<TypedStore | undefined>(undefined);

export interface TypedProviderProps {
  readonly store: TypedStore | undefined;
  readonly children: ReactNode;
}

/** Gives everything below the store of what is typed and not saved yet. */
export function TypedProvider({ store, children }: TypedProviderProps) {
  return <TypedContext value={store}>{children}</TypedContext>;
}

/** Absent where nothing is kept, as in a test of a screen alone. */
export function useTypedStore(): TypedStore | undefined {
  return use(TypedContext);
}
