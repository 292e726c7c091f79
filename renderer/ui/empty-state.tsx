import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

export interface EmptyStateProps {
  readonly title: string;
  /** What would be here and where it comes from. */
  readonly children: ReactNode;
  /** What to do about it: a button or a link. */
  readonly action?: ReactNode;
  readonly level?: 2 | 3 | undefined;
}

/** What a place says when it has nothing to show: why, and what to do. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      <p className={styles.text}>{children}</p>
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  );
}
