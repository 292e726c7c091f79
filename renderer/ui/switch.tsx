import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components";
import { given } from "./given.ts";
import styles from "./switch.module.css";

export interface SwitchProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly note?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly id?: string | undefined;
}

/** Something that is on or off and changes at once. */
export function Switch({ children, note, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...given(rest)} className={styles.row ?? ""}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.thumb} />
      </span>
      <span className={styles.words}>
        {children}
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </span>
    </AriaSwitch>
  );
}
