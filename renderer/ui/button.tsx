import type { ReactNode } from "react";
import { ProgressBar, Button as AriaButton } from "react-aria-components";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";
import { given } from "./given.ts";
import { useUiWords } from "./ui-words.tsx";

/** One primary act per view; "normal" for the rest, "quiet" for what is seldom wanted, "danger" for what destroys. */
export type ButtonKind = "primary" | "normal" | "quiet" | "danger";

export interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: ButtonKind | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly type?: "button" | "submit" | "reset" | undefined;
  /** Prefer leaving a button enabled and saying what is missing when it is pressed. */
  readonly isDisabled?: boolean | undefined;
  /** Under way: stays focusable, says so, and takes no second press. */
  readonly isPending?: boolean | undefined;
  /** As wide as its place. */
  readonly isWide?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly id?: string | undefined;
  /** The id of the form it submits, when it stands outside that form. */
  readonly form?: string | undefined;
  /** A fuller name for screen readers, beginning with the visible words. */
  readonly "aria-label"?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-pressed"?: boolean | undefined;
  readonly "aria-expanded"?: boolean | undefined;
  readonly slot?: string | null | undefined;
}

/** A button with words. */
export function Button({ children, kind = "normal", isWide = false, isPending = false, ...rest }: ButtonProps) {
  const words = useUiWords();
  return (
    <AriaButton
      {...given(rest)}
      isPending={isPending}
      className={classNames(styles.button, styles[kind], isWide && styles.wide)}
    >
      {isPending ? (
        <ProgressBar aria-label={words.pending} isIndeterminate>
          <span className={styles.spinner} aria-hidden="true" />
        </ProgressBar>
      ) : null}
      {children}
    </AriaButton>
  );
}
