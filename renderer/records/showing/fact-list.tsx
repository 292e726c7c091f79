import type { ReactNode } from "react";
import styles from "./fact-list.module.css";

export interface Fact {
  readonly id: string;
  readonly term: string;
  readonly value: ReactNode;
}

/** Names and their values. In a narrow column, as beside a page's main part, the name stands above its value. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ id, term, value }) => (
        <div key={id} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
