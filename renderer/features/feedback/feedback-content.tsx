import { useState } from "react";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import { useSession } from "../../data/hooks.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { TextBlock } from "../../records/showing/text-block.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";
import { Stack } from "../../ui/layout.tsx";

interface FeedbackContentProps {
  readonly feedback: Feedback;
}

/** The words as they were said, and the same in plain ones. */
export function FeedbackContent({ feedback }: FeedbackContentProps) {
  const t = useWords("feedback");
  const lists = useWords("lists");
  const { id, text, plain } = feedback;
  return (
    <EditSection
      title={t("said")}
      form={(close) => <ContentForm feedback={feedback} title={t("said")} onClose={close} />}
    >
      <Stack>
        <TextBlock kind="feedback" id={id} field="text" text={text} isLarge isUntitled missing={lists("noText")} />
        <TextBlock kind="feedback" id={id} field="plain" text={plain} />
      </Stack>
    </EditSection>
  );
}

interface FormProps extends FeedbackContentProps {
  readonly title: string;
  readonly onClose: () => void;
}

function ContentForm({ feedback, title, onClose }: FormProps) {
  const t = useWords("feedback");
  const common = useWords("common");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({ text: feedback.text ?? "", plain: feedback.plain ?? "" });
  const draft = useFormDraft(initial);
  const problems = useFieldProblems("feedback", draft);
  const { values, change } = draft;
  const check = useClientDataCheck(
    (["text", "plain"] as const).map((field) => ({ text: values[field], onChange: (text) => change(field, text) })),
  );
  const save = async () => {
    if (!draft.passes(problems.required("text")) || !check.passes()) return;
    if (await saving(() => session.edit("feedback", feedback.id, wishOf(initial, values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="feedback" draft={draft} field="text" rows={5} description={t("ownWordsHelp")} isRequired />
      <DraftText kind="feedback" draft={draft} field="plain" rows={2} description={common("fields.plainHelp")} />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
