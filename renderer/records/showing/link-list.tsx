import type { ReactNode } from "react";
import { RecordLink } from "./record-link.tsx";
import styles from "./link-list.module.css";

export interface LinkedRecord {
  readonly kind: string;
  readonly id: string;
  /** Where it stands, or when: after the link. */
  readonly note?: ReactNode;
}

/** Links to records, one a line; words where there are none. */
export function LinkList({ links, empty }: { readonly links: readonly LinkedRecord[]; readonly empty: string }) {
  if (links.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul className={styles.list}>
      {links.map(({ kind, id, note }) => (
        <li key={`${kind} ${id}`}>
          <RecordLink kind={kind} id={id} />
          {note === undefined ? null : <span className={styles.note}>{note}</span>}
        </li>
      ))}
    </ul>
  );
}
