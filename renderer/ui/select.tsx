import { Button, ListBox, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import type { Choice } from "./choice.ts";
import { classNames } from "./class-names.ts";
import field from "./field.module.css";
import { FieldHead, FieldProblem, type FieldProps } from "./field-parts.tsx";
import { given } from "./given.ts";
import { Icon } from "./icon.tsx";
import list from "./list-box.module.css";
import { OptionItem } from "./option-item.tsx";
import styles from "./select.module.css";
import { useUiWords } from "./ui-words.tsx";

export interface SelectProps<T extends string> extends Omit<FieldProps, "isReadOnly"> {
  readonly choices: readonly Choice<T>[];
  /** The id of what is chosen; undefined for nothing yet. */
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string | undefined;
}

/** One of a handful of choices. With up to five, radio buttons show them all and are better; with many, a combo box. */
export function Select<T extends string>({
  label,
  description,
  error,
  choices,
  value,
  onChange,
  placeholder,
  id,
  ...rest
}: SelectProps<T>) {
  const words = useUiWords();
  const choiceById = new Map<string, Choice<T>>(choices.map((choice) => [choice.id, choice]));
  return (
    <AriaSelect
      {...given(rest)}
      value={value ?? null}
      onChange={(key) => {
        const chosen = choiceById.get(String(key));
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={placeholder ?? words.chooseOne}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(field.field, styles.field)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <Button {...given({ id })} className={styles.trigger ?? ""}>
        <SelectValue className={styles.value ?? ""}>
          {({ defaultChildren }) => (value === undefined ? defaultChildren : choiceById.get(value)?.label)}
        </SelectValue>
        <Icon name="chevron-down" />
      </Button>
      <FieldProblem error={error} />
      <Popover className={list.popover ?? ""}>
        <ListBox className={list.list ?? ""} items={choices}>
          {(choice) => <OptionItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
