import { Button, Group, Input, NumberField as AriaNumberField } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";
import { FieldHead, FieldProblem, type FieldProps } from "./field-parts.tsx";
import { given } from "./given.ts";
import { Icon } from "./icon.tsx";

export interface NumberFieldProps extends FieldProps {
  /** Undefined when empty: an empty answer is never zero. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly minValue?: number | undefined;
  readonly maxValue?: number | undefined;
  readonly step?: number | undefined;
  /** Most decimals; 0 for whole numbers. */
  readonly decimals?: number | undefined;
  /** Buttons for one more and one less; leave them out where the number is typed rather than counted. */
  readonly hasSteppers?: boolean | undefined;
}

/** A number, with the decimal mark of the interface's language; a comma and a point are both understood. */
export function NumberField({
  label,
  description,
  error,
  value,
  onChange,
  decimals = 0,
  hasSteppers = false,
  ...rest
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...given(rest)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      formatOptions={{ maximumFractionDigits: decimals }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(styles.field, styles.short)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <Group className={styles.group ?? ""}>
        <Input className={styles.input ?? ""} />
        {hasSteppers ? (
          <>
            <Button slot="decrement" className={styles.inset ?? ""}>
              <Icon name="minus" />
            </Button>
            <Button slot="increment" className={styles.inset ?? ""}>
              <Icon name="plus" />
            </Button>
          </>
        ) : null}
      </Group>
      <FieldProblem error={error} />
    </AriaNumberField>
  );
}
