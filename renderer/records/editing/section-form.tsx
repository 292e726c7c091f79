import { type ReactNode, useState } from "react";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Form, FormActions } from "../../ui/form.tsx";
import type { FormDraft } from "./form-draft.ts";

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

/** A short form with what is to be corrected at its top and the buttons at its end. Ctrl or Cmd and Enter saves. */
export function SectionForm<T>({ label, draft, onSave, onCancel, saveLabel, children }: SectionFormProps<T>) {
  const common = useWords("common");
  const [isSaving, setSaving] = useState(false);
  const submit = async () => {
    if (isSaving) return;
    setSaving(true);
    try {
      await onSave();
    } finally {
      setSaving(false);
    }
  };
  return (
    <Form aria-label={label} onSubmit={() => void submit()}>
      <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
      {children}
      <FormActions>
        <Button kind="primary" type="submit" isPending={isSaving}>
          {saveLabel ?? common("save")}
        </Button>
        {onCancel === undefined ? null : <Button onPress={onCancel}>{common("cancel")}</Button>}
      </FormActions>
    </Form>
  );
}
