import { type ReactNode, useEffect, useId, useRef } from "react";
import { useCommandActs } from "../commands/commands.tsx";
import { useUndo } from "../records/editing/use-undo.ts";
import { useWords } from "../text/words.ts";
import { Button } from "../ui/button.tsx";
import styles from "./undo-buttons.module.css";

/**
 * Undo and redo for those who use no keys, and for the keys, the palette and the native menu the acts themselves. Shown
 * once there is something to take back.
 */
export function UndoButtons(): ReactNode {
  const words = useWords("undo");
  const common = useWords("common");
  const { undo, redo } = useUndo();
  useCommandActs({
    "edit.undo": undo === undefined ? undefined : { run: undo.run, detail: undo.what },
    "edit.redo": redo === undefined ? undefined : { run: redo.run, detail: redo.what },
  });
  const undoId = useId();
  const redoId = useId();
  useFocusOnOther(undoId, undo !== undefined, redoId);
  useFocusOnOther(redoId, redo !== undefined, undoId);
  if (undo === undefined && redo === undefined) return null;
  return (
    <div className={styles.acts}>
      {undo === undefined ? null : (
        <Button id={undoId} kind="quiet" onPress={undo.run} aria-label={words("undo", { what: undo.what })}>
          {common("undo")}
        </Button>
      )}
      {redo === undefined ? null : (
        <Button id={redoId} kind="quiet" onPress={redo.run} aria-label={words("doAgain", { what: redo.what })}>
          {common("redo")}
        </Button>
      )}
    </div>
  );
}

/** When a button goes away under the focus, the focus goes to the other one. */
function useFocusOnOther(id: string, isThere: boolean, other: string): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!isThere && hadFocus.current && document.activeElement === document.body)
      document.getElementById(other)?.focus();
    hadFocus.current = isThere && document.activeElement?.id === id;
  });
  useEffect(() => {
    const note = () => {
      hadFocus.current = document.activeElement?.id === id;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [id]);
}
