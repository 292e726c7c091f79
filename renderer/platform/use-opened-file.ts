import { useEffect, useRef, useSyncExternalStore } from "react";
import type { FileFromSystem } from "./opened-file.ts";
import { usePlatform } from "./platform-context.tsx";

/** The file that the system has asked the app to open and that no place has taken yet. */
export function useWaitingFile(): FileFromSystem | undefined {
  const opened = usePlatform().shell?.openedFile;
  return useSyncExternalStore(opened?.subscribe ?? hearNothing, opened?.waiting ?? nothingWaits);
}

/** Takes files that the system asks to open, one at a time, while the caller is on screen and ready for one. */
export function useOpenedFile(take: (file: FileFromSystem) => void, isReady: boolean): void {
  const opened = usePlatform().shell?.openedFile;
  const waiting = useWaitingFile();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!isReady || waiting === undefined) return undefined;
    // Later, so that a place that is put up and taken down at once (as in a strict test) does not take it with it.
    const timer = setTimeout(() => {
      const file = opened?.take();
      if (file !== undefined) latest.current(file);
    }, 0);
    return () => clearTimeout(timer);
  }, [opened, waiting, isReady]);
}

const hearNothing = () => () => undefined;
const nothingWaits = () => undefined;
