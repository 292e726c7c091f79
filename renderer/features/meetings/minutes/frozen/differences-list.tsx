import type { PartDifference } from "../../../../../shared/review/paper-differences.ts";
import { useWords } from "../../../../text/words.ts";
import { Difference } from "../review/difference.tsx";
import styles from "../review/review.module.css";

export interface DifferencesListProps {
  readonly differences: readonly PartDifference[];
  /** What the two texts are called; as approved and now without it. */
  readonly names?: readonly [before: string, after: string];
}

/** Two papers side by side, part by part, with the words marked that the other has not. */
export function DifferencesList({ differences, names }: DifferencesListProps) {
  const t = useWords("review");
  const [before, after] = names ?? [t("frozen.before"), t("frozen.after")];
  return (
    <ul className={styles.corrections}>
      {differences.map((part, index) => (
        // Two parts may be called alike.
        <li key={index} className={styles.correction}>
          <h4 className={styles.title}>{part.title}</h4>
          <dl className={styles.texts}>
            <div>
              <dt>{before}</dt>
              <dd>
                <Side text={part.before} other={part.after} />
              </dd>
            </div>
            <div>
              <dt>{after}</dt>
              <dd>
                <Side text={part.after} other={part.before} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Side({ text, other }: { readonly text: string; readonly other: string }) {
  const t = useWords("review");
  return text === "" ? (
    <span className={styles.quiet}>{t("frozen.empty")}</span>
  ) : (
    <Difference text={text} other={other} />
  );
}
