import { useLayoutEffect, useState } from "react";
import type { TextSize } from "../preferences/preferences.ts";

/** Widths, in the text's own size, below which the rail gives way to a bar and a menu. */
const leastWideRem = 56;

/**
 * Whether the page is too narrow for the rail. Counted in the text's size and not in pixels: large text on a wide
 * screen is the same to a reader as a small screen, and a media query does not see the size chosen in the app.
 *
 * @param textSize the chosen size; measured anew when it changes.
 */
export function useNarrow(textSize: TextSize): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const measure = () => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setNarrow(window.innerWidth / letter < leastWideRem);
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [textSize]);
  return isNarrow;
}
