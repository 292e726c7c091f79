import type { Side } from "../../../shared/domain/side.ts";
import { SideShape } from "../../ui/side-mark.tsx";
import styles from "./choice-mark.module.css";

/** A side's shape before the words of a choice. */
export function ChoiceMark({ side }: { readonly side: Side }) {
  return (
    <span className={styles.mark}>
      <SideShape side={side} isColoured />
    </span>
  );
}
