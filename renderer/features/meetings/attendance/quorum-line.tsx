import type { ReactNode } from "react";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { MeetingPresence } from "../../../../shared/meeting/presence.ts";
import { useWords } from "../../../text/words.ts";
import { StatusTag } from "../../../ui/status-tag.tsx";
import styles from "./quorum-panel.module.css";
import { useQuorumWords } from "./quorum-panel.tsx";

export interface QuorumLineProps {
  /** Its own id, to which the focus can be brought. */
  readonly id: string;
  readonly presence: MeetingPresence;
  /** The item in sight, whose disqualified members are counted out. */
  readonly item: AgendaItem | undefined;
}

/** Whether they can decide now, and what is missing, in one line of words. */
export function QuorumLine({ id, presence, item }: QuorumLineProps): ReactNode {
  const t = useWords("meetings");
  const { quorum } = item === undefined ? presence.at() : presence.forItem(item.id);
  const sentence = useQuorumWords(quorum);
  const isMarked = presence.events.length > 0;
  const verdict = quorum.quorate ? t("quorum.yes") : item === undefined ? t("quorum.no") : t("quorum.notForItem");
  return (
    <section id={id} tabIndex={-1} aria-label={t("quorum.title")} className={styles.line}>
      <StatusTag tone={isMarked ? (quorum.quorate ? "done" : "late") : "neutral"}>
        {isMarked ? verdict : t("quorum.unmarked")}
      </StatusTag>
      <p>{isMarked ? sentence : t("quorum.needs", { count: quorum.needed })}</p>
    </section>
  );
}
