import { useId, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { approvalsOf } from "../../../../../shared/review/approval-chain.ts";
import { keepsMinutes } from "../../../../../shared/review/keepers.ts";
import { useBook, useSnapshot } from "../../../../data/hooks.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { useFocusLater } from "../../focus-later.ts";
import styles from "../review/review.module.css";
import { ApproveItemForm } from "./approve-item-form.tsx";
import { PreviousMinutes } from "./previous-minutes.tsx";

export interface ItemMinutesProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/**
 * What minutes ask for while an item is at hand: the item of the previous minutes carries their approval, and any item
 * of a meeting that has begun can be checked and approved at once.
 */
export function ItemMinutes({ meeting, item }: ItemMinutesProps) {
  return (
    <>
      {item.fills === "previous-minutes" ? <PreviousMinutes meeting={meeting} /> : null}
      <AtOnce meeting={meeting} item={item} />
    </>
  );
}

function AtOnce({ meeting, item }: ItemMinutesProps) {
  const t = useWords("review");
  const format = useFormats();
  const book = useBook();
  const { identity } = useSnapshot();
  const id = useId();
  const focusLater = useFocusLater();
  const [isOpen, setOpen] = useState(false);
  const [approval] = approvalsOf(book, "agenda-item", item.id).inForce;
  if (approval !== undefined) {
    return (
      <p className={styles.quiet}>{t("approve.itemApproved", { when: format.dateTime(approval.origin.stamp.ms) })}</p>
    );
  }
  const { status } = meeting;
  const hasBegun = status === "under-way" || status === "held" || status === "in-review";
  if (!hasBegun || !keepsMinutes(book, meeting, identity.member)) return null;
  if (isOpen) {
    return (
      <ApproveItemForm
        meeting={meeting}
        item={item}
        onDone={() => {
          setOpen(false);
          focusLater(id);
        }}
      />
    );
  }
  return (
    <div className={styles.acts}>
      <Button id={id} kind="quiet" onPress={() => setOpen(true)}>
        {t("approve.item")}
      </Button>
    </div>
  );
}
