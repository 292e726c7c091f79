import { useState } from "react";
import type { Json } from "../../../shared/core/canonical-json.ts";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Form, FormActions } from "../../ui/form.tsx";
import { type DraftProblem, draftOf, parseDraft } from "./draft-value.ts";
import { ValueEditor } from "./value-editor.tsx";

export interface ThirdValueFormProps {
  readonly kind: KindName;
  readonly field: string;
  /** What the editor begins with: the value in sight. */
  readonly start: Json | undefined;
  readonly isPending: boolean;
  readonly onWrite: (value: Json) => void;
  readonly onCancel: () => void;
}

/** Writes a value that is none of those in conflict. What was typed stands until it is saved or given up. */
export function ThirdValueForm({ kind, field, start, isPending, onWrite, onCancel }: ThirdValueFormProps) {
  const t = useWords("conflicts");
  const common = useWords("common");
  const errors = useWords("errors");
  const records = useWords("records");
  const [draft, setDraft] = useState(() => draftOf(kind, field, start));
  const [problem, setProblem] = useState<DraftProblem>();
  const label = t("thirdLabel", { field: fieldWord(records, kind, field) });
  const submit = () => {
    const value = parseDraft(kind, field, draft);
    if (value.ok) onWrite(value.value);
    else setProblem(value.error);
  };
  return (
    <Form aria-label={label} onSubmit={submit}>
      <ValueEditor
        kind={kind}
        field={field}
        label={label}
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          setProblem(undefined);
        }}
        error={problem === undefined ? undefined : problem === "empty" ? errors("field.required") : t("unfit")}
      />
      <FormActions>
        <Button type="submit" kind="primary" isPending={isPending}>
          {common("save")}
        </Button>
        <Button onPress={onCancel}>{common("cancel")}</Button>
      </FormActions>
    </Form>
  );
}
