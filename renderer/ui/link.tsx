import type { ReactNode } from "react";
import { Link as AriaLink } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { given } from "./given.ts";
import styles from "./link.module.css";

export interface LinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** "quiet" in lists where nearly everything is a link; "standing" where it stands alone and is pressed with a finger. */
  readonly kind?: "normal" | "quiet" | "standing" | undefined;
  readonly "aria-current"?: "page" | "step" | "true" | undefined;
  readonly "aria-label"?: string | undefined;
  readonly download?: string | undefined;
  readonly onPress?: (() => void) | undefined;
}

/** A link to a place or a record, in running text or alone. */
export function Link({ href, children, kind = "normal", ...rest }: LinkProps) {
  return (
    <AriaLink {...given(rest)} href={href} className={classNames(styles.link, styles[kind])}>
      {children}
    </AriaLink>
  );
}
