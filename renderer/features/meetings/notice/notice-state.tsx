import { useMemo } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import type { Notice as NoticeRecord } from "../../../../shared/domain/notice.ts";
import { changeLines, hasChanged } from "../../../../shared/notice/changes.ts";
import { createNoticeContext } from "../../../../shared/notice/context.ts";
import { useBook } from "../../../data/hooks.tsx";
import { useFormats, useLanguage, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import styles from "./notice-view.module.css";

export interface NoticeStateProps {
  readonly id: string;
  readonly meeting: Meeting;
  readonly last: NoticeRecord | undefined;
  readonly canSend: boolean;
  readonly onUpdate: () => void;
  readonly onCancel: () => void;
}

/** Whether the notice is out, what has changed since, and what can be done about it. */
export function NoticeState({ id, meeting, last, canSend, onUpdate, onCancel }: NoticeStateProps) {
  const t = useWords("notice");
  const book = useBook();
  const language = useLanguage();
  const isOut = last !== undefined || meeting.noticeSentOn !== undefined;
  const changes = useMemo(() => {
    if (last === undefined || last.type === "cancellation") return [];
    const context = createNoticeContext(book, meeting, language, "full", undefined);
    return hasChanged(context, last) ? changeLines(context, last) : [];
  }, [book, meeting, language, last]);
  const buttons =
    isOut && canSend ? (
      <>
        <Button kind={changes.length > 0 ? "primary" : "normal"} onPress={onUpdate}>
          {t("acts.update")}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t("acts.cancel")}
        </Button>
      </>
    ) : undefined;
  return (
    <div id={id} tabIndex={-1} className={styles.state}>
      <Notice
        title={useStateText(meeting, last)}
        tone={changes.length > 0 ? "late" : isOut && meeting.status !== "cancelled" ? "done" : "neutral"}
        actions={buttons === undefined ? undefined : <span className={styles.acts}>{buttons}</span>}
      >
        {changes.length === 0 ? (
          last === undefined || last.type === "cancellation" ? null : (
            <p>{t("state.unchanged")}</p>
          )
        ) : (
          <>
            <p>{t("state.changed")}:</p>
            <ul className={styles.bullets}>
              {changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {canSend ? <p>{t("state.changedHelp")}</p> : null}
          </>
        )}
      </Notice>
    </div>
  );
}

function useStateText({ status, noticeSentOn }: Meeting, last: NoticeRecord | undefined): string {
  const t = useWords("notice");
  const format = useFormats();
  if (status === "cancelled") return t("state.cancelled");
  const sentOn = last?.sentOn ?? noticeSentOn;
  if (sentOn === undefined) return t(status === undefined || status === "draft" ? "state.draft" : "state.over");
  return t(last === undefined ? "state.unknown" : "state.sent", { date: format.date(sentOn) });
}
