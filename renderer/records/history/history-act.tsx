import type { KindName } from "../../../shared/domain/kinds.ts";
import { canonicalJson, type Json } from "../../../shared/core/canonical-json.ts";
import { isFarAhead } from "../../../shared/core/hlc.ts";
import type { Fate } from "../../../shared/log/fates.ts";
import { useBook } from "../../data/hooks.tsx";
import type { HistoryEntry } from "../../data/session.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useWords } from "../../text/words.ts";
import { StatusTag, type StatusTone } from "../../ui/status-tag.tsx";
import { AuthorLine } from "../showing/author-line.tsx";
import { FoldedValue } from "../showing/folded-value.tsx";
import type { HistoryAct } from "./history-acts.ts";
import styles from "./history-panel.module.css";
import { fieldWord } from "../naming/record-words.ts";

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
        {/* Taking out of a list writes nothing: what was taken out is what it overwrote. */}
        <FoldedValue kind={kind} field={field} value={act === "removed" ? previous[0] : value} />
        <FateTag fate={fate} />
        {act === "wrote" ? <Before kind={kind} field={field} values={previous} /> : null}
      </dd>
    </div>
  );
}

interface BeforeProps {
  readonly kind: KindName;
  readonly field: string;
  readonly values: readonly Json[];
}

/** What stood there before; several values when the write settled a conflict. */
function Before({ kind, field, values }: BeforeProps) {
  const t = useWords("history");
  // Two people may have written the same value at once.
  const different = new Map(values.map((value) => [canonicalJson(value), value]));
  return [...different].map(([text, value]) => (
    <div key={text} className={styles.before}>
      <span>{t("earlier")}</span> <FoldedValue kind={kind} field={field} value={value} />
    </div>
  ));
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
