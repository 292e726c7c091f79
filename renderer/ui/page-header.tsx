import type { ReactNode } from "react";
import { useLocale } from "react-aria-components";
import { classNames } from "./class-names.ts";
import { given } from "./given.ts";
import styles from "./page-header.module.css";
import { withSoftHyphens } from "./soft-hyphens.ts";

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
  const { locale } = useLocale();
  const text = isLarge && typeof title === "string" && locale.startsWith("fi") ? title : undefined;
  const broken = text === undefined ? undefined : withSoftHyphens(text);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {eyebrow === undefined ? null : <div className={styles.eyebrow}>{eyebrow}</div>}
        <h1
          {...given({ id: titleId })}
          // Nobody is read a word in pieces.
          {...(text === undefined || broken === text ? {} : { "aria-label": text })}
          tabIndex={-1}
          className={classNames(styles.title, isLarge && styles.large)}
        >
          {broken ?? title}
        </h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
