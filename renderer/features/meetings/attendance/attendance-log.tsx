import { useId } from "react";
import type { Attendance } from "../../../../shared/domain/attendance.ts";
import { inTimeOrder } from "../../../../shared/domain/presence.ts";
import { LatestAuthorLine, MemberMark } from "../../../records/showing/author-line.tsx";
import { memberName } from "../../../records/naming/member-name.ts";
import { RecordLink } from "../../../records/showing/record-link.tsx";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useRemoval } from "../../../records/editing/use-removal.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useFocusLater } from "../focus-later.ts";
import lines from "../record-lines.module.css";
import styles from "./attendance-log.module.css";

export interface AttendanceLogProps {
  readonly events: readonly Attendance[];
}

/** Every mark in order of time, with who made it: where a mistake is found and taken away. */
export function AttendanceLog({ events }: AttendanceLogProps) {
  const t = useWords("meetings");
  const { book, t: records, format } = useNaming();
  const removal = useRemoval();
  const focusLater = useFocusLater();
  const listId = useId();
  if (events.length === 0) return null;
  const remove = async (id: string) => {
    if (await removal("attendance", id, t("attendance.removed"))) focusLater(listId);
  };
  return (
    <Disclosure title={t("attendance.log", { count: events.length })} level={2}>
      <ol id={listId} tabIndex={-1} className={lines.list} aria-label={t("attendance.logTitle")}>
        {inTimeOrder(events).map((event) => {
          const { id, at, member, guest, event: what, item, mode } = event;
          const name = guest ?? memberName(book, records, member);
          return (
            <li key={id} className={lines.line}>
              <span className={styles.at}>{at === undefined ? t("attendance.fromStart") : format.time(at)}</span>
              {guest === undefined ? <MemberMark id={member} /> : <span>{guest}</span>}
              <span>
                {what === undefined ? "" : records(`values.attendanceEvent.${what}`)}
                {mode === "remote" ? ` · ${records("values.mode.remote")}` : ""}
              </span>
              {item === undefined ? null : <RecordLink kind="agenda-item" id={item} />}
              <LatestAuthorLine kind="attendance" id={id} />
              <Button kind="quiet" onPress={() => void remove(id)} aria-label={`${t("attendance.remove")}: ${name}`}>
                {t("attendance.remove")}
              </Button>
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
