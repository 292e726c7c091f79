import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import styles from "./choice-box.module.css";
import { given } from "./given.ts";
import { Icon } from "./icon.tsx";

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** A second line that tells what ticking means. */
  readonly note?: string | undefined;
  /** Some of what it stands for is chosen, some not. */
  readonly isIndeterminate?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly id?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
}

/** A statement that is ticked or not. For something that acts at once, a switch. */
export function Checkbox({ children, note, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...given(rest)} className={styles.row ?? ""}>
      {({ isIndeterminate }) => <CheckboxFace words={children} note={note} isIndeterminate={isIndeterminate} />}
    </AriaCheckbox>
  );
}

interface CheckboxFaceProps {
  readonly words: ReactNode;
  readonly note: string | undefined;
  readonly isIndeterminate: boolean;
}

/** The box and the words, drawn alike alone and in a group. */
export function CheckboxFace({ words, note, isIndeterminate }: CheckboxFaceProps) {
  return (
    <>
      <span className={`${styles.mark ?? ""} ${styles.square ?? ""}`} aria-hidden="true">
        <Icon name={isIndeterminate ? "minus" : "check"} />
      </span>
      <span className={styles.words}>
        {words}
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </span>
    </>
  );
}
