import { useCallback, useEffect, useRef, useState } from "react";

/**
 * Whether something is open for writing, and where the focus goes when it closes: back to what opened it, which may only
 * then be drawn again. Never lost, and never thrown to the top of the page.
 */
export interface FocusBack {
  readonly isOpen: boolean;
  readonly open: () => void;
  /** @param focusId the element to go to, when it is not what opened it: a row that was just made. */
  readonly close: (focusId?: string) => void;
}

/** @param openerId the id of the button that opens it. */
export function useFocusBack(openerId: string): FocusBack {
  const [isOpen, setOpen] = useState(false);
  const target = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (isOpen || target.current === undefined) return;
    document.getElementById(target.current)?.focus();
    target.current = undefined;
  }, [isOpen]);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(
    (focusId?: string) => {
      target.current = focusId ?? openerId;
      setOpen(false);
    },
    [openerId],
  );
  return { isOpen, open, close };
}
