import { useBook } from "../../data/hooks.tsx";
import { FirstOfMany } from "../../records/links/first-of-many.tsx";
import { kindWord } from "../../records/naming/record-words.ts";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { useWords } from "../../text/words.ts";
import { Section } from "../../ui/section.tsx";
import { contractKinds } from "./contract-kinds.ts";
import styles from "./partners.module.css";

/** The metrics, risks and other records by which the contract is followed; nothing while there are none. */
export function ContractRecordsSection() {
  const t = useWords("members");
  const records = useWords("records");
  const book = useBook();
  const filled = contractKinds
    .map((kind) => ({ kind, ids: book.all(kind).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
  if (filled.length === 0) return null;
  return (
    <Section title={t("followUp")}>
      <p className={styles.help}>{t("followUpHelp")}</p>
      <div className={styles.flow}>
        {filled.map(({ kind, ids }) => (
          <div key={kind}>
            <h3>{kindWord(records, kind)}</h3>
            <FirstOfMany ids={ids} className={styles.lines}>
              {(id) => <RecordLink kind={kind} id={id} />}
            </FirstOfMany>
          </div>
        ))}
      </div>
    </Section>
  );
}
