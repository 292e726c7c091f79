import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./layout.module.css";

export interface StackProps {
  readonly children: ReactNode;
  /** "small" within one thing, "medium" between things, "large" between the parts of a page. */
  readonly gap?: "small" | "medium" | "large" | undefined;
}

/** Things under one another with even space. Parts of a page are held apart by space, not by boxes. */
export function Stack({ children, gap = "medium" }: StackProps) {
  return <div className={classNames(styles.stack, styles[gap])}>{children}</div>;
}

/** Short things side by side on one baseline, wrapping where there is no room. */
export function Cluster({ children }: { readonly children: ReactNode }) {
  return <div className={styles.cluster}>{children}</div>;
}

export interface ColumnsProps {
  readonly children: ReactNode;
  /** The least width of a column before the columns become fewer. */
  readonly least?: "narrow" | "normal" | "wide" | undefined;
}

/** Equal columns, as many as fit. */
export function Columns({ children, least = "normal" }: ColumnsProps) {
  return <div className={classNames(styles.columns, styles[least])}>{children}</div>;
}

export interface BesideProps {
  readonly children: ReactNode;
  readonly aside: ReactNode;
}

/** A main part and something beside it, which goes under it where there is no room. */
export function Beside({ children, aside }: BesideProps) {
  return (
    <div className={styles.beside}>
      <div className={styles.main}>{children}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  );
}
