import { useState } from "react";
import { useSession } from "../../data/hooks.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { DraftOffer } from "../../records/editing/draft-offer.tsx";
import { useKeptForm } from "../../records/editing/use-kept-form.ts";
import { useLeaving } from "../../records/editing/use-leaving.tsx";
import { type FieldProblem, useFormDraft } from "../../records/editing/form-draft.ts";
import { type CheckedText, useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Form } from "../../ui/form.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ComplaintNotice } from "./complaint-notice.tsx";
import { emptyFeedback, type FeedbackDraft, feedbackWish } from "./feedback-draft.ts";
import { AboutStep, HeardStep, WhereStep } from "./feedback-steps.tsx";
import { useFocusTitle } from "./focus-title.ts";
import styles from "./new-feedback.module.css";

interface NewFeedbackProps {
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}

const titles = ["where", "heard", "aboutWhat"] as const;

/**
 * Writes down what somebody said, in three short steps. Only the words themselves are asked for; all else may be left
 * out by one who does not know or is tired.
 */
export function NewFeedback({ onSaved, onCancel }: NewFeedbackProps) {
  const t = useWords("feedback");
  const common = useWords("common");
  const errors = useWords("errors");
  const records = useWords("records");
  const session = useSession();
  const saving = useSaving();
  const today = useToday();
  const [step, setStep] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const draft = useFormDraft<FeedbackDraft>({ ...emptyFeedback, receivedOn: today });
  const kept = useKeptForm(records("kinds.feedback"), draft);
  const leaving = useLeaving(draft.isDirty, () => {
    kept.drop();
    onCancel();
  });
  const place = useFocusTitle(String(step));
  const { values, change } = draft;
  const checked = (field: "text" | "ownChannel" | "ownTheme"): CheckedText => ({
    text: values[field],
    onChange: (text) => change(field, text),
  });
  const check = useClientDataCheck([[checked("ownChannel")], [checked("text")], [checked("ownTheme")]][step] ?? []);

  const problems = (): readonly FieldProblem<FeedbackDraft>[] => {
    if (step === 0 && draft.isUnclear("receivedOn")) {
      return [{ field: "receivedOn", label: t("whenHeard"), text: errors("field.date") }];
    }
    if (step === 1 && values.text.trim() === "") {
      return [{ field: "text", label: t("ownWords"), text: errors("field.required") }];
    }
    return [];
  };
  const forward = async () => {
    if (isSaving || !draft.passes(problems()) || !check.passes()) return;
    if (step < titles.length - 1) return setStep(step + 1);
    setSaving(true);
    const id = session.newId();
    const isSaved = await saving(() => session.edit("feedback", id, feedbackWish(values)));
    setSaving(false);
    if (!isSaved) return;
    kept.drop();
    onSaved(id);
  };
  const back = () => (step === 0 ? leaving.leave() : setStep(step - 1));
  const isLast = step === titles.length - 1;
  const title = t(titles[step] ?? "heard");

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the fields inside bubbles here
    <div ref={place} className={styles.form} onKeyDown={leaving.onKeyDown}>
      <PageHeader eyebrow={t("step", { current: step + 1, total: titles.length })} title={title} />
      <Form aria-label={title} onSubmit={() => void forward()}>
        <DraftOffer kept={kept} />
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        {step === 0 ? <WhereStep draft={draft} /> : null}
        {step === 1 ? <HeardStep draft={draft} /> : null}
        {step === 2 ? <AboutStep draft={draft} /> : null}
        <ClientDataQuestions check={check} />
        {isLast ? <ComplaintNotice /> : null}
        <div className={styles.acts}>
          <Button kind="primary" type="submit" isWide isPending={isSaving}>
            {isLast ? common("save") : common("continue")}
          </Button>
          <Button isWide onPress={back}>
            {step === 0 ? common("cancel") : common("back")}
          </Button>
        </div>
        <p className={styles.promise}>{t("savedAtEnd")}</p>
      </Form>
      {leaving.question}
    </div>
  );
}
