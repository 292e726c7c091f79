import { useMemo } from "react";
import type { FormDraft } from "../../records/editing/form-draft.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { FieldGroup, FormRow } from "../../ui/form.tsx";
import { Stack } from "../../ui/layout.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { TimeField } from "../../ui/time-field.tsx";
import type { MeetingDraft } from "./meeting-draft.ts";
import { membersOn } from "../../../shared/meeting/attendance.ts";
import { personChoices } from "./person-choices.tsx";

export interface MeetingFieldsProps {
  readonly draft: FormDraft<MeetingDraft>;
  /** What the day of the meeting changes besides itself. */
  readonly onDate?: ((day: string) => void) | undefined;
}

const types = ["regular", "extraordinary", "inaugural", "annual-review", "email"] as const;
const modes = ["on-site", "remote", "hybrid"] as const;

/** When, where and how: the first things that a notice says. */
export function MeetingFields({ draft, onDate }: MeetingFieldsProps) {
  const t = useWords("meetings");
  const records = useWords("records");
  const today = useToday();
  const { values, change, changeTyped, idOf, problemOf } = draft;
  return (
    <>
      <FormRow>
        <DateField
          label={t("date")}
          id={idOf("date")}
          near={today}
          value={values.date}
          onChange={(value, isUnderstood) => {
            changeTyped("date", value, isUnderstood);
            if (isUnderstood && value !== "") onDate?.(value);
          }}
          error={problemOf("date")}
          isRequired
        />
        <TextField
          label={t("number")}
          description={t("numberHelp")}
          id={idOf("number")}
          value={values.number}
          onChange={(value) => change("number", value)}
          error={problemOf("number")}
          isRequired
          isShort
        />
      </FormRow>
      <FormRow>
        <TimeField
          label={t("startPlanned")}
          id={idOf("start")}
          value={values.start}
          onChange={(value, isUnderstood) => changeTyped("start", value, isUnderstood)}
          error={problemOf("start")}
        />
        <TimeField
          label={t("endPlanned")}
          id={idOf("end")}
          value={values.end}
          onChange={(value, isUnderstood) => changeTyped("end", value, isUnderstood)}
          error={problemOf("end")}
        />
      </FormRow>
      <Select
        label={t("kind")}
        id={idOf("type")}
        choices={types.map((type) => ({ id: type, label: records(`values.meetingType.${type}`) }))}
        value={values.type}
        onChange={(value) => change("type", value)}
      />
      <TextField
        label={t("place")}
        id={idOf("place")}
        value={values.place}
        onChange={(value) => change("place", value)}
        error={problemOf("place")}
      />
      <RadioGroup
        label={t("mode.title")}
        layout="row"
        choices={modes.map((mode) => ({ id: mode, label: records(`values.mode.${mode}`) }))}
        value={values.mode}
        onChange={(value) => change("mode", value)}
      />
      <PeopleFields draft={draft} />
    </>
  );
}

function PeopleFields({ draft }: MeetingFieldsProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const naming = useNaming();
  const { values, change, idOf } = draft;
  const { date } = values;
  const choices = useMemo(
    () => personChoices(naming, membersOn(naming.book, date === "" ? undefined : date)),
    [naming, date],
  );
  return (
    <FieldGroup title={t("people")}>
      <FormRow>
        <ComboBox
          label={common("roles.chair")}
          id={idOf("chair")}
          choices={choices}
          value={values.chair}
          onChange={(value) => change("chair", value)}
        />
        <ComboBox
          label={common("roles.secretary")}
          id={idOf("secretary")}
          choices={choices}
          value={values.secretary}
          onChange={(value) => change("secretary", value)}
        />
      </FormRow>
      <Disclosure title={t("checkersChosen", { count: values.checkers.length })}>
        <Stack gap="small">
          <CheckboxGroup
            label={t("checkers")}
            description={t("checkersHelp")}
            choices={choices}
            value={values.checkers}
            onChange={(value) => change("checkers", value)}
          />
        </Stack>
      </Disclosure>
    </FieldGroup>
  );
}
