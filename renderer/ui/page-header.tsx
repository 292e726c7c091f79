import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { given } from "./given.ts";
import styles from "./page-header.module.css";

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** A short line above: whose, which, where from. */
  readonly eyebrow?: ReactNode;
  /** A sentence below, in plain words. */
  readonly lead?: ReactNode;
  /** Buttons; at most one of them primary. */
  readonly actions?: ReactNode;
  /** Larger, for a record rather than a place. */
  readonly isLarge?: boolean | undefined;
  /** Given when the app moves the focus to the title after a change of place. */
  readonly titleId?: string | undefined;
}

/** The head of a place: its name, and the one strong rule of the page under it. */
export function PageHeader({ title, eyebrow, lead, actions, isLarge = false, titleId }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {eyebrow === undefined ? null : <div className={styles.eyebrow}>{eyebrow}</div>}
        <h1 {...given({ id: titleId })} tabIndex={-1} className={classNames(styles.title, isLarge && styles.large)}>
          {title}
        </h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
