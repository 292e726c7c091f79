import { useId, useRef, useState } from "react";
import type { Action } from "../../../shared/domain/action.ts";
import type { Progress } from "../../../shared/domain/progress.ts";
import { compareText } from "../../../shared/core/compare.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { DraftDay, DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { useFocusBack } from "../../records/editing/use-focus-back.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./action-progress.module.css";

interface ActionProgressProps {
  readonly action: Action;
}

/** How it goes, line by line, the newest first; a new line is written at the top. */
export function ActionProgress({ action }: ActionProgressProps) {
  const t = useWords("actions");
  const book = useBook();
  const lines = book
    .all("progress")
    .filter((progress) => progress.action === action.id)
    .toSorted((a, b) => compareText(b.date ?? "", a.date ?? "") || compareText(b.id, a.id));
  return (
    <Section title={t("howItGoes")}>
      <Stack gap="small">
        <NewLine action={action} />
        {lines.length === 0 ? (
          <p>{t("noProgress")}</p>
        ) : (
          <ol className={styles.list} aria-label={t("howItGoes")}>
            {lines.map((line) => (
              <ProgressLine key={line.id} line={line} />
            ))}
          </ol>
        )}
      </Stack>
    </Section>
  );
}

function NewLine({ action }: ActionProgressProps) {
  const t = useWords("actions");
  const session = useSession();
  const place = useRef<HTMLDivElement>(null);
  // A new form after each saved line: empty, and dated today.
  const [round, setRound] = useState(0);
  return (
    <div ref={place}>
      <LineForm
        key={round}
        label={t("addProgress")}
        saveLabel={t("addProgress")}
        line={undefined}
        save={(wish) => session.edit("progress", session.newId(), { ...wish, action: action.id })}
        onSaved={() => {
          setRound(round + 1);
          requestAnimationFrame(() => place.current?.querySelector("textarea")?.focus());
        }}
      />
    </div>
  );
}

function ProgressLine({ line }: { readonly line: Progress }) {
  const t = useWords("actions");
  const common = useWords("common");
  const format = useFormats();
  const session = useSession();
  const buttonId = useId();
  const { isOpen, open, close } = useFocusBack(buttonId);
  const { id, date, text } = line;
  const shownDate = date === undefined ? "" : format.date(date);
  if (isOpen) {
    return (
      <li className={styles.form}>
        <LineForm
          label={t("editProgress", { date: shownDate })}
          line={line}
          save={(wish) => session.edit("progress", id, wish)}
          onSaved={() => close()}
          onCancel={() => close()}
          takesFocus
        />
      </li>
    );
  }
  return (
    <li className={styles.entry}>
      <span className={styles.date}>{shownDate}</span>
      <span className={styles.text}>
        {text} <ConflictMark kind="progress" id={id} />
      </span>
      <Button
        id={buttonId}
        kind="quiet"
        onPress={open}
        aria-label={t("editProgressFull", { edit: common("edit"), date: shownDate })}
      >
        {common("edit")}
      </Button>
    </li>
  );
}

interface LineFormProps {
  readonly label: string;
  readonly saveLabel?: string;
  readonly line: Progress | undefined;
  readonly save: (wish: ReturnType<typeof wishOf>) => ReturnType<ReturnType<typeof useSession>["edit"]>;
  readonly onSaved: () => void;
  readonly onCancel?: () => void;
  readonly takesFocus?: boolean;
}

function LineForm({ label, saveLabel, line, save, onSaved, onCancel, takesFocus = false }: LineFormProps) {
  const today = useToday();
  const saving = useSaving();
  const [initial] = useState({ text: line?.text ?? "", date: line?.date ?? "" });
  const draft = useFormDraft<typeof initial>(line === undefined ? { text: "", date: today } : initial);
  const problems = useFieldProblems("progress", draft);
  const { values, change } = draft;
  const check = useClientDataCheck([{ text: values.text, onChange: (text) => change("text", text) }], true);
  const submit = async () => {
    if (!draft.passes([...problems.required("text"), ...problems.days("date")]) || !check.passes()) return;
    if (await saving(() => save(wishOf(initial, values)))) onSaved();
  };
  return (
    <SectionForm label={label} draft={draft} onSave={submit} onCancel={onCancel} saveLabel={saveLabel}>
      <DraftText kind="progress" draft={draft} field="text" rows={2} takesFocus={takesFocus} />
      <DraftDay kind="progress" draft={draft} field="date" />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
