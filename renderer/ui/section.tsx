import { type ReactNode, useId } from "react";
import styles from "./section.module.css";

export interface SectionProps {
  readonly title: string;
  /** A count or a state after the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3 | undefined;
}

/** A part of a page under its own heading, held together by space, not by a box. */
export function Section({ title, note, actions, children, level = 2 }: SectionProps) {
  const id = useId();
  const Title = level === 2 ? "h2" : "h3";
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Title id={id}>{title}</Title>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
        {actions === undefined ? null : <span className={styles.actions}>{actions}</span>}
      </div>
      {children}
    </section>
  );
}
