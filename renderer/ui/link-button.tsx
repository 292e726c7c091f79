import type { ReactNode } from "react";
import { Link as AriaLink } from "react-aria-components";
import type { ButtonKind } from "./button.tsx";
import styles from "./button.module.css";
import { classNames } from "./class-names.ts";
import { given } from "./given.ts";

export interface LinkButtonProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly kind?: ButtonKind | undefined;
  readonly "aria-label"?: string | undefined;
}

/** A link that looks like a button: the main way on from here, when that way leads to another place. */
export function LinkButton({ href, children, kind = "normal", ...rest }: LinkButtonProps) {
  return (
    <AriaLink {...given(rest)} href={href} className={classNames(styles.button, styles[kind])}>
      {children}
    </AriaLink>
  );
}
