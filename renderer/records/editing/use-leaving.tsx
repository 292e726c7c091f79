import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useWords } from "../../text/words.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

/** How a form is left without saving: at once when nothing was typed, else after a question. */
export interface Leaving {
  readonly leave: () => void;
  /** For what lies around the form: Escape leaves it. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly question: ReactNode;
}

/** @param leaveNow closes the form; what was typed is given up. */
export function useLeaving(isDirty: boolean, leaveNow: (() => void) | undefined): Leaving {
  const t = useWords("drafts");
  const [isAsking, setAsking] = useState(false);
  const leave = () => {
    if (isDirty) setAsking(true);
    else leaveNow?.();
  };
  return {
    leave,
    onKeyDown(event) {
      if (event.key !== "Escape" || event.defaultPrevented || leaveNow === undefined) return;
      // A list that hangs open is what Escape is meant for first.
      if (event.target instanceof Element && event.target.closest("[aria-expanded=true]") !== null) return;
      event.stopPropagation();
      leave();
    },
    question: (
      <ConfirmDialog
        isOpen={isAsking}
        title={t("leaveTitle")}
        confirmLabel={t("leave")}
        cancelLabel={t("stay")}
        onConfirm={() => {
          setAsking(false);
          leaveNow?.();
        }}
        onCancel={() => setAsking(false)}
        isDangerous
      >
        <p>{t("leaveText")}</p>
      </ConfirmDialog>
    ),
  };
}
