import { useEffect, useId, useRef, useState } from "react";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../../records/history/history-panel.tsx";
import { ChainSection } from "../../../records/links/chain-section.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { useFocusLater } from "../focus-later.ts";
import { useHasKeptDraft } from "../kept-drafts.tsx";
import { DisqualificationPanel } from "../live/presence/disqualification-panel.tsx";
import { DecidingPanel } from "../live/deciding/deciding-panel.tsx";
import { AttachmentsSection } from "./attachments/attachments-section.tsx";
import { ItemActs } from "./item-acts.tsx";
import { ItemContent } from "./item-content.tsx";
import { ItemFacts } from "./item-facts.tsx";
import { ItemMinutes } from "../minutes/at-once/item-minutes.tsx";
import { ItemForm } from "./item-form.tsx";
import { ItemNotes } from "./item-notes.tsx";
import styles from "./item-page.module.css";
import { ItemTexts } from "./item-texts.tsx";
import { useWithdrawal } from "./use-withdrawal.ts";

export interface ItemPageProps {
  readonly meeting: Meeting;
  readonly numbered: NumberedItem;
  readonly previous: NumberedItem | undefined;
  readonly next: NumberedItem | undefined;
  readonly onShow: (item: NumberedItem) => void;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** One item of the agenda: what it is about, what was said and decided, and the short forms for what arises under it. */
export function ItemPage({ meeting, numbered, previous, next, onShow, onClose, onRemoved }: ItemPageProps) {
  const t = useWords("meetings");
  const { item } = numbered;
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className={styles.page} aria-labelledby={titleId}>
      <div className={styles.ways}>
        <Button kind="quiet" onPress={onClose}>
          {t("agenda.backToList")}
        </Button>
        <span className={styles.steps}>
          {previous === undefined ? null : (
            <Button kind="quiet" onPress={() => onShow(previous)}>
              {t("room.previousItem")}
            </Button>
          )}
          {next === undefined ? null : (
            <Button kind="quiet" onPress={() => onShow(next)}>
              {t("room.nextItem")}
            </Button>
          )}
        </span>
      </div>
      <header className={styles.head}>
        <ItemFacts numbered={numbered} />
        <h2 ref={heading} id={titleId} tabIndex={-1} data-arrival="" className={styles.title}>
          {item.title ?? t("agenda.untitled")}
        </h2>
        {item.plain === undefined ? null : <p className={styles.plain}>{item.plain}</p>}
        <ConflictMark kind="agenda-item" id={item.id} />
      </header>
      <ItemBody meeting={meeting} numbered={numbered} onRemoved={onRemoved} />
      <ChainSection kind="agenda-item" id={item.id} level={3} />
      <HistoryPanel kind="agenda-item" id={item.id} />
    </article>
  );
}

type BodyProps = Pick<ItemPageProps, "meeting" | "numbered" | "onRemoved">;

function ItemBody({ meeting, numbered, onRemoved }: BodyProps) {
  const t = useWords("meetings");
  const agenda = useWords("agenda");
  const focusLater = useFocusLater();
  const editId = useId();
  const helpId = useId();
  const { item } = numbered;
  const hasDraft = useHasKeptDraft();
  const [isEditing, setEditing] = useState(() => hasDraft(`item/${item.id}`));
  const withdrawal = useWithdrawal(meeting, item);
  const withdraw = async () => {
    if ((await withdrawal.run()) && withdrawal.type === "remove") onRemoved();
  };
  if (isEditing) {
    return (
      <ItemForm
        meeting={meeting}
        item={item}
        onDone={() => {
          setEditing(false);
          focusLater(editId);
        }}
      />
    );
  }
  return (
    <>
      <ItemTexts item={item} />
      <ItemContent meeting={meeting} item={item} />
      <AttachmentsSection meeting={meeting} item={item.id} level={3} />
      <div className={styles.acts}>
        <Button id={editId} onPress={() => setEditing(true)}>
          {t("agenda.editItem")}
        </Button>
        <Button
          kind="quiet"
          onPress={() => void withdraw()}
          aria-describedby={withdrawal.type === "withdraw" ? helpId : undefined}
        >
          {withdrawal.type === "remove"
            ? t("agenda.remove")
            : agenda(withdrawal.type === "withdraw" ? "withdraw" : "putBack")}
        </Button>
        {withdrawal.type === "withdraw" ? (
          <span id={helpId} className={styles.help}>
            {agenda("withdrawnHelp", { number: numbered.number })}
          </span>
        ) : null}
      </div>
      <DisqualificationPanel meeting={meeting} item={item} level={3} />
      <DecidingPanel meeting={meeting} item={item} level={3} />
      <ItemActs meeting={meeting} numbered={numbered} />
      <ItemNotes meeting={meeting} item={item} />
      <ItemMinutes key={`${item.id} minutes`} meeting={meeting} item={item} />
    </>
  );
}
