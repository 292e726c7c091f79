import { useState } from "react";
import { placeAfterAll } from "../../../../shared/agenda/item-places.ts";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Form, FormActions } from "../../../ui/form.tsx";
import { numberForNewItem } from "../../../../shared/agenda/item-numbers.ts";
import { OpenedForm } from "../opened-form.tsx";
import type { ItemDraft } from "./item-draft.ts";
import { ItemFrameFields } from "./item-fields.tsx";

export interface NewItemFormProps {
  readonly meeting: Meeting;
  readonly items: readonly NumberedItem[];
  readonly onAdded: (id: string) => void;
  readonly onCancel: () => void;
}

type Draft = Pick<ItemDraft, "title" | "type" | "minutes">;

/** Adds an item at the end with what a list needs; the rest is written on its own page, which opens then. */
export function NewItemForm({ meeting, items, onAdded, onCancel }: NewItemFormProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const errors = useWords("errors");
  const session = useSession();
  const book = useBook();
  const saving = useSaving();
  const draft = useFormDraft<Draft>({
    title: "",
    type: "discussion",
    minutes: 10,
  });
  const { values, passes, summary, attempt } = draft;
  const [isWorking, setWorking] = useState(false);
  const submit = async () => {
    const title = values.title.trim();
    const problems =
      title === "" ? [{ field: "title" as const, label: t("agenda.heading"), text: errors("field.required") }] : [];
    if (isWorking || !passes(problems)) return;
    setWorking(true);
    const id = session.newId();
    const number = numberForNewItem(book, meeting);
    const isSaved = await saving(() =>
      session.edit("agenda-item", id, {
        meeting: meeting.id,
        place: placeAfterAll(items.map(({ item }) => item)),
        title,
        type: values.type,
        minutes: values.minutes ?? null,
        ...(number === undefined ? {} : { number }),
      }),
    );
    setWorking(false);
    if (isSaved) onAdded(id);
  };
  return (
    <OpenedForm title={t("agenda.add")} level={3}>
      <Form aria-label={t("agenda.add")} onSubmit={() => void submit()}>
        <ErrorSummary errors={summary} attempt={attempt} />
        <ItemFrameFields draft={draft} />
        <FormActions>
          <Button kind="primary" type="submit">
            {common("add")}
          </Button>
          <Button onPress={onCancel}>{common("cancel")}</Button>
        </FormActions>
      </Form>
    </OpenedForm>
  );
}
