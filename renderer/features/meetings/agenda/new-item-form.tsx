import { useState } from "react";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Form, FormActions, FormRow } from "../../../ui/form.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { placeAtEnd } from "../agenda-places.ts";
import { numberForNewItem } from "../item-numbers.ts";
import { OpenedForm } from "../opened-form.tsx";
import { itemTypes } from "./item-draft.ts";

export interface NewItemFormProps {
  readonly meeting: Meeting;
  readonly items: readonly NumberedItem[];
  readonly onAdded: (id: string) => void;
  readonly onCancel: () => void;
}

interface Draft {
  readonly title: string;
  readonly type: NonNullable<AgendaItem["type"]>;
  readonly minutes: number | undefined;
}

/** Adds an item at the end with what a list needs; the rest is written on its own page, which opens then. */
export function NewItemForm({ meeting, items, onAdded, onCancel }: NewItemFormProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const records = useWords("records");
  const errors = useWords("errors");
  const session = useSession();
  const book = useBook();
  const saving = useSaving();
  const { values, change, idOf, problemOf, passes, summary, attempt } = useFormDraft<Draft>({
    title: "",
    type: "discussion",
    minutes: 10,
  });
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
        place: placeAtEnd(items),
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
        <TextField
          label={t("agenda.heading")}
          id={idOf("title")}
          value={values.title}
          onChange={(value) => change("title", value)}
          error={problemOf("title")}
          maxCharacters={500}
          isRequired
        />
        <FormRow>
          <Select
            label={t("agenda.purpose")}
            choices={itemTypes.map((type) => ({ id: type, label: records(`values.itemType.${type}`) }))}
            value={values.type}
            onChange={(value) => change("type", value)}
          />
          <NumberField
            label={records("fields.minutes")}
            value={values.minutes}
            onChange={(value) => change("minutes", value)}
            minValue={0}
            maxValue={600}
            step={5}
            hasSteppers
          />
        </FormRow>
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
