import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button, type ButtonKind } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./list-box.module.css";

export interface MenuAct<T extends string = string> {
  readonly id: T;
  readonly label: string;
  readonly note?: string | undefined;
  /** The key that does the same, as it is printed on the keyboard. */
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isDangerous?: boolean | undefined;
}

export interface MenuProps<T extends string> {
  readonly label: ReactNode;
  readonly acts: readonly MenuAct<T>[];
  readonly onAct: (id: T) => void;
  readonly kind?: ButtonKind | undefined;
  readonly "aria-label"?: string | undefined;
}

/** A button that opens a list of acts. For the seldom used ones: the usual act is a button of its own. */
export function Menu<T extends string>({ label, acts, onAct, kind = "normal", "aria-label": name }: MenuProps<T>) {
  return (
    <MenuTrigger>
      <Button kind={kind} aria-label={name}>
        {label}
        <Icon name="chevron-down" />
      </Button>
      <Popover className={styles.popover ?? ""} placement="bottom start">
        <AriaMenu className={styles.list ?? ""}>
          {acts.map((act) => (
            <MenuItem
              key={act.id}
              id={act.id}
              textValue={act.label}
              isDisabled={act.isDisabled ?? false}
              onAction={() => onAct(act.id)}
              className={classNames(styles.option, act.isDangerous === true && styles.danger)}
            >
              <span className={styles.words}>
                {act.label}
                {act.note === undefined ? null : <span className={styles.note}>{act.note}</span>}
              </span>
              {act.shortcut === undefined ? null : <kbd className={styles.extra}>{act.shortcut}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
