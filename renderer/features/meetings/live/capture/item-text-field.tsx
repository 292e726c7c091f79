import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { useCommand } from "../../../../commands/commands.tsx";
import { useSession } from "../../../../data/hooks.tsx";
import { useFoundTyping, useKeptTyping } from "../../../../data/typed/use-kept-typing.ts";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { ClientDataQuestions } from "../../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../../records/guard/use-client-data-check.ts";
import { fieldWord } from "../../../../records/naming/record-words.ts";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { useWords } from "../../../../text/words.ts";
import { useAnnounce } from "../../../../ui/announcer.tsx";
import { Button } from "../../../../ui/button.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { KeyHint } from "../key-hint.tsx";
import styles from "./capture.module.css";
import { NotKept } from "./not-kept.tsx";

/** What is written about an item while it is handled: three fields that stay apart. */
export type ItemText = "proposal" | "handling" | "reasons";

export interface ItemTextFieldProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly field: ItemText;
}

/** A pause in writing after which the text goes into the log: not each letter is a change of its own. */
const pauseMs = 4000;

/**
 * A running text of the item that saves itself: when the writer pauses, leaves the field or goes on to
 * another item. Between these it is kept as it is typed ([Note: Nothing typed is lost]). When somebody else's text comes
 * in meanwhile, nothing is saved over it before the writer has said what to do.
 */
export function ItemTextField({ meeting, item, field }: ItemTextFieldProps): ReactNode {
  const t = useWords("capture");
  const session = useSession();
  const saving = useSaving();
  const announce = useAnnounce();
  const fieldId = useId();
  const records = useWords("records");
  const isHandling = field === "handling";
  const label = isHandling ? t("handling.label") : fieldWord(records, "agenda-item", field);
  const stored = item[field] ?? "";
  const [text, setText] = useState(stored);
  /** The stored text that was written on from. */
  const [base, setBase] = useState(stored);
  const isDirty = text !== base;
  const isContested = isDirty && stored !== base && stored !== text;
  const place = `${session.group}/${meeting.id}`;
  const keptAs = `${field}/${item.id}`;
  const kept = useKeptTyping(place, keptAs);
  useFoundTyping(place, keptAs, (found) => {
    if (found.text === stored) {
      kept.note({ text: "" });
      return;
    }
    setText(found.text);
    announce(t("handlingRestored"));
  });
  const change = (next: string) => {
    setText(next);
    // An emptied text is a change, too; it is kept as a space, which saving takes away.
    kept.note({ text: next === "" ? " " : next });
  };
  const guard = useClientDataCheck([{ text, onChange: change }], true);
  // What came in while nothing was being written is simply shown.
  if (!isDirty && stored !== base) {
    setText(stored);
    setBase(stored);
  }
  const save = useCallback(
    async (wanted: string) => {
      const value = wanted.trim() === "" ? null : wanted.trim();
      if (!(await saving(() => session.edit("agenda-item", item.id, { [field]: value }), t("handling.saved")))) return;
      setBase(value ?? "");
      setText((now) => (now === wanted ? (value ?? "") : now));
      kept.note({ text: "" });
    },
    [saving, session, item.id, field, t, kept],
  );
  const saveIfClear = () => {
    if (isDirty && !isContested && guard.passes()) void save(text);
  };
  const latest = useRef(saveIfClear);
  useEffect(() => {
    latest.current = saveIfClear;
  });
  useEffect(() => {
    if (!isDirty) return undefined;
    const timer = setTimeout(() => latest.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [text, isDirty]);
  // Going on to another item is leaving this one's text.
  useEffect(() => () => latest.current(), []);
  useCommand("live.handling", isHandling ? { run: () => document.getElementById(fieldId)?.focus() } : undefined);
  return (
    <form
      className={styles.handling}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        saveIfClear();
      }}
    >
      <TextField
        id={fieldId}
        label={label}
        description={isHandling ? t("handling.help") : undefined}
        value={text}
        onChange={change}
        onBlur={saveIfClear}
        isMultiline
        rows={2}
      />
      {isHandling ? (
        <span className={styles.handlingKey}>
          <KeyHint command="live.handling" />
        </span>
      ) : null}
      <ConflictMark kind="agenda-item" id={item.id} field={field} />
      <ClientDataQuestions check={guard} />
      <NotKept failure={kept.failure} />
      {isContested ? (
        <Notice
          tone="late"
          announced="polite"
          title={t("handling.changedElsewhere")}
          actions={
            <>
              <Button onPress={() => void save(`${stored}\n\n${text}`)}>{t("handling.both")}</Button>
              <Button onPress={() => void save(text)}>{t("handling.useMine")}</Button>
              <Button
                kind="quiet"
                onPress={() => {
                  setText(stored);
                  setBase(stored);
                  kept.note({ text: "" });
                }}
              >
                {t("handling.useTheirs")}
              </Button>
            </>
          }
        >
          <p>{t("handling.theirs")}</p>
          <p>{stored}</p>
        </Notice>
      ) : null}
    </form>
  );
}
