import { useState } from "react";
import type { Decision } from "../../../shared/domain/decision.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { FactList } from "../../records/showing/fact-list.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { changeWordsIn } from "../../../shared/domain/change-words.ts";

interface ChangeCheckProps {
  readonly decision: Decision;
}

const parts = ["law", "result", "assessor", "date", "document"] as const;

/** Whether the decision may change the contract essentially, and what was found when that was assessed. */
export function ChangeCheck({ decision }: ChangeCheckProps) {
  const t = useWords("decisions");
  const lists = useWords("lists");
  const { t: records, format } = useNaming();
  const check = decision.changeCheck;
  const hints = check === undefined ? changeWordsIn([decision.title, decision.proposal, decision.text]) : [];
  return (
    <EditSection
      title={t("change.title")}
      form={(close) => <CheckForm decision={decision} title={t("change.title")} onClose={close} />}
    >
      <Stack gap="small">
        <ConflictMark kind="decision" id={decision.id} field="changeCheck" />
        {check === undefined ? (
          hints.length === 0 ? (
            <p>{t("change.none")}</p>
          ) : (
            <Notice tone="late" title={t("change.prompt")}>
              <p>{t("change.promptHelp", { words: format.list(hints.map((text) => lists("quoted", { text }))) })}</p>
            </Notice>
          )
        ) : (
          <>
            <p>
              {check.needed ? (
                <StatusTag tone={check.result === undefined ? "waiting" : "done"}>
                  {t(check.result === undefined ? "change.pending" : "change.assessed")}
                </StatusTag>
              ) : (
                t("change.notNeeded")
              )}
            </p>
            <FactList
              facts={parts.flatMap((part) => {
                const value = check[part];
                if (value === undefined || value === "") return [];
                return [
                  { id: part, term: records(`parts.${part}`), value: part === "date" ? format.date(value) : value },
                ];
              })}
            />
          </>
        )}
      </Stack>
    </EditSection>
  );
}

interface FormProps extends ChangeCheckProps {
  readonly title: string;
  readonly onClose: () => void;
}

function CheckForm({ decision, title, onClose }: FormProps) {
  const t = useWords("decisions");
  const records = useWords("records");
  const errors = useWords("errors");
  const book = useBook();
  const today = useToday();
  const session = useSession();
  const saving = useSaving();
  const check = decision.changeCheck;
  // The group's own wording of the law, as it was last written; the program knows none.
  const [usualLaw] = useState(
    () => book.all("decision").findLast(({ changeCheck }) => changeCheck?.law)?.changeCheck?.law,
  );
  const draft = useFormDraft({
    needed: check?.needed ?? true,
    law: check?.law ?? usualLaw ?? "",
    result: check?.result ?? "",
    assessor: check?.assessor ?? "",
    date: check?.date ?? "",
    document: check?.document ?? "",
  });
  const { values, change, idOf } = draft;
  const save = async () => {
    const unclear = draft.isUnclear("date")
      ? [{ field: "date" as const, label: records("parts.date"), text: errors("field.date") }]
      : [];
    if (!draft.passes(unclear)) return;
    const filled = parts.map((part) => [part, values[part].trim()] as const).filter(([, value]) => value !== "");
    const changeCheck = { needed: values.needed, ...Object.fromEntries(filled) };
    if (await saving(() => session.edit("decision", decision.id, { changeCheck }))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <Checkbox
        isSelected={values.needed}
        onChange={(needed) => change("needed", needed)}
        note={t("change.neededHelp")}
      >
        {t("contractChangeCheck")}
      </Checkbox>
      <TextField
        id={idOf("law")}
        label={records("parts.law")}
        description={t("change.lawHelp")}
        value={values.law}
        onChange={(law) => change("law", law)}
      />
      <TextField
        id={idOf("result")}
        label={records("parts.result")}
        value={values.result}
        onChange={(result) => change("result", result)}
        isMultiline
      />
      <TextField
        id={idOf("assessor")}
        label={records("parts.assessor")}
        value={values.assessor}
        onChange={(assessor) => change("assessor", assessor)}
      />
      <DateField
        id={idOf("date")}
        label={records("parts.date")}
        near={today}
        value={values.date}
        onChange={(date, isUnderstood) => draft.changeTyped("date", date, isUnderstood)}
        error={draft.problemOf("date")}
      />
      <TextField
        id={idOf("document")}
        label={records("parts.document")}
        value={values.document}
        onChange={(document) => change("document", document)}
      />
    </SectionForm>
  );
}
