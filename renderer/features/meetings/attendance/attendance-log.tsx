import { useId, useState } from "react";
import type { Attendance } from "../../../../shared/domain/attendance.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import type { MeetingPresence } from "../../../../shared/meeting/presence.ts";
import { useSession } from "../../../data/hooks.tsx";
import { useRemoval } from "../../../records/editing/use-removal.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { memberName } from "../../../records/naming/member-name.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { LatestAuthorLine, MemberMark } from "../../../records/showing/author-line.tsx";
import { RecordLink } from "../../../records/showing/record-link.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useFocusLater } from "../focus-later.ts";
import lines from "../record-lines.module.css";
import styles from "./attendance-log.module.css";
import { MovementForm } from "./movement-form.tsx";

export interface AttendanceLogProps {
  readonly meeting: Meeting;
  readonly presence: MeetingPresence;
}

/** Every mark in order of time, with who made it: where a mistake is found and put right or taken away. */
export function AttendanceLog({ meeting, presence }: AttendanceLogProps) {
  const t = useWords("meetings");
  const listId = useId();
  const { events } = presence;
  if (events.length === 0) return null;
  return (
    <Disclosure title={t("attendance.log", { count: events.length })} level={2}>
      <ol id={listId} tabIndex={-1} className={lines.list} aria-label={t("attendance.logTitle")}>
        {events.map((event) => (
          <LogLine key={event.id} event={event} meeting={meeting} listId={listId} />
        ))}
      </ol>
    </Disclosure>
  );
}

interface LogLineProps {
  readonly event: Attendance;
  readonly meeting: Meeting;
  readonly listId: string;
}

function LogLine({ event, meeting, listId }: LogLineProps) {
  const t = useWords("meetings");
  const words = useWords("presence");
  const { book, t: records, format } = useNaming();
  const session = useSession();
  const saving = useSaving();
  const removal = useRemoval();
  const focusLater = useFocusLater();
  const changeId = useId();
  const [isChanging, setChanging] = useState(false);
  const { id, at, member, guest, event: what, item, mode } = event;
  const name = guest ?? memberName(book, records, member);
  const remove = async () => {
    if (await removal("attendance", id, t("attendance.removed"))) focusLater(listId);
  };
  const close = () => {
    setChanging(false);
    focusLater(changeId);
  };
  return (
    <li className={lines.line}>
      <span className={styles.at}>{at === undefined ? t("attendance.fromStart") : format.time(at)}</span>
      {guest === undefined ? <MemberMark id={member} /> : <span>{guest}</span>}
      <span>
        {what === undefined ? "" : records(`values.attendanceEvent.${what}`)}
        {mode === "remote" ? ` · ${records("values.mode.remote")}` : ""}
      </span>
      {item === undefined ? null : <RecordLink kind="agenda-item" id={item} />}
      <LatestAuthorLine kind="attendance" id={id} />
      {what === "in" || what === "out" ? (
        <Button
          id={changeId}
          kind="quiet"
          aria-expanded={isChanging}
          onPress={() => setChanging(!isChanging)}
          aria-label={`${words("changeMark")}: ${name}`}
        >
          {words("changeMark")}
        </Button>
      ) : null}
      <Button kind="quiet" onPress={() => void remove()} aria-label={`${t("attendance.remove")}: ${name}`}>
        {t("attendance.remove")}
      </Button>
      {isChanging && (what === "in" || what === "out") ? (
        <div className={styles.form}>
          <MovementForm
            seating={{ meeting }}
            name={name}
            event={what}
            mark={event}
            onCancel={close}
            onNote={async (movement) => {
              const wish = { at: movement.at, item: movement.item ?? null, mode: movement.mode ?? null };
              if (await saving(() => session.edit("attendance", id, wish), t("attendance.noted", { name }))) close();
            }}
          />
        </div>
      ) : null}
    </li>
  );
}
