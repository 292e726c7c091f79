import type { ReactNode } from "react";
import { classNames } from "../../ui/class-names.ts";
import { Link } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./record-rows.module.css";

/** One record in a list: its title leads to it, under it its facts, beside it where it stands. */
export interface RecordRow {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** A number or a shape before the title. */
  readonly lead?: ReactNode;
  readonly facts: readonly RowFact[];
  readonly aside?: ReactNode;
}

export interface RowFact {
  readonly id: string;
  readonly value: ReactNode;
}

/** Rows under a heading of their own, or under none. */
export interface RowSection {
  readonly key: string;
  readonly title?: string | undefined;
  readonly count?: string | undefined;
  readonly rows: readonly RecordRow[];
}

/** A list of records as lines, divided under headings where it is grouped. Wide or narrow, it is read in one order. */
export function RecordRows({ label, sections }: { readonly label: string; readonly sections: readonly RowSection[] }) {
  return (
    <div className={styles.groups}>
      {sections.map(({ key, title, count, rows }) =>
        title === undefined ? (
          <Rows key={key} label={label} rows={rows} />
        ) : (
          <Section key={key} title={title} note={count}>
            <Rows label={title} rows={rows} />
          </Section>
        ),
      )}
    </div>
  );
}

function Rows({ label, rows }: { readonly label: string; readonly rows: readonly RecordRow[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of a list without bullets
    <ul role="list" aria-label={label} className={styles.rows}>
      {rows.map(({ id, href, title, lead, facts, aside }) => (
        <li key={id} className={classNames(styles.row, lead === undefined && styles.noLead)}>
          {lead === undefined ? null : <span className={styles.lead}>{lead}</span>}
          <div className={styles.words}>
            <span className={styles.title}>
              <Link kind="quiet" href={href}>
                {title}
              </Link>
            </span>
            <div className={styles.facts}>
              {facts.map((fact) => (
                <span key={fact.id}>{fact.value}</span>
              ))}
            </div>
          </div>
          {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
        </li>
      ))}
    </ul>
  );
}
