import { useCallback, useEffect, useRef } from "react";

/**
 * Moves the focus to an element by its id as soon as it is in the page: to a form that is being opened, or back to the
 * button that opened it. Without it the focus would fall to the page's top when what held it goes away.
 */
export function useFocusLater(): (id: string) => void {
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const element = document.getElementById(wanted.current);
    if (element === null) return;
    wanted.current = undefined;
    element.focus();
  });
  return useCallback((id) => {
    wanted.current = id;
  }, []);
}
