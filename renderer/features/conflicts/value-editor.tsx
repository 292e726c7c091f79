import type { KindName } from "../../../shared/domain/kinds.ts";
import { fieldOf, isKindName } from "../../../shared/domain/kinds.ts";
import { canBeAccountable, canOwnActions } from "../../../shared/domain/responsibility.ts";
import { fieldChoices, fieldSort } from "../../records/showing/field-sort.ts";
import { sideOf } from "../../records/naming/member-name.ts";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import type { Choice } from "../../ui/choice.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import { DateField } from "../../ui/date-field.tsx";
import type { FieldProps } from "../../ui/field-parts.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { SideShape } from "../../ui/side-mark.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { TimeField } from "../../ui/time-field.tsx";

export interface ValueEditorProps {
  readonly kind: KindName;
  readonly field: string;
  readonly label: string;
  /** As `draftOf` makes it. */
  readonly draft: string;
  readonly onChange: (draft: string) => void;
  readonly error: string | undefined;
}

/** The control that suits a field: a calendar for a day, a list for a choice, a search for people and organisations. */
export function ValueEditor({ kind, field, label, draft, onChange, error }: ValueEditorProps) {
  const naming = useNaming();
  const base: FieldProps = { label, error };
  const chosen = draft === "" ? undefined : draft;
  switch (fieldSort(kind, field)) {
    case "choice":
      return <Select {...base} choices={choicesOf(naming, kind, field)} value={chosen} onChange={onChange} />;
    case "flag":
      return (
        <RadioGroup
          {...base}
          layout="row"
          choices={[
            { id: "yes", label: naming.t("yes") },
            { id: "no", label: naming.t("no") },
          ]}
          value={chosen}
          onChange={onChange}
        />
      );
    case "reference":
      return (
        <ComboBox
          {...base}
          choices={recordChoices(naming, kind, field)}
          value={chosen}
          onChange={(id) => onChange(id ?? "")}
        />
      );
    case "day":
      return <DateField {...base} value={draft} onChange={onChange} />;
    case "time":
      return <TimeField {...base} value={draft} onChange={onChange} />;
    case "text":
    case "lines":
      return <TextField {...base} value={draft} onChange={onChange} isMultiline rows={5} />;
    case "decimal":
    case "whole":
    case "money":
      return <TextField {...base} value={draft} onChange={onChange} isShort />;
    default:
      return <TextField {...base} value={draft} onChange={onChange} />;
  }
}

function choicesOf({ t }: Naming, kind: string, field: string): readonly Choice[] {
  return (fieldChoices(kind, field) ?? []).map((id) => ({ id, label: valueWord(t, kind, field, id) ?? id }));
}

/** The records that a field may name, by title. Who cannot answer for something is not offered as its answerer. */
function recordChoices(naming: Naming, kind: string, field: string): readonly Choice[] {
  const { book, format } = naming;
  const target = fieldOf(kind, field)?.refersTo;
  if (target === undefined || !isKindName(target)) return [];
  return book
    .all(target)
    .filter(({ id }) => mayBeNamed(naming, field, target, id))
    .map(({ id }): Choice => {
      const side = target === "member" ? sideOf(book.get("member", id)) : undefined;
      const label = recordTitle(naming, target, id);
      return side === undefined ? { id, label } : { id, label, mark: <SideShape side={side} isColoured /> };
    })
    .toSorted((a, b) => format.compare(a.label, b.label));
}

/** See [Note: Responsibility never slips]. */
function mayBeNamed({ book }: Naming, field: string, target: KindName, id: string): boolean {
  if (field === "accountable" && target === "organisation") {
    const organisation = book.get("organisation", id);
    return organisation !== undefined && canBeAccountable(organisation);
  }
  if (field === "owner" && target === "member") {
    const member = book.get("member", id);
    return member !== undefined && canOwnActions(member);
  }
  return true;
}
