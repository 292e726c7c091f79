import type { KindName } from "../../../shared/domain/kinds.ts";
import { sides } from "../../../shared/domain/side.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import type { FormDraft } from "../../records/editing/form-draft.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { useWords } from "../../text/words.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { ComboBox } from "../../ui/combo-box.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type DraftValue, type DraftValues, type FieldSpec, longestLine } from "./record-draft.ts";

export interface FieldControlProps {
  readonly kind: KindName;
  readonly spec: FieldSpec;
  readonly draft: FormDraft<DraftValues>;
  /** The form's first control takes the focus when the form opens. */
  readonly isFirst: boolean;
}

/** With more choices than this, they are opened as a list instead of standing side by side. */
const mostRadios = 5;

/** The control that suits a field, under the field's own name. */
export function FieldControl({ kind, spec, draft, isFirst }: FieldControlProps) {
  const records = useWords("records");
  const common = useWords("common");
  const platform = usePlatform();
  const { field } = spec;
  const value = draft.values[field];
  const text = typeof value === "string" ? value : "";
  const change = (next: DraftValue) => draft.change(field, next);
  const shared = {
    label: fieldWord(records, kind, field),
    id: draft.idOf(field),
    description: spec.help,
    error: draft.problemOf(field),
    isRequired: spec.isRequired,
  };
  // A form is opened by hand, and its first field is where the writing begins.
  const focused = { ...shared, autoFocus: isFirst };
  switch (spec.type) {
    case "line":
      return <TextField {...focused} value={text} onChange={change} maxCharacters={longestLine} />;
    case "text":
    case "lines":
      return <TextField {...focused} value={text} onChange={change} isMultiline />;
    case "day":
      return (
        <DateField
          {...shared}
          value={text}
          near={platform.today().day}
          onChange={(day, isUnderstood) => draft.changeTyped(field, day, isUnderstood)}
        />
      );
    case "whole":
      return (
        <NumberField {...focused} value={typeof value === "number" ? value : undefined} onChange={change} hasSteppers />
      );
    case "flag":
      return (
        <Checkbox id={shared.id} isSelected={value === true} onChange={change} note={spec.help}>
          {shared.label}
        </Checkbox>
      );
    case "sides":
      return (
        <CheckboxGroup
          {...shared}
          layout="row"
          choices={sides.map((side) => ({ id: side, label: common(`sides.${side}`) }))}
          value={sides.filter((side) => Array.isArray(value) && value.includes(side))}
          onChange={change}
        />
      );
    case "choice":
      return spec.choices.length > mostRadios ? (
        <Select {...shared} choices={spec.choices} value={text === "" ? undefined : text} onChange={change} />
      ) : (
        <RadioGroup
          {...shared}
          layout="row"
          choices={spec.choices}
          value={text === "" ? undefined : text}
          onChange={change}
        />
      );
    case "reference":
      return (
        <ComboBox
          {...shared}
          choices={spec.choices}
          value={text === "" ? undefined : text}
          onChange={(next) => change(next ?? "")}
        />
      );
  }
}
