import type { MouseEvent, ReactNode } from "react";
import styles from "./skip-link.module.css";

export interface SkipLinkProps {
  /** The id of what to skip to; it must be focusable (`tabIndex={-1}`). */
  readonly target: string;
  readonly children: ReactNode;
}

/** The first stop of the Tab key: over the rail to the content. Moves the focus itself, because the hash is the route. */
export function SkipLink({ target, children }: SkipLinkProps) {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    const element = document.getElementById(target);
    element?.focus();
    element?.scrollIntoView();
  };
  return (
    <a className={styles.skip} href={`#${target}`} onClick={skip}>
      {children}
    </a>
  );
}
