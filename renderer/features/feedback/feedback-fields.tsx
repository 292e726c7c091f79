import type { FieldDraft } from "../../records/editing/form-draft.ts";
import { useWords } from "../../text/words.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { NumberField } from "../../ui/number-field.tsx";

/** How many people said so. */
export function CountField({ draft }: { readonly draft: FieldDraft<{ readonly count: number | undefined }> }) {
  const t = useWords("feedback");
  return (
    <NumberField
      id={draft.idOf("count")}
      label={t("howMany")}
      value={draft.values.count}
      onChange={(count) => draft.change("count", count)}
      minValue={1}
      maxValue={9999}
      hasSteppers
    />
  );
}

/** Whether the words may be quoted, with what that means. */
export function MayQuoteField({ draft }: { readonly draft: FieldDraft<{ readonly mayQuote: boolean }> }) {
  const t = useWords("feedback");
  return (
    <Checkbox
      isSelected={draft.values.mayQuote}
      onChange={(mayQuote) => draft.change("mayQuote", mayQuote)}
      note={t("mayQuoteHelp")}
    >
      {t("mayQuote")}
    </Checkbox>
  );
}
