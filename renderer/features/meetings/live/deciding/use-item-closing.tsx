import { type ReactNode, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Wish } from "../../../../../shared/log/author.ts";
import { lacksOutcome } from "../../../../../shared/meeting/voting/item-closing.ts";
import { useSession } from "../../../../data/hooks.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { useWords } from "../../../../text/words.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { planOutcome } from "./plan-deciding.ts";

export interface ItemClosing {
  /** Marks the item handled; asks first when it is for decision and nothing was decided. */
  readonly handled: (more?: Wish) => void;
  /** The question, to be put anywhere in what is drawn. */
  readonly question: ReactNode;
}

/** Closing an item as handled, with the question that keeps a decision from being forgotten. */
export function useItemClosing(item: AgendaItem): ItemClosing {
  const t = useWords("deciding");
  const session = useSession();
  const saving = useSaving();
  const [asked, setAsked] = useState<Wish | undefined>(undefined);
  const close = (more: Wish) => {
    const { book } = session.snapshot();
    const done = t("outcome.saved", { outcome: t("outcome.handled") });
    void saving(() => session.save(planOutcome(book, item, { status: "handled", returnsTo: null, ...more })), done);
  };
  return {
    handled(more = {}) {
      const isLacking = lacksOutcome(session.snapshot().book, item) && (more["outcome"] ?? null) === null;
      if (isLacking) setAsked(more);
      else close(more);
    },
    question: (
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t("outcome.ask")}
        confirmLabel={t("outcome.askAnyway")}
        cancelLabel={t("outcome.back")}
        onConfirm={() => {
          setAsked(undefined);
          close(asked ?? {});
        }}
        onCancel={() => setAsked(undefined)}
      >
        <p>{t("outcome.askText")}</p>
      </ConfirmDialog>
    ),
  };
}
