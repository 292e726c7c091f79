import { type ReactNode, useState } from "react";
import { DraftOffer } from "../../../records/editing/draft-offer.tsx";
import type { FieldProblem } from "../../../records/editing/form-draft.ts";
import { useKeptForm } from "../../../records/editing/use-kept-form.ts";
import { useLeaving } from "../../../records/editing/use-leaving.tsx";
import { ClientDataQuestions } from "../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../records/guard/use-client-data-check.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Form, FormActions } from "../../../ui/form.tsx";
import type { KeptDraft } from "../kept-drafts.tsx";
import { OpenedForm } from "../opened-form.tsx";

export interface ItemFormFrameProps<T extends object> {
  readonly title: string;
  readonly help?: string | undefined;
  readonly draft: KeptDraft<T>;
  readonly check: () => readonly FieldProblem<T>[];
  /** Answers whether it was saved; the form closes then. */
  readonly save: () => Promise<boolean>;
  readonly onDone: () => void;
  /** Other words on the button than "save", such as "send". */
  readonly saveLabel?: string | undefined;
  /** The fields of free text, which are looked through for client data before they are saved. */
  readonly texts: readonly TextOf<T>[];
  /** Says beside the buttons what is not saved yet: for a long form, where one goes away in between. */
  /** The title's level among the headings around it; 3 without. */
  readonly level?: 3 | 4 | undefined;
  readonly showsUnsaved?: boolean | undefined;
  readonly children: ReactNode;
}

/** The names of the fields that hold typed text. */
type TextOf<T> = { [K in keyof T & string]: string extends T[K] ? K : never }[keyof T & string];

/** The frame of the forms of an item: saved with the button or Ctrl/Cmd+Enter, kept open while it cannot be. */
export function ItemFormFrame<T extends object>({
  title,
  help,
  draft,
  check,
  save,
  onDone,
  saveLabel,
  texts,
  level = 3,
  showsUnsaved = false,
  children,
}: ItemFormFrameProps<T>) {
  const common = useWords("common");
  const [isWorking, setWorking] = useState(false);
  const guard = useClientDataCheck(
    texts.map((field) => ({
      text: String(draft.values[field]),
      // A field of typed text takes any text.
      onChange: (text) => draft.change(field, text as T[typeof field]),
    })),
    true,
  );
  const kept = useKeptForm(title, draft, draft.isRestored);
  const close = () => {
    draft.drop();
    kept.drop();
    onDone();
  };
  const leaving = useLeaving(draft.isDirty || draft.isRestored, close);
  const submit = async () => {
    if (isWorking || !draft.passes(check()) || !guard.passes()) return;
    setWorking(true);
    const isSaved = await save();
    setWorking(false);
    if (isSaved) close();
  };
  return (
    <OpenedForm title={title} help={help} level={level} onKeyDown={leaving.onKeyDown}>
      <Form aria-label={title} onSubmit={() => void submit()}>
        <DraftOffer kept={kept} />
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        {children}
        <ClientDataQuestions check={guard} />
        <FormActions state={showsUnsaved && draft.isDirty ? common("saving.unsaved") : null}>
          <Button kind="primary" type="submit">
            {saveLabel ?? common("save")}
          </Button>
          <Button onPress={leaving.leave}>{common("cancel")}</Button>
        </FormActions>
      </Form>
      {leaving.question}
    </OpenedForm>
  );
}

/** The problems of fields that must be filled in: those of `needed` that are empty. */
export function missing<T extends object>(
  values: T,
  needed: readonly { readonly field: keyof T & string; readonly label: string }[],
  text: string,
): readonly FieldProblem<T>[] {
  return needed.flatMap(({ field, label }) => {
    const value = values[field];
    const isEmpty = value === undefined || (typeof value === "string" && value.trim() === "");
    return isEmpty ? [{ field, label, text }] : [];
  });
}
