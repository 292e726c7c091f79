import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from "react-aria-components";
import type { Choice } from "./choice.ts";
import field from "./field.module.css";
import { FieldHead, FieldProblem, type FieldProps } from "./field-parts.tsx";
import { given } from "./given.ts";
import { Icon } from "./icon.tsx";
import list from "./list-box.module.css";
import { OptionItem } from "./option-item.tsx";
import { useUiWords } from "./ui-words.tsx";

export interface ComboBoxProps<T extends string> extends FieldProps {
  readonly choices: readonly Choice<T>[];
  readonly value: T | undefined;
  /** Gets undefined when the text is emptied. */
  readonly onChange: (value: T | undefined) => void;
}

/** One of many choices, found by typing any part of its words. Only what is in the list can be chosen. */
export function ComboBox<T extends string>({
  label,
  description,
  error,
  choices,
  value,
  onChange,
  ...rest
}: ComboBoxProps<T>) {
  const words = useUiWords();
  const choiceById = new Map<string, Choice<T>>(choices.map((choice) => [choice.id, choice]));
  const isInvalid = error !== undefined;
  return (
    <AriaComboBox
      {...given(rest)}
      defaultItems={choices}
      value={value ?? null}
      onChange={(key) => onChange(key === null ? undefined : choiceById.get(String(key))?.id)}
      allowsEmptyCollection
      isInvalid={isInvalid}
      validationBehavior="aria"
      className={field.field ?? ""}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <Group className={field.group ?? ""} isInvalid={isInvalid} isDisabled={rest.isDisabled ?? false}>
        <Input className={field.input ?? ""} />
        <Button className={field.inset ?? ""} aria-label={words.showOptions}>
          <Icon name="chevron-down" />
        </Button>
      </Group>
      <FieldProblem error={error} />
      <Popover className={list.popover ?? ""}>
        <ListBox<Choice<T>>
          className={list.list ?? ""}
          renderEmptyState={() => <p className={list.empty}>{words.noOptions}</p>}
        >
          {(choice) => <OptionItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
