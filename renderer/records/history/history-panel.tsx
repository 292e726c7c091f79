import { useEffect, useMemo, useState } from "react";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import type { HistoryEntry } from "../../data/session.ts";
import { useWords } from "../../text/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { HistoryActItem } from "./history-act.tsx";
import { historyActs } from "./history-acts.ts";
import styles from "./history-panel.module.css";

export interface HistoryPanelProps {
  readonly kind: KindName;
  readonly id: string;
  /** The level of its title among the headings around it; 3 without. */
  readonly level?: 2 | 3 | 4 | undefined;
}

/**
 * A record's whole history, opened in place: who wrote what and when, what was there before, and where each write ended.
 * The log is read only when somebody opens it, and again when the group changes while it is open.
 */
export function HistoryPanel({ kind, id, level = 3 }: HistoryPanelProps) {
  const t = useWords("history");
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure title={t("title")} level={level} isExpanded={isOpen} onExpandedChange={setOpen}>
      {isOpen ? <HistoryList kind={kind} id={id} /> : null}
    </Disclosure>
  );
}

type Reading =
  | { readonly type: "reading" }
  | { readonly type: "failed" }
  | { readonly type: "read"; readonly entries: readonly HistoryEntry[] };

/** The list alone, for places that are about one record's history. */
export function HistoryList({ kind, id }: { readonly kind: KindName; readonly id: string }) {
  const t = useWords("history");
  const session = useSession();
  const book = useBook();
  const [reading, setReading] = useState<Reading>({ type: "reading" });
  // Read again when the book changes; the snapshot's number also grows by reading. What has been read stays on screen
  // meanwhile, so that nothing jumps under the reader's eye.
  useEffect(() => {
    let isWanted = true;
    session.history(kind, id).then(
      (entries) => isWanted && setReading({ type: "read", entries }),
      () => isWanted && setReading({ type: "failed" }),
    );
    return () => {
      isWanted = false;
    };
  }, [session, kind, id, book]);
  const acts = useMemo(() => (reading.type === "read" ? historyActs(kind, reading.entries) : []), [kind, reading]);

  switch (reading.type) {
    case "reading":
      return <p aria-busy="true">{t("loading")}</p>;
    case "failed":
      return <p role="alert">{t("failed")}</p>;
    case "read":
      return acts.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <ol className={styles.list}>
          {acts.map((act) => (
            <li key={act.origin.dot} className={styles.act}>
              <HistoryActItem kind={kind} act={act} />
            </li>
          ))}
        </ol>
      );
  }
}
