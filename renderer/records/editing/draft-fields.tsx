import type { KindName } from "../../../shared/domain/kinds.ts";
import { useWords, type Words } from "../../text/words.ts";
import type { Choice } from "../../ui/choice.ts";
import { DateField } from "../../ui/date-field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { fieldChoices } from "../showing/field-sort.ts";
import type { FieldDraft, FieldProblem, FormDraft } from "./form-draft.ts";
import { fieldWord, valueWord } from "../naming/record-words.ts";
import { useToday } from "../responsibility/use-today.ts";

/** The fields of a draft that hold text; a choice is the text of its value, or "" for none. */
export type TextFieldName<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T] & string;

export interface DraftFieldProps<T> {
  readonly kind: KindName;
  readonly draft: FieldDraft<T>;
  readonly field: TextFieldName<T>;
  /** Other words than the field's own. */
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly isRequired?: boolean | undefined;
}

/** A record's text in a form, named by its field. */
export function DraftText<T>({
  rows,
  takesFocus = false,
  ...props
}: DraftFieldProps<T> & {
  /** Lines shown at first; one line without it. */
  readonly rows?: number | undefined;
  /** For a form that has just been opened by hand. */
  readonly takesFocus?: boolean | undefined;
}) {
  const control = useControl(props);
  return (
    <TextField
      {...control}
      onChange={(value) => setText(props, value)}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that was just opened by hand takes the focus
      autoFocus={takesFocus}
      isMultiline={rows !== undefined}
      rows={rows}
      maxCharacters={rows === undefined ? 500 : 60_000}
    />
  );
}

/** A record's day in a form. */
export function DraftDay<T>(props: DraftFieldProps<T>) {
  const control = useControl(props);
  const today = useToday();
  return (
    <DateField
      {...control}
      near={today}
      onChange={(value, isUnderstood) =>
        props.draft.changeTyped(props.field, value as T[TextFieldName<T>], isUnderstood)
      }
    />
  );
}

/** One of a field's fixed values in a form, all of them on screen. */
export function DraftChoice<T>({ choices, ...props }: DraftFieldProps<T> & { readonly choices?: readonly Choice[] }) {
  const { value, ...control } = useControl(props);
  const t = useWords("records");
  return (
    <RadioGroup
      {...control}
      choices={choices ?? valueChoices(t, props.kind, props.field)}
      value={value === "" ? undefined : value}
      onChange={(chosen) => setText(props, chosen)}
    />
  );
}

/** A field's fixed values as choices, in their order. */
export function valueChoices(t: Words<"records">, kind: KindName, field: string): readonly Choice[] {
  return (fieldChoices(kind, field) ?? []).map((id) => ({ id, label: valueWord(t, kind, field, id) ?? id }));
}

/** What is wrong with the days and the lines of a draft: not understood, or longer than the field takes. */
export function useFieldProblems<T>(kind: KindName, draft: FormDraft<T>) {
  const t = useWords("records");
  const errors = useWords("errors");
  return {
    days: (...fields: readonly TextFieldName<T>[]): readonly FieldProblem<T>[] =>
      fields
        .filter((field) => draft.isUnclear(field))
        .map((field) => ({ field, label: fieldWord(t, kind, field), text: errors("field.date") })),
    lines: (...fields: readonly TextFieldName<T>[]): readonly FieldProblem<T>[] =>
      fields.flatMap((field) => {
        const over = textOf(draft, field).trim().length - 500;
        if (over <= 0) return [];
        return [{ field, label: fieldWord(t, kind, field), text: errors("field.tooLong", { count: over }) }];
      }),
    required: (...fields: readonly TextFieldName<T>[]): readonly FieldProblem<T>[] =>
      fields
        .filter((field) => textOf(draft, field).trim() === "")
        .map((field) => ({ field, label: fieldWord(t, kind, field), text: errors("field.required") })),
  };
}

function useControl<T>({ kind, draft, field, label, description, isRequired }: DraftFieldProps<T>) {
  const t = useWords("records");
  return {
    label: label ?? fieldWord(t, kind, field),
    description,
    isRequired,
    id: draft.idOf(field),
    value: textOf(draft, field),
    error: draft.problemOf(field),
  };
}

// `TextFieldName` picks the fields that hold text; the compiler cannot follow that through the mapped type.
function textOf<T>(draft: FieldDraft<T>, field: TextFieldName<T>): string {
  return draft.values[field] as string;
}

function setText<T>({ draft, field }: DraftFieldProps<T>, value: string): void {
  draft.change(field, value as T[TextFieldName<T>]);
}
