import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./side-mark.module.css";

/** The three sides of a contract's steering group. */
export type Side = "buyer" | "provider" | "client";

export interface SideMarkProps {
  readonly side: Side;
  /** The side's name, or the name of who belongs to it: the words carry the meaning, colour and shape repeat it. */
  readonly children: ReactNode;
  /** Drawn hollow: absent, not heard, nothing. Say it in words too. */
  readonly isHollow?: boolean | undefined;
  /** Coloured shape and ordinary text, for long lists of names. */
  readonly isPlain?: boolean | undefined;
}

/** One of the three sides: colour and shape and words, the same everywhere. */
export function SideMark({ side, children, isHollow = false, isPlain = false }: SideMarkProps) {
  return (
    <span className={classNames(styles.side, styles[side], isPlain && styles.plain)}>
      <SideShape side={side} isHollow={isHollow} />
      <span className={styles.text}>{children}</span>
    </span>
  );
}

export interface SideShapeProps {
  readonly side: Side;
  readonly isHollow?: boolean | undefined;
  /** In the side's own colour rather than the text's, where it stands among ordinary words. */
  readonly isColoured?: boolean | undefined;
}

/** The shape alone, for charts, seats and lists; its words must stand nearby. */
export function SideShape({ side, isHollow = false, isColoured = false }: SideShapeProps) {
  const paint = isHollow
    ? { fill: "none", stroke: "currentColor", strokeWidth: 2.4, strokeLinejoin: "round" as const }
    : { fill: "currentColor" };
  return (
    <svg
      className={classNames(styles.shape, isColoured && styles[side])}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {side === "buyer" ? <rect x="1" y="1" width="10" height="10" {...paint} /> : null}
      {side === "provider" ? <path d="M6 0.8 L11.6 11 H0.4 Z" {...paint} /> : null}
      {side === "client" ? <circle cx="6" cy="6" r={isHollow ? 4.8 : 5.6} {...paint} /> : null}
    </svg>
  );
}
