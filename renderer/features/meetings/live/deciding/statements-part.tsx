import { type ReactNode, useId, useState } from "react";
import { isItemClosed } from "../../../../../shared/meeting/voting/item-closing.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { MemberMark } from "../../../../records/showing/author-line.tsx";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Section } from "../../../../ui/section.tsx";
import { recordsOfItem } from "../../agenda/item-records.ts";
import { RemoveButton } from "../../agenda/remove-button.tsx";
import { useFocusLater } from "../../focus-later.ts";
import lines from "../../record-lines.module.css";
import styles from "./deciding.module.css";
import { StatementForm } from "./statement-form.tsx";
import type { Deciding } from "./use-deciding.ts";

export interface StatementsPartProps {
  readonly deciding: Deciding;
  readonly level: 2 | 3;
  /** Opened by hand: the form is there at once. */
  readonly isOpened: boolean;
  readonly onDone: () => void;
}

/** Dissents and statements in their members' own words. After the item has closed the app says that it is late. */
export function StatementsPart({ deciding, level, isOpened, onDone }: StatementsPartProps): ReactNode {
  const t = useWords("deciding");
  const records = useWords("records");
  const book = useBook();
  const { item } = deciding;
  const { statements } = recordsOfItem(book, item);
  const [isAdding, setAdding] = useState(false);
  const focusLater = useFocusLater();
  const addId = useId();
  const isOpen = isAdding || (isOpened && statements.length === 0);
  const close = () => {
    setAdding(false);
    focusLater(addId);
    onDone();
  };
  return (
    <Section title={t("statements.title")} level={level}>
      {statements.length === 0 ? null : (
        <ul className={lines.list}>
          {statements.map(({ id, member, type, text }) => (
            <li key={id} className={lines.line}>
              <MemberMark id={member} />
              <span className={lines.quiet}>{records(`values.statementType.${type ?? "statement"}`)}</span>
              <blockquote className={lines.words}>{text}</blockquote>
              <ConflictMark kind="statement" id={id} />
              <RemoveButton kind="statement" id={id} name={text ?? ""} onRemoved={() => focusLater(addId)} />
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <>
          {isItemClosed(book, item) ? (
            <Notice tone="late" title={t("statements.late")} announced="polite">
              <p>{t("statements.lateHelp")}</p>
            </Notice>
          ) : null}
          <StatementForm deciding={deciding} onDone={close} />
        </>
      ) : (
        <div className={styles.acts}>
          <Button id={addId} onPress={() => setAdding(true)}>
            {t("statements.add")}
          </Button>
        </div>
      )}
    </Section>
  );
}
