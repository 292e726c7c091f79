import { useState } from "react";
import type { Decision } from "../../../shared/domain/decision.ts";
import { useSession } from "../../data/hooks.tsx";
import { DraftChoice, DraftDay, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { accountableChoices } from "../../records/responsibility/people-choices.tsx";
import { RecordFacts } from "../../records/showing/record-facts.tsx";
import { valueWord } from "../../records/naming/record-words.ts";
import { ResponsibilityMark } from "../../records/responsibility/responsibility-line.tsx";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";

interface DecisionAuthorityProps {
  readonly decision: Decision;
}

/** On whose authority, how it was reached, who answers for it, and from when to when. */
export function DecisionAuthority({ decision }: DecisionAuthorityProps) {
  const t = useWords("decisions");
  const common = useWords("common");
  const { t: records, format } = useNaming();
  const { id, authority, manner, decidedOn, expiresOn, contractStep, publicityNote } = decision;
  const word = (field: string, value: string | undefined) =>
    value === undefined ? common("notSet") : (valueWord(records, "decision", field, value) ?? value);
  const day = (value: string | undefined) => (value === undefined ? common("notSet") : format.date(value));
  const rows = [
    { field: "authority", value: word("authority", authority) },
    { field: "manner", value: word("manner", manner) },
    { field: "accountable", value: <ResponsibilityMark record={decision} /> },
    { field: "decidedOn", value: day(decidedOn) },
    ...(expiresOn === undefined ? [] : [{ field: "expiresOn", value: day(expiresOn) }]),
    ...(contractStep === undefined ? [] : [{ field: "contractStep", value: contractStep }]),
    ...(publicityNote === undefined ? [] : [{ field: "publicityNote", value: publicityNote }]),
  ];
  return (
    <EditSection
      title={t("authorityAndDuty")}
      form={(close) => <AuthorityForm decision={decision} title={t("authorityAndDuty")} onClose={close} />}
    >
      <RecordFacts kind="decision" id={id} facts={rows} />
    </EditSection>
  );
}

interface FormProps extends DecisionAuthorityProps {
  readonly title: string;
  readonly onClose: () => void;
}

function AuthorityForm({ decision, title, onClose }: FormProps) {
  const t = useWords("decisions");
  const lists = useWords("lists");
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({
    authority: decision.authority ?? "",
    manner: decision.manner ?? "",
    accountable: decision.accountable ?? "",
    status: decision.status ?? "",
    decidedOn: decision.decidedOn ?? "",
    expiresOn: decision.expiresOn ?? "",
  });
  const draft = useFormDraft<typeof initial>(initial);
  const problems = useFieldProblems("decision", draft);
  const save = async () => {
    if (!draft.passes(problems.days("decidedOn", "expiresOn"))) return;
    if (await saving(() => session.edit("decision", decision.id, wishOf(initial, draft.values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftChoice kind="decision" draft={draft} field="authority" description={t("authority.help")} />
      <DraftChoice kind="decision" draft={draft} field="manner" />
      <DraftChoice
        kind="decision"
        draft={draft}
        field="accountable"
        choices={accountableChoices(naming)}
        description={lists("accountableHelp")}
      />
      <DraftChoice kind="decision" draft={draft} field="status" />
      <DraftDay kind="decision" draft={draft} field="decidedOn" />
      <DraftDay kind="decision" draft={draft} field="expiresOn" />
    </SectionForm>
  );
}
