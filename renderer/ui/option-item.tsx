import { ListBoxItem } from "react-aria-components";
import type { Choice } from "./choice.ts";
import { Icon } from "./icon.tsx";
import styles from "./list-box.module.css";

export interface OptionItemProps {
  readonly choice: Choice;
}

/** A line of a list of choices: a tick when chosen, the words, and what they mean. */
export function OptionItem({ choice }: OptionItemProps) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choice.label}
      isDisabled={choice.isDisabled ?? false}
      className={styles.option ?? ""}
    >
      {({ isSelected }) => (
        <>
          {isSelected ? <Icon name="check" /> : null}
          <span className={styles.words}>
            {choice.label}
            {choice.note === undefined ? null : <span className={styles.note}>{choice.note}</span>}
          </span>
          {choice.mark === undefined ? null : <span className={styles.extra}>{choice.mark}</span>}
        </>
      )}
    </ListBoxItem>
  );
}
