import { useId, useState } from "react";
import { useBook } from "../../../data/hooks.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { useFocusLater } from "../focus-later.ts";
import { useHasKeptDraft } from "../kept-drafts.tsx";
import { ActionForm } from "./action-form.tsx";
import { DisqualificationForm } from "./disqualification-form.tsx";
import styles from "./item-acts.module.css";
import type { ItemFormParts } from "./item-form-parts.ts";
import { ItemOutcomes } from "./item-outcomes.tsx";
import { recordsOfItem } from "./item-records.ts";

export type ItemActsProps = Pick<ItemFormParts, "meeting" | "numbered">;

const acts = ["action", "disqualification"] as const;
type Act = (typeof acts)[number];

/** What is to be done and who could not take part, with the buttons for adding to it: an action takes three fields. */
export function ItemActs({ meeting, numbered }: ItemActsProps) {
  const t = useWords("meetings");
  const records = recordsOfItem(useBook(), numbered.item);
  const hasDraft = useHasKeptDraft();
  const [open, setOpen] = useState<Act | undefined>(() => acts.find((act) => hasDraft(`${act}/${numbered.item.id}`)));
  const focusLater = useFocusLater();
  const prefix = useId();
  const rowId = `${prefix}action`;
  const form: ItemFormParts = {
    meeting,
    numbered,
    onDone() {
      setOpen(undefined);
      if (open !== undefined) focusLater(`${prefix}${open}`);
    },
  };
  return (
    <>
      <ItemOutcomes records={records} onRemoved={() => focusLater(rowId)} />
      <div className={styles.row}>
        {acts.map((act) => (
          <Button
            key={act}
            id={`${prefix}${act}`}
            aria-expanded={open === act}
            onPress={() => setOpen(open === act ? undefined : act)}
          >
            {t(`acts.${act}`)}
          </Button>
        ))}
      </div>
      {open === "action" ? <ActionForm {...form} /> : null}
      {open === "disqualification" ? <DisqualificationForm {...form} /> : null}
    </>
  );
}
