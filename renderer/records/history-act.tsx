import type { KindName } from "../../shared/domain/kinds.ts";
import { isFarAhead } from "../../shared/core/hlc.ts";
import type { Fate } from "../../shared/log/fates.ts";
import { useBook } from "../data/hooks.tsx";
import type { HistoryEntry } from "../data/session.ts";
import { usePlatform } from "../platform/platform-context.tsx";
import { useWords } from "../text/words.ts";
import { StatusTag, type StatusTone } from "../ui/status-tag.tsx";
import { AuthorLine } from "./author-line.tsx";
import { FoldedValue } from "./folded-value.tsx";
import type { HistoryAct } from "./history-acts.ts";
import styles from "./history-panel.module.css";
import { fieldWord } from "./record-words.ts";

export interface HistoryActItemProps {
  readonly kind: KindName;
  readonly act: HistoryAct;
}

/** One act in a history: what was done, by whom, when and on which device, and each field with what it was before. */
export function HistoryActItem({ kind, act }: HistoryActItemProps) {
  const t = useWords("history");
  const { origin, type, entries } = act;
  const device = useBook().get("device", origin.device)?.label;
  const isClockWrong = isFarAhead(origin.stamp, usePlatform().now());
  const isOnRecord = type === "removed" || type === "restored" || type === "approved";
  const written = entries.filter((entry) => entry.act === "wrote" || entry.act === "added" || entry.act === "removed");
  return (
    <>
      <p className={styles.head}>
        <strong>{t(`acts.${type}`)}</strong>
        <AuthorLine origin={origin} />
        {device === undefined ? null : <span className={styles.quiet}>{t("onDevice", { device })}</span>}
        {isOnRecord ? <FateTags entries={entries} /> : null}
      </p>
      {isClockWrong ? <p className={styles.quiet}>{t("wrongClock")}</p> : null}
      {written.length === 0 ? null : (
        <dl className={styles.fields}>
          {written.map((entry, index) => (
            // Two members of one list bear the same field's name, and an act never changes once it is read.
            // oxlint-disable-next-line react/no-array-index-key
            <FieldWrite key={index} kind={kind} entry={entry} />
          ))}
        </dl>
      )}
    </>
  );
}

interface FieldWriteProps {
  readonly kind: KindName;
  readonly entry: HistoryEntry;
}

function FieldWrite({ kind, entry }: FieldWriteProps) {
  const t = useWords("history");
  const records = useWords("records");
  const { act, field, value, previous, fate } = entry;
  return (
    <div className={styles.field}>
      <dt className={styles.name}>{fieldWord(records, kind, field)}</dt>
      <dd className={styles.value}>
        {act === "wrote" ? null : (
          <span className={styles.quiet}>{t(act === "added" ? "valueAdded" : "valueRemoved")}</span>
        )}
        <FoldedValue kind={kind} field={field} value={value} />
        <FateTag fate={fate} />
        {previous.map((before, index) => (
          // Values that were overwritten have no names of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className={styles.before}>
            <span className={styles.quiet}>{t("earlier")}</span>{" "}
            <FoldedValue kind={kind} field={field} value={before} />
          </div>
        ))}
      </dd>
    </div>
  );
}

function FateTags({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const fates = [...new Set(entries.map(({ fate }) => fate))];
  return fates.map((fate) => <FateTag key={fate} fate={fate} />);
}

/** Where a write ended, in words. Nothing for what is simply in sight. */
function FateTag({ fate }: { readonly fate: Fate }) {
  const t = useWords("history");
  if (fate === "visible") return null;
  return <StatusTag tone={tones[fate]}>{t(`fates.${fate}`)}</StatusTag>;
}

const tones: Readonly<Record<Exclude<Fate, "visible">, StatusTone>> = {
  superseded: "neutral",
  conflict: "late",
  late: "late",
  deferred: "waiting",
  refused: "danger",
  pending: "waiting",
  disputed: "danger",
  erased: "neutral",
};
