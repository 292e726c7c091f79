import { useState } from "react";
import type { Decision } from "../../../shared/domain/decision.ts";
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

interface DecisionContentProps {
  readonly decision: Decision;
}

/** Proposal, decision, reasons and the clients' view: separate texts that never run together. */
export function DecisionContent({ decision }: DecisionContentProps) {
  const t = useWords("decisions");
  const lists = useWords("lists");
  const { id } = decision;
  return (
    <EditSection
      title={t("content")}
      form={(close) => <ContentForm decision={decision} title={t("content")} onClose={close} />}
    >
      <Stack>
        <TextBlock kind="decision" id={id} field="proposal" text={decision.proposal} />
        <TextBlock kind="decision" id={id} field="text" text={decision.text} isLarge missing={lists("noText")} />
        <TextBlock kind="decision" id={id} field="reasons" text={decision.reasons} missing={lists("noText")} />
        <TextBlock kind="decision" id={id} field="plain" text={decision.plain} missing={lists("plainMissing")} />
        <TextBlock
          kind="decision"
          id={id}
          field="clientView"
          text={decision.clientView}
          isClients
          missing={t("noClientView")}
        />
      </Stack>
    </EditSection>
  );
}

interface FormProps extends DecisionContentProps {
  readonly title: string;
  readonly onClose: () => void;
}

function ContentForm({ decision, title, onClose }: FormProps) {
  const common = useWords("common");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({
    title: decision.title ?? "",
    proposal: decision.proposal ?? "",
    text: decision.text ?? "",
    reasons: decision.reasons ?? "",
    plain: decision.plain ?? "",
    clientView: decision.clientView ?? "",
  });
  const draft = useFormDraft(initial);
  const problems = useFieldProblems("decision", draft);
  const { values, change } = draft;
  const check = useClientDataCheck(
    (["title", "proposal", "text", "reasons", "plain", "clientView"] as const).map((field) => ({
      text: values[field],
      onChange: (text) => change(field, text),
    })),
    true,
  );
  const save = async () => {
    if (!draft.passes([...problems.required("title"), ...problems.lines("title")]) || !check.passes()) return;
    if (await saving(() => session.edit("decision", decision.id, wishOf(initial, values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="decision" draft={draft} field="title" isRequired />
      <DraftText kind="decision" draft={draft} field="proposal" rows={3} />
      <DraftText kind="decision" draft={draft} field="text" rows={4} />
      <DraftText kind="decision" draft={draft} field="reasons" rows={3} />
      <DraftText kind="decision" draft={draft} field="plain" rows={2} description={common("fields.plainHelp")} />
      <DraftText kind="decision" draft={draft} field="clientView" rows={3} />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
