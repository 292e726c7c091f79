import { useState } from "react";
import type { Decision } from "../../../shared/domain/decision.ts";
import { useSession } from "../../data/hooks.tsx";
import {
  DraftChoice,
  DraftDay,
  DraftText,
  useFieldProblems,
  valueChoices,
} from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { RecordFacts } from "../../records/showing/record-facts.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";
import { waitingDays } from "./waiting-days.ts";

interface BuyerAnswerProps {
  readonly decision: Decision;
}

/** What the buyer answered to a recommendation. A recommendation without an answer is an open loop, and says so. */
export function BuyerAnswer({ decision }: BuyerAnswerProps) {
  const t = useWords("decisions");
  const { format } = useNaming();
  const days = waitingDays(decision, useToday());
  const { id, authority, buyerDecidedOn, buyerOutcome, buyerReference } = decision;
  const hasAnswer = buyerDecidedOn !== undefined || buyerOutcome !== undefined || buyerReference !== undefined;
  if (authority !== "recommendation" && decision.status !== "awaiting-buyer" && !hasAnswer) return null;
  const rows = [
    { field: "buyerDecidedOn", value: buyerDecidedOn === undefined ? undefined : format.date(buyerDecidedOn) },
    { field: "buyerReference", value: buyerReference },
    { field: "buyerOutcome", value: buyerOutcome },
  ].filter(({ value }) => value !== undefined);
  return (
    <EditSection
      title={t("answer")}
      {...(hasAnswer ? {} : { action: t("writeAnswer"), actionKind: "normal" as const })}
      form={(close) => <AnswerForm decision={decision} title={t("answer")} onClose={close} />}
    >
      {hasAnswer ? (
        <RecordFacts kind="decision" id={id} facts={rows} />
      ) : (
        <p>
          {t("unanswered")} {days === undefined ? null : t("waitedSince", { count: days })}
        </p>
      )}
    </EditSection>
  );
}

interface FormProps extends BuyerAnswerProps {
  readonly title: string;
  readonly onClose: () => void;
}

function AnswerForm({ decision, title, onClose }: FormProps) {
  const t = useWords("decisions");
  const records = useWords("records");
  const today = useToday();
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({
    buyerDecidedOn: decision.buyerDecidedOn ?? "",
    buyerReference: decision.buyerReference ?? "",
    buyerOutcome: decision.buyerOutcome ?? "",
    status: decision.status ?? "",
  });
  // A first answer is most often given today and brings the recommendation into force; both can be changed.
  const draft = useFormDraft<typeof initial>(
    decision.status === "awaiting-buyer" ? { ...initial, buyerDecidedOn: today, status: "in-force" } : initial,
  );
  const problems = useFieldProblems("decision", draft);
  const check = useClientDataCheck(
    (["buyerOutcome", "buyerReference"] as const).map((field) => ({
      text: draft.values[field],
      onChange: (text) => draft.change(field, text),
    })),
    true,
  );
  const save = async () => {
    const isAnswered = draft.values.status !== "awaiting-buyer";
    const found = [
      ...problems.days("buyerDecidedOn"),
      ...(isAnswered ? problems.required("buyerOutcome") : []),
      ...problems.lines("buyerReference", "buyerOutcome"),
    ];
    if (!draft.passes(found) || !check.passes()) return;
    if (await saving(() => session.edit("decision", decision.id, wishOf(initial, draft.values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="decision" draft={draft} field="buyerOutcome" isRequired />
      <DraftDay kind="decision" draft={draft} field="buyerDecidedOn" />
      <DraftText kind="decision" draft={draft} field="buyerReference" description={t("referenceHelp")} />
      <DraftChoice
        kind="decision"
        draft={draft}
        field="status"
        label={t("statusAfter")}
        choices={valueChoices(records, "decision", "status").filter(
          ({ id }) => id !== "superseded" || decision.status === id,
        )}
      />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
