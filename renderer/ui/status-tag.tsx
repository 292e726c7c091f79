import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./status-tag.module.css";

/** Done: a tick in a disc. Late: a diamond with a mark. Active: a half-filled disc. Waiting: two bars. Neutral: a ring. */
export type StatusTone = "neutral" | "active" | "waiting" | "done" | "late" | "danger";

export interface StatusTagProps {
  readonly tone: StatusTone;
  readonly children: ReactNode;
  /** On a soft ground, for the one status that a page is about. */
  readonly isLoud?: boolean | undefined;
}

/** Where a record stands: words and a shape, so that it is told without colour. */
export function StatusTag({ tone, children, isLoud = false }: StatusTagProps) {
  return (
    <span className={classNames(styles.tag, styles[tone], isLoud && styles.loud)}>
      <svg className={styles.shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <StatusShape tone={tone} />
      </svg>
      <span>{children}</span>
    </span>
  );
}

function StatusShape({ tone }: { readonly tone: StatusTone }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round" as const };
  switch (tone) {
    case "neutral":
      return <circle cx="8" cy="8" r="5.5" {...line} />;
    case "active":
      return (
        <>
          <circle cx="8" cy="8" r="6" {...line} />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </>
      );
    case "waiting":
      return <path d="M5.5 3.5v9M10.5 3.5v9" {...line} strokeWidth={2.6} />;
    case "done":
      return (
        <>
          <circle cx="8" cy="8" r="6.5" {...line} strokeWidth={1.6} />
          <path d="M4.8 8.3l2.2 2.2 4.2-4.6" {...line} strokeLinejoin="round" />
        </>
      );
    case "late":
      return (
        <>
          <path d="M8 1.2L14.8 8 8 14.8 1.2 8z" {...line} strokeWidth={1.6} strokeLinejoin="round" />
          <path d="M8 4.8v3.6M8 10.9v.1" {...line} />
        </>
      );
    case "danger":
      return (
        <>
          <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" {...line} strokeWidth={1.6} />
          <path d="M5.5 5.5l5 5M10.5 5.5l-5 5" {...line} />
        </>
      );
  }
}
