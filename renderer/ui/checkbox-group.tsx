import { Checkbox, CheckboxGroup as AriaCheckboxGroup } from "react-aria-components";
import { CheckboxFace } from "./checkbox.tsx";
import type { Choice } from "./choice.ts";
import styles from "./choice-box.module.css";
import { classNames } from "./class-names.ts";
import field from "./field.module.css";
import { FieldHead, FieldProblem, type FieldProps } from "./field-parts.tsx";
import { given } from "./given.ts";

export interface CheckboxGroupProps<T extends string> extends Omit<FieldProps, "autoFocus"> {
  readonly choices: readonly Choice<T>[];
  readonly value: readonly T[];
  /** Gets the chosen ids in the order of `choices`, whatever the order of ticking. */
  readonly onChange: (value: readonly T[]) => void;
  readonly layout?: "column" | "row" | "tiles" | undefined;
}

/** Any number of choices. */
export function CheckboxGroup<T extends string>({
  label,
  description,
  error,
  choices,
  value,
  onChange,
  layout = "column",
  ...rest
}: CheckboxGroupProps<T>) {
  return (
    <AriaCheckboxGroup
      {...given(rest)}
      value={[...value]}
      onChange={(next) => onChange(choices.map(({ id }) => id).filter((id) => next.includes(id)))}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(field.field, styles.group)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <div className={layoutClass(layout)}>
        {choices.map(({ id, label: words, note, isDisabled }) => (
          <Checkbox key={id} value={id} isDisabled={isDisabled ?? false} className={styles.row ?? ""}>
            <CheckboxFace words={words} note={note} isIndeterminate={false} />
          </Checkbox>
        ))}
      </div>
      <FieldProblem error={error} />
    </AriaCheckboxGroup>
  );
}

/** How choices stand: under one another, side by side, or as large tiles. */
export function layoutClass(layout: "column" | "row" | "tiles"): string {
  return layout === "tiles" ? (styles.tiles ?? "") : classNames(styles.choices, layout === "row" && styles.inRow);
}
