import type { ReactNode } from "react";
import styles from "./definition-list.module.css";

export interface Definition {
  readonly id: string;
  readonly term: string;
  readonly value: ReactNode;
}

export interface DefinitionListProps {
  readonly items: readonly Definition[];
}

/** Names and their values, one pair a line. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className={styles.list}>
      {items.map(({ id, term, value }) => (
        <div key={id} className={styles.pair}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
