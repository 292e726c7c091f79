import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { nextSending } from "../../../../shared/notice/sendings.ts";
import { useBook } from "../../../data/hooks.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { ClientDataQuestions } from "../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../records/guard/use-client-data-check.ts";
import { useLeaving } from "../../../records/editing/use-leaving.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Form, FormActions } from "../../../ui/form.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { SetChoice } from "./notice-set.ts";
import { SetProgress } from "./set-progress.tsx";
import type { SetActs } from "./use-set-acts.ts";

export interface CancelFormProps {
  readonly meeting: Meeting;
  /** To whom and in which forms the notice went; the cancellation goes the same way. */
  readonly choice: SetChoice;
  readonly acts: SetActs;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Calls a meeting off: why, and in one press the message, the calendar's cancellation and the record of both. */
export function CancelForm({ meeting, choice, acts, onDone, onClose }: CancelFormProps) {
  const t = useWords("notice");
  const book = useBook();
  const draft = useFormDraft({ text: "" });
  const { values, change, idOf, problemOf } = draft;
  const guard = useClientDataCheck([{ text: values.text, onChange: (text) => change("text", text) }], true);
  const leaving = useLeaving(draft.isDirty, onClose);
  const submit = async () => {
    const text = values.text.trim();
    const problems =
      text === ""
        ? [{ field: "text" as const, label: t("cancelling.reason"), text: t("cancelling.reasonMissing") }]
        : [];
    if (acts.working !== undefined || !draft.passes(problems) || !guard.passes()) return;
    const sending = { ...nextSending(book, meeting, true), text };
    if (await acts.take("send", sending, { ...choice, papers: ["notice"] }, [])) onDone();
  };
  return (
    <OpenedForm title={t("cancelling.title")} help={t("cancelling.help")} onKeyDown={leaving.onKeyDown}>
      <Form aria-label={t("cancelling.title")} onSubmit={() => void submit()}>
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        <TextField
          label={t("cancelling.reason")}
          description={t("cancelling.reasonHelp")}
          id={idOf("text")}
          value={values.text}
          onChange={(value) => change("text", value)}
          error={problemOf("text")}
          isRequired
          isMultiline
          rows={3}
        />
        <ClientDataQuestions check={guard} />
        <SetProgress acts={acts} />
        <FormActions>
          <Button kind="danger" type="submit">
            {t("cancelling.act")}
          </Button>
          <Button onPress={leaving.leave}>{t("cancelling.keep")}</Button>
        </FormActions>
      </Form>
      {leaving.question}
    </OpenedForm>
  );
}
