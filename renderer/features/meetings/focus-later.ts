import { useCallback, useEffect, useState } from "react";

interface Wanted {
  readonly id: string;
}

/**
 * Moves the focus to an element by its id once what the caller has changed is drawn: to a form that is being opened, or
 * back to the button that opened it. Without it the focus would fall to the page's top when what held it goes away.
 * Call it after the change (after a save has come back), beside the change of state that it goes with.
 */
export function useFocusLater(): (id: string) => void {
  const [wanted, setWanted] = useState<Wanted | undefined>(undefined);
  useEffect(() => {
    // A new object each time, so that the same id can be wanted twice.
    if (wanted !== undefined) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
  return useCallback((id) => setWanted({ id }), []);
}
