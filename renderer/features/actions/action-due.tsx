import { useState } from "react";
import { parseDateOnly } from "../../../shared/core/date-only.ts";
import type { Action } from "../../../shared/domain/action.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { planEdit } from "../../../shared/log/author.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { DraftDay, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Cluster } from "../../ui/layout.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./action-due.module.css";
import { dueWish } from "./move-due.ts";

interface ActionDueProps {
  readonly action: Action;
}

/** By when, in large; and for which day it was first promised, when it has been moved. */
export function ActionDue({ action }: ActionDueProps) {
  const t = useWords("actions");
  const format = useFormats();
  const { id, dueOn, firstDueOn } = action;
  return (
    <EditSection
      title={t("due")}
      {...(dueOn === undefined ? {} : { action: t("moveDue") })}
      form={(close) => <DueForm action={action} title={t("due")} onClose={close} />}
    >
      <div>
        <Cluster>
          <strong className={styles.day}>{dueOn === undefined ? t("noDue") : format.date(dueOn)}</strong>
          <ConflictMark kind="action" id={id} field="dueOn" />
        </Cluster>
        {firstDueOn === undefined || firstDueOn === dueOn ? null : (
          <p className={styles.first}>{t("firstDue", { date: format.date(firstDueOn) })}</p>
        )}
      </div>
    </EditSection>
  );
}

interface FormProps extends ActionDueProps {
  readonly title: string;
  readonly onClose: () => void;
}

function DueForm({ action, title, onClose }: FormProps) {
  const t = useWords("actions");
  const book = useBook();
  const today = useToday();
  const session = useSession();
  const saving = useSaving();
  const isMoved = action.dueOn !== undefined;
  const [initial] = useState({ dueOn: action.dueOn ?? "", reason: "" });
  const draft = useFormDraft<{ readonly dueOn: string; readonly reason: string }>(initial);
  const problems = useFieldProblems("action", draft);
  const { values, change } = draft;
  const check = useClientDataCheck([{ text: values.reason, onChange: (text) => change("reason", text) }], true);
  const save = async () => {
    if (!draft.passes(problems.days("dueOn")) || !check.passes()) return;
    const wish = dueWish(action, parseDateOnly(values.dueOn) ?? null);
    const reason = values.reason.trim();
    // Why it moved is a line among the others, so that the action's story reads in one place.
    const line = { action: action.id, date: today, text: reason };
    const operations = [
      ...planEdit(domainRules, book.state("action", action.id), "action", action.id, wish),
      ...(reason === "" ? [] : planEdit(domainRules, undefined, "progress", session.newId(), line)),
    ];
    if (await saving(() => session.save(operations))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftDay
        kind="action"
        draft={draft}
        field="dueOn"
        {...(isMoved ? { label: t("newDue"), description: t("moveHelp") } : {})}
      />
      {isMoved ? (
        <TextField
          id={draft.idOf("reason")}
          label={t("dueReason")}
          value={values.reason}
          onChange={(reason) => change("reason", reason)}
          isMultiline
          rows={2}
        />
      ) : null}
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
