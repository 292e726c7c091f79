import { useState } from "react";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { DraftText, useFieldProblems } from "../../../records/editing/draft-fields.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { SectionForm } from "../../../records/editing/section-form.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useLanguage, useWords } from "../../../text/words.ts";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { byDay } from "../meeting-order.ts";
import { OpenedForm } from "../opened-form.tsx";
import { defaultItems, itemsOfMeeting, planTemplate } from "./template-acts.ts";

export interface NewTemplateFormProps {
  readonly onMade: (id: string) => void;
  readonly onCancel: () => void;
}

type Source = "standing" | "meeting" | "empty";

interface NewTemplateDraft {
  readonly name: string;
  readonly source: Source;
  readonly meeting: string;
}

/** Makes a template from the standing items, from an earlier meeting, or with none yet. */
export function NewTemplateForm({ onMade, onCancel }: NewTemplateFormProps) {
  const t = useWords("preparing");
  const naming = useNaming();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const language = useLanguage();
  const meetings = [...book.all("meeting")].sort((a, b) => byDay(b, a));
  const [initial] = useState<NewTemplateDraft>(() => ({
    name: "",
    source: meetings.length === 0 ? "standing" : "meeting",
    meeting: meetings.find(({ status }) => status !== "draft")?.id ?? meetings[0]?.id ?? "",
  }));
  const draft = useFormDraft<NewTemplateDraft>(initial);
  const problems = useFieldProblems("agenda-template", draft);
  const { values, change } = draft;
  const itemsOf = ({ source, meeting }: NewTemplateDraft) => {
    if (source === "standing") return defaultItems(language, book.all("series")[0]?.months ?? []);
    return source === "meeting" ? itemsOfMeeting(book, meeting) : [];
  };
  const save = async () => {
    if (!draft.passes([...problems.required("name"), ...problems.lines("name")])) return;
    const id = session.newId();
    const from = values.source === "meeting" ? { meeting: values.meeting } : {};
    const operations = planTemplate(() => session.newId(), id, { name: values.name.trim(), ...from }, itemsOf(values));
    if (await saving(() => session.save(operations))) onMade(id);
  };
  return (
    <OpenedForm title={t("templates.new")}>
      <SectionForm label={t("templates.new")} draft={draft} onSave={save} onCancel={onCancel}>
        <DraftText kind="agenda-template" draft={draft} field="name" isRequired />
        <RadioGroup
          label={t("templates.from")}
          choices={[
            { id: "standing" as const, label: t("templates.fromStanding") },
            ...(meetings.length === 0
              ? []
              : [{ id: "meeting" as const, label: t("templates.fromMeeting"), note: t("templates.meetingHelp") }]),
            { id: "empty" as const, label: t("templates.fromNothing") },
          ]}
          value={values.source}
          onChange={(source) => change("source", source)}
        />
        {values.source === "meeting" ? (
          <Select
            label={t("templates.whichMeeting")}
            choices={meetings.map(({ id, date }) => ({
              id,
              label: recordTitle(naming, "meeting", id),
              note: date === undefined ? undefined : naming.format.date(date),
            }))}
            value={values.meeting}
            onChange={(meeting) => change("meeting", meeting)}
          />
        ) : null}
      </SectionForm>
    </OpenedForm>
  );
}
