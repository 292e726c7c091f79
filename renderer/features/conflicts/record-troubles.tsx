import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { kindWord } from "../../records/naming/record-words.ts";
import { useWords } from "../../text/words.ts";
import type { RecordTroubles } from "./conflict-list.ts";
import type { Settle } from "./settle.ts";
import { ContestedItem } from "./contested-item.tsx";
import { FieldConflictItem } from "./field-conflict-item.tsx";
import styles from "./conflicts.module.css";

export interface RecordTroublesPartProps {
  readonly troubles: RecordTroubles;
  /** The place of its first trouble among all on the page. */
  readonly firstIndex: number;
  readonly onSettle: Settle;
}

/** One record with what must be settled in it, and its history below for those who want to see how it came about. */
export function RecordTroublesPart({
  troubles: { kind, id, troubles },
  firstIndex,
  onSettle,
}: RecordTroublesPartProps) {
  const records = useWords("records");
  return (
    <div className={styles.record}>
      <div>
        <p className={styles.kind}>{kindWord(records, kind)}</p>
        <h2>
          <RecordLink kind={kind} id={id} />
        </h2>
      </div>
      {troubles.map((trouble, index) =>
        trouble.type === "contested" ? (
          <ContestedItem
            key={trouble.key}
            kind={kind}
            trouble={trouble}
            index={firstIndex + index}
            onSettle={onSettle}
          />
        ) : (
          <FieldConflictItem
            key={trouble.key}
            kind={kind}
            id={id}
            trouble={trouble}
            index={firstIndex + index}
            onSettle={onSettle}
          />
        ),
      )}
      <HistoryPanel kind={kind} id={id} />
    </div>
  );
}
