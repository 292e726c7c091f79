import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus to the page's title inside the given element whenever `step` changes, so that what has come is read
 * from its beginning. Not at the first drawing of the place: there the app itself does so.
 */
export function useFocusTitle(step: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    place.current?.querySelector<HTMLElement>("h1")?.focus();
  }, [step]);
  return place;
}
