import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { usePlatform } from "../../platform/platform-context.tsx";

export interface Printing {
  /** The paper has to be in the page. */
  readonly isPrinting: boolean;
  /** Prints under the given name. */
  readonly print: (title: string) => void;
}

/**
 * Puts the paper into the page while something is printed: by the list's own button, and, for a list that has its place
 * to itself, also when the system's print command comes from elsewhere.
 */
export function usePrinting(hasPlace: boolean): Printing {
  const platform = usePlatform();
  const [title, setTitle] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (title === undefined) return;
    // Only now is the paper in the page.
    void platform.print(title).finally(() => setTitle(undefined));
  }, [title, platform]);
  useEffect(() => {
    if (!hasPlace) return;
    // At once: the browser takes its picture of the page when these return.
    const before = () => flushSync(() => setAsked(true));
    const after = () => setAsked(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [hasPlace]);
  return { isPrinting: isAsked || title !== undefined, print: useCallback((name: string) => setTitle(name), []) };
}
