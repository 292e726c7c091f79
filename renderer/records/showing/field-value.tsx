import type { Json } from "../../../shared/core/canonical-json.ts";
import styles from "./field-value.module.css";
import { RecordLink } from "./record-link.tsx";
import { type Shown, showValue } from "./shown-value.ts";
import { useNaming } from "../naming/use-naming.ts";

export interface FieldValueProps {
  readonly kind: string;
  readonly field: string;
  /** As it is stored; `undefined` and `null` are shown as empty. */
  readonly value: Json | undefined;
}

/** Any field's value in words: enumerations by their word, references as links, days and numbers in the language's form. */
export function FieldValue({ kind, field, value }: FieldValueProps) {
  return <ShownValue shown={showValue(useNaming(), kind, field, value)} />;
}

/** Draws a value that `showValue` has read. */
export function ShownValue({ shown }: { readonly shown: Shown }) {
  const { t } = useNaming();
  switch (shown.type) {
    case "empty":
      return <span className={styles.empty}>{t("empty")}</span>;
    case "words":
      return <span>{shown.text}</span>;
    case "text":
      return <span className={styles.text}>{shown.text}</span>;
    case "record":
      return <RecordLink kind={shown.kind} id={shown.id} />;
    case "list":
      return (
        <ul className={styles.list}>
          {shown.items.map((item, index) => (
            // Members of a value have no names of their own and never move while they are shown.
            <li key={index}>
              <ShownValue shown={item} />
            </li>
          ))}
        </ul>
      );
    case "pairs":
      return (
        <dl className={styles.pairs}>
          {shown.pairs.map(({ term, value }) => (
            <div key={term} className={styles.pair}>
              <dt className={styles.term}>{term}</dt>
              <dd>
                <ShownValue shown={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}
