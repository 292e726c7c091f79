import { useId, useState } from "react";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { ClientDataQuestions } from "../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../records/guard/use-client-data-check.ts";
import { LatestAuthorLine } from "../../../records/showing/author-line.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useFocusLater } from "../focus-later.ts";
import lines from "../record-lines.module.css";
import styles from "./item-notes.module.css";
import { recordsOfItem } from "./item-records.ts";
import { RemoveButton } from "./remove-button.tsx";

export interface ItemNotesProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** What people jot down while the item is handled: many short lines of many, added with Enter. */
export function ItemNotes({ meeting, item }: ItemNotesProps) {
  const t = useWords("meetings");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const { notes } = recordsOfItem(useBook(), item);
  const focusLater = useFocusLater();
  const fieldId = useId();
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const check = useClientDataCheck([{ text, onChange: setText }], true);
  const add = async () => {
    const typed = text.trim();
    setMissing(typed === "");
    // What is asked takes the focus itself.
    if (typed !== "" && !check.passes()) return;
    focusLater(fieldId);
    if (typed === "") return;
    const wish = { meeting: meeting.id, item: item.id, text: typed };
    if (await saving(() => session.edit("note", session.newId(), wish), t("notes.added"))) {
      // What was typed while the save ran stays.
      setText((now) => (now.trim() === typed ? "" : now));
    }
  };
  return (
    <Section title={t("notes.title")} level={3} note={notes.length === 0 ? undefined : String(notes.length)}>
      {notes.length === 0 ? null : (
        <ul className={lines.list}>
          {notes.map((note) => (
            <li key={note.id} className={lines.line}>
              <p className={lines.words}>{note.text}</p>
              <LatestAuthorLine kind="note" id={note.id} />
              <RemoveButton kind="note" id={note.id} name={note.text ?? ""} onRemoved={() => focusLater(fieldId)} />
            </li>
          ))}
        </ul>
      )}
      <Form aria-label={t("notes.add")} onSubmit={() => void add()}>
        <div className={styles.add}>
          <div className={styles.field}>
            <TextField
              label={t("notes.add")}
              description={t("notes.help")}
              id={fieldId}
              value={text}
              onChange={(value) => {
                setText(value);
                setMissing(false);
              }}
              error={isMissing ? errors("field.required") : undefined}
            />
          </div>
          <Button type="submit">{t("notes.addShort")}</Button>
        </div>
        <ClientDataQuestions check={check} />
      </Form>
    </Section>
  );
}
