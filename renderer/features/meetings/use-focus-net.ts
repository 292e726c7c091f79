import { type RefObject, useEffect } from "react";

/** What can be gone to by Tab. */
const stops = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled)";

/**
 * Keeps the focus in a part of the page when what held it goes away with what was done: it moves to the first stop of
 * the nearest element around it that is still there. Whoever works by keys would otherwise begin anew at the page's top.
 * It only catches what would fall; a form that knows where to go on says so itself.
 */
export function useFocusNet(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = place.current;
    if (root === null) return;
    let held: readonly Element[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      held = target instanceof Element ? withThoseAround(target, root) : [];
    };
    const catchFocus = () => {
      if (document.activeElement !== document.body) return;
      const stop = held.flatMap((each) => (each.isConnected ? [...each.querySelectorAll<HTMLElement>(stops)] : []))[0];
      held = [];
      stop?.focus();
    };
    const observer = new MutationObserver(() => {
      if (held[0]?.isConnected !== false) return;
      // What is done after the change may have a better place for it.
      requestAnimationFrame(catchFocus);
    });
    root.addEventListener("focusin", onFocus);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", onFocus);
      observer.disconnect();
    };
  }, [place]);
}

function withThoseAround(element: Element, root: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each !== null; each = each === root ? null : each.parentElement)
    found.push(each);
  return found;
}
