import { useState } from "react";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import { useSession } from "../../data/hooks.tsx";
import { DraftChoice, DraftDay, DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { FieldValue } from "../../records/showing/field-value.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { RecordFacts } from "../../records/showing/record-facts.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { wholeService } from "./choose-feedback.ts";
import { CountField, MayQuoteField } from "./feedback-fields.tsx";
import { providerChoices } from "./provider-choices.tsx";
import { ProviderMark } from "./provider-mark.tsx";
import { sentenceCase } from "./sentence-case.ts";

interface FeedbackFactsProps {
  readonly feedback: Feedback;
}

/** About whom, from whom, where it came, on what, and whether it may be quoted. */
export function FeedbackFacts({ feedback }: FeedbackFactsProps) {
  const t = useWords("feedback");
  const { id, channel, theme } = feedback;
  const shown = (field: "giver" | "tone" | "receivedOn" | "count" | "mayQuote") => (
    <FieldValue kind="feedback" field={field} value={feedback[field]} />
  );
  const rows = [
    { field: "provider", value: <ProviderMark id={feedback.provider} /> },
    { field: "giver", value: shown("giver") },
    { field: "tone", value: shown("tone") },
    ...(theme === undefined ? [] : [{ field: "theme", value: sentenceCase(theme) }]),
    ...(channel === undefined ? [] : [{ field: "channel", value: sentenceCase(channel) }]),
    { field: "receivedOn", value: shown("receivedOn") },
    ...(feedback.count === undefined ? [] : [{ field: "count", value: shown("count") }]),
    ...(feedback.mayQuote === undefined ? [] : [{ field: "mayQuote", value: shown("mayQuote") }]),
  ];
  return (
    <EditSection
      title={t("facts")}
      form={(close) => <FactsForm feedback={feedback} title={t("facts")} onClose={close} />}
    >
      <RecordFacts kind="feedback" id={id} facts={rows} />
    </EditSection>
  );
}

interface FormProps extends FeedbackFactsProps {
  readonly title: string;
  readonly onClose: () => void;
}

interface FactsDraft {
  readonly provider: string;
  readonly giver: string;
  readonly tone: string;
  readonly theme: string;
  readonly channel: string;
  readonly receivedOn: string;
  readonly count: number | undefined;
  readonly mayQuote: boolean;
}

function FactsForm({ feedback, title, onClose }: FormProps) {
  const t = useWords("feedback");
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState<FactsDraft>({
    provider: feedback.provider ?? "",
    giver: feedback.giver ?? "",
    tone: feedback.tone ?? "",
    theme: feedback.theme ?? "",
    channel: feedback.channel ?? "",
    receivedOn: feedback.receivedOn ?? "",
    count: feedback.count,
    mayQuote: feedback.mayQuote ?? false,
  });
  const draft = useFormDraft<FactsDraft>(initial);
  const problems = useFieldProblems("feedback", draft);
  const { values, change } = draft;
  const check = useClientDataCheck(
    (["theme", "channel"] as const).map((field) => ({
      text: values[field],
      onChange: (text) => change(field, text),
    })),
  );
  const save = async () => {
    const found = [...problems.days("receivedOn"), ...problems.lines("theme", "channel")];
    if (!draft.passes(found) || !check.passes()) return;
    if (await saving(() => session.edit("feedback", feedback.id, wishOf<FactsDraft>(initial, values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <RadioGroup
        label={t("provider")}
        choices={[{ id: wholeService, label: t("wholeService") }, ...providerChoices(naming)]}
        value={values.provider === "" ? wholeService : values.provider}
        onChange={(provider) => change("provider", provider === wholeService ? "" : provider)}
      />
      <DraftChoice kind="feedback" draft={draft} field="giver" />
      <DraftChoice kind="feedback" draft={draft} field="tone" />
      <DraftText kind="feedback" draft={draft} field="theme" />
      <DraftText kind="feedback" draft={draft} field="channel" />
      <DraftDay kind="feedback" draft={draft} field="receivedOn" />
      <CountField draft={draft} />
      <MayQuoteField draft={draft} />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
