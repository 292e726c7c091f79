import { useId, useState } from "react";
import { useBook } from "../../../data/hooks.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { useFocusLater } from "../focus-later.ts";
import { useHasKeptDraft } from "../kept-drafts.tsx";
import { ActionForm } from "./action-form.tsx";
import styles from "./item-acts.module.css";
import type { ItemFormParts } from "./item-form-parts.ts";
import { ItemOutcomes } from "./item-outcomes.tsx";
import { recordsOfItem } from "./item-records.ts";

export type ItemActsProps = Pick<ItemFormParts, "meeting" | "numbered">;

/** What is to be done after an item, with the button for adding to it: an action takes three fields. */
export function ItemActs({ meeting, numbered }: ItemActsProps) {
  const t = useWords("meetings");
  const records = recordsOfItem(useBook(), numbered.item);
  const hasDraft = useHasKeptDraft();
  const [isOpen, setOpen] = useState(() => hasDraft(`action/${numbered.item.id}`));
  const focusLater = useFocusLater();
  const actionId = useId();
  const close = () => {
    setOpen(false);
    focusLater(actionId);
  };
  return (
    <>
      <ItemOutcomes records={records} />
      <div className={styles.row}>
        <Button id={actionId} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t("acts.action")}
        </Button>
      </div>
      {isOpen ? <ActionForm meeting={meeting} numbered={numbered} onDone={close} /> : null}
    </>
  );
}
