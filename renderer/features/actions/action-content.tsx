import { useState } from "react";
import type { Action } from "../../../shared/domain/action.ts";
import { useSession } from "../../data/hooks.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { DraftChoice, DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { TextBlock } from "../../records/showing/text-block.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";
import { Stack } from "../../ui/layout.tsx";

interface ActionContentProps {
  readonly action: Action;
}

/** What is to be done, in official and in plain words. */
export function ActionContent({ action }: ActionContentProps) {
  const t = useWords("actions");
  const lists = useWords("lists");
  const { id, description, plain } = action;
  return (
    <EditSection
      title={t("heading")}
      form={(close) => <ContentForm action={action} title={t("heading")} onClose={close} />}
    >
      <Stack>
        <TextBlock kind="action" id={id} field="description" text={description} missing={lists("noText")} />
        <TextBlock kind="action" id={id} field="plain" text={plain} missing={lists("plainMissing")} />
      </Stack>
    </EditSection>
  );
}

interface FormProps extends ActionContentProps {
  readonly title: string;
  readonly onClose: () => void;
}

function ContentForm({ action, title, onClose }: FormProps) {
  const common = useWords("common");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({
    title: action.title ?? "",
    type: action.type ?? "",
    description: action.description ?? "",
    plain: action.plain ?? "",
  });
  const draft = useFormDraft<typeof initial>(initial);
  const problems = useFieldProblems("action", draft);
  const { values, change } = draft;
  const check = useClientDataCheck(
    (["title", "description", "plain"] as const).map((field) => ({
      text: values[field],
      onChange: (text) => change(field, text),
    })),
    true,
  );
  const save = async () => {
    if (!draft.passes([...problems.required("title"), ...problems.lines("title")]) || !check.passes()) return;
    if (await saving(() => session.edit("action", action.id, wishOf(initial, values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="action" draft={draft} field="title" isRequired />
      <DraftText kind="action" draft={draft} field="description" rows={4} />
      <DraftText kind="action" draft={draft} field="plain" rows={2} description={common("fields.plainHelp")} />
      <DraftChoice kind="action" draft={draft} field="type" />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
