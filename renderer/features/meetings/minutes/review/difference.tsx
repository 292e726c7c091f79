import { wordDifference } from "../../../../records/showing/word-difference.ts";
import styles from "./review.module.css";

/** A text in which the words that the other one has not are marked. */
export function Difference({ text, other }: { readonly text: string; readonly other: string }) {
  return (
    <span className={styles.text}>
      {wordDifference(text, other).map(({ text: piece, isOwn }, index) => {
        const place = `${index}`;
        if (!isOwn) return <span key={place}>{piece}</span>;
        const words = piece.trimEnd();
        return (
          <span key={place}>
            <mark className={styles.own}>{words}</mark>
            {piece.slice(words.length)}
          </span>
        );
      })}
    </span>
  );
}
