import { useMemo } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { DraftText } from "../../../records/editing/draft-fields.tsx";
import type { FieldDraft } from "../../../records/editing/form-draft.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useWords } from "../../../text/words.ts";
import type { Choice } from "../../../ui/choice.ts";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { FormRow } from "../../../ui/form.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { personChoices } from "../person-choices.tsx";
import { membersOn } from "../../../../shared/meeting/attendance.ts";
import { type ItemDraft, itemTypes } from "./item-draft.ts";

/** What an agenda item needs to stand in a list: its heading, what is wanted of the group, and the time it takes. */
export function ItemFrameFields({
  draft,
}: {
  readonly draft: FieldDraft<Pick<ItemDraft, "title" | "type" | "minutes">>;
}) {
  const t = useWords("meetings");
  const records = useWords("records");
  const { values, change } = draft;
  return (
    <>
      <DraftText kind="agenda-item" draft={draft} field="title" label={t("agenda.heading")} isRequired />
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
          step={1}
          hasSteppers
        />
      </FormRow>
    </>
  );
}

export interface MemberFieldProps {
  readonly label: string;
  readonly people: readonly Choice[];
  readonly draft: FieldDraft<{ readonly member: string | undefined }>;
}

/** The one member whom something written under an item is about. */
export function MemberField({ label, people, draft }: MemberFieldProps) {
  return (
    <ComboBox
      label={label}
      id={draft.idOf("member")}
      choices={people}
      value={draft.values.member}
      onChange={(value) => draft.change("member", value)}
      error={draft.problemOf("member")}
      isRequired
    />
  );
}

/** Those who are members on the day of the meeting, as choices. */
export function useMeetingPeople({ date }: Pick<Meeting, "date">): readonly Choice[] {
  const naming = useNaming();
  return useMemo(() => personChoices(naming, membersOn(naming.book, date)), [naming, date]);
}
