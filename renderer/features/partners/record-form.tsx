import { type ReactNode, useState } from "react";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { DraftOffer } from "../../records/editing/draft-offer.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { useKeptForm } from "../../records/editing/use-kept-form.ts";
import { useLeaving } from "../../records/editing/use-leaving.tsx";
import { fieldWord } from "../../records/naming/record-words.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useWords, type Words } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGroup, Form, FormActions } from "../../ui/form.tsx";
import { FieldControl } from "./field-control.tsx";
import {
  type DraftValues,
  draftOf,
  type FieldGroupSpec,
  type FoundProblem,
  problemsOf,
  wishOf,
} from "./record-draft.ts";

export interface RecordFormProps {
  readonly kind: KindName;
  /** The record to change, or the id that a new one gets. */
  readonly id: string;
  readonly groups: readonly FieldGroupSpec[];
  /** What a new record is proposed to hold. */
  readonly proposed?: object | undefined;
  /** Said under the fields, by what is in them now. */
  readonly advice?: ((values: DraftValues) => ReactNode) | undefined;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
  readonly "aria-label": string;
}

/** Fills in one record. Saving is one act with only what was changed; a failure leaves all that was typed in place. */
export function RecordForm({
  kind,
  id,
  groups,
  proposed,
  advice,
  onSaved,
  onCancel,
  "aria-label": label,
}: RecordFormProps) {
  const common = useWords("common");
  const records = useWords("records");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const record = useBook().get(kind, id);
  const specs = groups.flatMap(({ fields }) => fields);
  const [began] = useState(() => draftOf(specs, record ?? proposed));
  const [isWorking, setWorking] = useState(false);
  const draft = useFormDraft<DraftValues>(began);
  const kept = useKeptForm(label, draft);
  const leaving = useLeaving(draft.isDirty, () => {
    kept.drop();
    onCancel();
  });

  const submit = async () => {
    const found = problemsOf(specs, draft.values, draft.isUnclear);
    const problems = found.map((one) => ({
      field: one.field,
      label: fieldWord(records, kind, one.field),
      text: problemText(errors, one),
    }));
    if (isWorking || !draft.passes(problems)) return;
    setWorking(true);
    const wish = wishOf(specs, began, draft.values, record === undefined);
    const isSaved = await saving(() => session.edit(kind, id, wish));
    setWorking(false);
    if (!isSaved) return;
    kept.drop();
    onSaved();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape of the fields inside bubbles here
    <div onKeyDown={leaving.onKeyDown}>
      <Form aria-label={label} onSubmit={() => void submit()}>
        <DraftOffer kept={kept} />
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        {groups.map(({ title, fields }, index) => (
          <FieldGroup key={title} title={title}>
            {fields
              .filter((spec) => spec.isShown?.(draft.values) !== false)
              .map((spec, place) => (
                <FieldControl
                  key={spec.field}
                  kind={kind}
                  spec={spec}
                  draft={draft}
                  isFirst={index === 0 && place === 0}
                />
              ))}
          </FieldGroup>
        ))}
        {advice?.(draft.values)}
        <FormActions state={isWorking ? common("saving.saving") : draft.isDirty ? common("saving.unsaved") : null}>
          <Button kind="primary" type="submit" isPending={isWorking}>
            {common("save")}
          </Button>
          <Button onPress={leaving.leave}>{common("cancel")}</Button>
        </FormActions>
      </Form>
      {leaving.question}
    </div>
  );
}

function problemText(errors: Words<"errors">, { problem, amount }: FoundProblem): string {
  switch (problem) {
    case "required":
      return errors("field.required");
    case "unclear-day":
      return errors("field.date");
    case "too-long":
      return errors("field.tooLong", { count: amount });
    case "too-small":
      return errors("field.numberMin", { min: amount });
    case "too-big":
      return errors("field.numberMax", { max: amount });
    case "before-start":
      return errors("field.dateOrder");
  }
}
