import { useBook } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import styles from "./publicity-tag.module.css";

export type Publicity = "public" | "internal" | "confidential";

export interface PublicityTagProps {
  /** The record's own class; `undefined` when it follows the group's rules card. */
  readonly publicity: Publicity | undefined;
  /** On what a secret record is kept secret. */
  readonly ground?: string | undefined;
}

/**
 * A record's publicity class: a word and a shape. Without one of its own it has the class of the group's
 * rules card; where nothing says anything, nothing is public, as in the minutes.
 */
export function PublicityTag({ publicity, ground }: PublicityTagProps) {
  const t = useWords("records");
  const publicityDefault = useBook().get("rules", "rules")?.publicityDefault;
  const shown = publicity ?? publicityDefault ?? "internal";
  return (
    <span className={styles.tag}>
      <svg className={styles.shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <PublicityShape publicity={shown} />
      </svg>
      <span>
        {t(`values.publicity.${shown}`)}
        {ground === undefined ? null : <span className={styles.ground}>{` · ${ground}`}</span>}
      </span>
    </span>
  );
}

/** An open circle for all, a half-open one for the group, a closed lock for the secret. */
function PublicityShape({ publicity }: { readonly publicity: Publicity }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.8, strokeLinejoin: "round" as const };
  switch (publicity) {
    case "public":
      return <circle cx="8" cy="8" r="5.6" {...line} />;
    case "internal":
      return (
        <>
          <circle cx="8" cy="8" r="5.6" {...line} />
          <path d="M8 2.4a5.6 5.6 0 0 0 0 11.2z" fill="currentColor" />
        </>
      );
    case "confidential":
      return (
        <>
          <path d="M3 7.5h10v6.5H3z" fill="currentColor" />
          <path d="M5 7.5V5a3 3 0 0 1 6 0v2.5" {...line} />
        </>
      );
  }
}
