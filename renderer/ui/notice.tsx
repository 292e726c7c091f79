import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./notice.module.css";

export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** "late" asks before something is saved; "danger" tells what failed; "client" is the clients' own voice. */
  readonly tone?: "neutral" | "done" | "late" | "danger" | "client" | undefined;
  readonly actions?: ReactNode;
  /** Read aloud when it appears: "polite" for a question, "assertive" for a failure. Without it, it is part of the page. */
  readonly announced?: "polite" | "assertive" | undefined;
}

/** Something that the page has to say among its other content; the only soft ground on a page. */
export function Notice({ title, children, tone = "neutral", actions, announced }: NoticeProps) {
  const role = announced === undefined ? {} : { role: announced === "assertive" ? "alert" : "status" };
  return (
    <div className={classNames(styles.notice, styles[tone])} {...role}>
      <div>
        <p className={styles.title}>
          <strong>{title}</strong>
        </p>
        {children}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
