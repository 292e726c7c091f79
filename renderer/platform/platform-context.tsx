import { createContext, type ReactNode, useContext } from "react";
import type { Platform } from "./port.ts";

const PlatformContext = createContext<Platform | undefined>(undefined);

export interface PlatformProviderProps {
  readonly platform: Platform;
  readonly children: ReactNode;
}

/** Hands the machine's port, chosen where the app starts, to everything on screen. */
export function PlatformProvider({ platform, children }: PlatformProviderProps) {
  return <PlatformContext value={platform}>{children}</PlatformContext>;
}

/** Files, storage, clock and chance of the machine: `usePlatform().openFile(…)`. */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === undefined) throw new Error("PlatformProvider is missing above this component");
  return platform;
}
