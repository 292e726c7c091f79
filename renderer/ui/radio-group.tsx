import { Radio, RadioGroup as AriaRadioGroup } from "react-aria-components";
import { layoutClass } from "./checkbox-group.tsx";
import type { Choice } from "./choice.ts";
import styles from "./choice-box.module.css";
import { classNames } from "./class-names.ts";
import field from "./field.module.css";
import { FieldHead, FieldProblem, type FieldProps } from "./field-parts.tsx";
import { given } from "./given.ts";

export interface RadioGroupProps<T extends string> extends Omit<FieldProps, "autoFocus"> {
  readonly choices: readonly Choice<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  /** "tiles" for the first, large question of a plain form. */
  readonly layout?: "column" | "row" | "tiles" | undefined;
}

/** One of a few choices, all of them on screen. */
export function RadioGroup<T extends string>({
  label,
  description,
  error,
  choices,
  value,
  onChange,
  layout = "column",
  ...rest
}: RadioGroupProps<T>) {
  return (
    <AriaRadioGroup
      {...given(rest)}
      value={value ?? null}
      onChange={(next) => {
        const chosen = choices.find(({ id }) => id === next);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(field.field, styles.group)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <div className={layoutClass(layout)}>
        {choices.map(({ id, label: words, note, mark, isDisabled }) => (
          <Radio key={id} value={id} isDisabled={isDisabled ?? false} className={styles.row ?? ""}>
            <span className={`${styles.mark ?? ""} ${styles.round ?? ""}`} aria-hidden="true" />
            <span className={styles.words}>
              {mark}
              {words}
              {note === undefined ? null : <span className={styles.note}>{note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldProblem error={error} />
    </AriaRadioGroup>
  );
}
