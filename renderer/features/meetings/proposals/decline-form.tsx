import { planDecline } from "../../../../shared/agenda/place-proposal.ts";
import type { ItemProposal } from "../../../../shared/domain/item-proposal.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { DraftText } from "../../../records/editing/draft-fields.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { SectionForm } from "../../../records/editing/section-form.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { ClientDataQuestions } from "../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../records/guard/use-client-data-check.ts";
import { useWords } from "../../../text/words.ts";
import { OpenedForm } from "../opened-form.tsx";
import { usePlacing } from "./use-placing.ts";

export interface DeclineFormProps {
  readonly proposal: ItemProposal;
  readonly onDone: () => void;
}

/** Says no with a reason, which the proposer sees: without one nobody proposes a second time. */
export function DeclineForm({ proposal, onDone }: DeclineFormProps) {
  const t = useWords("preparing");
  const errors = useWords("errors");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const placing = usePlacing();
  const draft = useFormDraft({ answer: "" });
  const { values, change } = draft;
  const check = useClientDataCheck([{ text: values.answer, onChange: (text) => change("answer", text) }], true);
  const save = async () => {
    const reason = values.answer.trim();
    const missing =
      reason === ""
        ? [{ field: "answer" as const, label: t("proposals.declineReason"), text: errors("field.required") }]
        : [];
    if (!draft.passes(missing) || !check.passes()) return;
    const operations = planDecline(book, proposal, reason, placing);
    if (await saving(() => session.save(operations), t("proposals.declined"))) onDone();
  };
  return (
    <OpenedForm title={t("proposals.decline")}>
      <SectionForm
        label={t("proposals.decline")}
        draft={draft}
        onSave={save}
        onCancel={onDone}
        saveLabel={t("proposals.decline")}
      >
        <DraftText
          kind="item-proposal"
          draft={draft}
          field="answer"
          label={t("proposals.declineReason")}
          description={t("proposals.declineHelp")}
          rows={3}
          isRequired
        />
        <ClientDataQuestions check={check} />
      </SectionForm>
    </OpenedForm>
  );
}
