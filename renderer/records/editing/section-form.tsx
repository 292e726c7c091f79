import { type ReactNode, useState } from "react";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Form, FormActions } from "../../ui/form.tsx";
import { DraftOffer } from "./draft-offer.tsx";
import type { FormDraft } from "./form-draft.ts";
import { useKeptForm } from "./use-kept-form.ts";
import { useLeaving } from "./use-leaving.tsx";

export interface SectionFormProps<T> {
  /** What is edited, for screen readers. */
  readonly label: string;
  readonly draft: FormDraft<T>;
  /** Checks and saves; the form stays as it is when it did not succeed. */
  readonly onSave: () => Promise<unknown>;
  readonly onCancel?: (() => void) | undefined;
  readonly saveLabel?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A short form with what is to be corrected at its top and the buttons at its end. Ctrl or Cmd and Enter saves; Escape
 * leaves, and asks first when there is something to lose. What is typed is kept on the device until it is saved.
 */
export function SectionForm<T>({ label, draft, onSave, onCancel, saveLabel, children }: SectionFormProps<T>) {
  const common = useWords("common");
  const [isSaving, setSaving] = useState(false);
  const kept = useKeptForm(label, draft);
  const leaving = useLeaving(
    draft.isDirty,
    onCancel === undefined
      ? undefined
      : () => {
          kept.drop();
          onCancel();
        },
  );
  const submit = async () => {
    if (isSaving) return;
    setSaving(true);
    try {
      await kept.saving(onSave);
    } finally {
      setSaving(false);
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the fields inside bubbles here
    <div onKeyDown={leaving.onKeyDown}>
      <Form aria-label={label} onSubmit={() => void submit()}>
        <DraftOffer kept={kept} />
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        {children}
        <FormActions>
          <Button kind="primary" type="submit" isPending={isSaving}>
            {saveLabel ?? common("save")}
          </Button>
          {onCancel === undefined ? null : <Button onPress={leaving.leave}>{common("cancel")}</Button>}
        </FormActions>
      </Form>
      {leaving.question}
    </div>
  );
}
