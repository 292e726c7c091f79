import type { Attendance } from "../../../shared/domain/attendance.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { quorumTimeline } from "../../../shared/minutes/quorum-timeline.ts";
import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { MeetingStatus } from "./meeting-status.tsx";
import styles from "./meeting-row.module.css";
import { quorumFactsOf } from "../../../shared/minutes/quorum-facts.ts";
import { SideCounts } from "./side-counts.tsx";

export interface MeetingRowProps {
  readonly meeting: Meeting;
  readonly events: readonly Attendance[];
}

/** One meeting in the list: its number and day, where, how far it has come, and whether it could decide. */
export function MeetingRow({ meeting, events }: MeetingRowProps) {
  const t = useWords("meetings");
  const records = useWords("records");
  const format = useFormats();
  const { id, number, date, start, end, place, type } = meeting;
  const time = start === undefined ? undefined : end === undefined ? format.time(start) : format.timeRange(start, end);
  return (
    <li className={styles.row}>
      <div className={styles.when}>
        <Link kind="quiet" href={routeToHash({ place: "meeting", id, view: "agenda" })}>
          <span className={styles.number}>{number ?? t("unnumbered")}</span>{" "}
          {date === undefined ? null : <span className={styles.day}>{format.dateWithWeekday(date)}</span>}
        </Link>
        <p className={styles.where}>
          {[time === undefined ? undefined : t("atTime", { time }), place].filter(Boolean).join(" · ")}
        </p>
        {type === undefined || type === "regular" ? null : (
          <p className={styles.where}>{records(`values.meetingType.${type}`)}</p>
        )}
      </div>
      <div className={styles.state}>
        <MeetingStatus meeting={meeting} />
        {events.length === 0 ? null : <Decisiveness meeting={meeting} events={events} />}
        <ConflictMark kind="meeting" id={id} />
      </div>
    </li>
  );
}

/** Whether the meeting could decide, all the time or a part of it, and how many of each side came. */
function Decisiveness({ meeting, events }: MeetingRowProps) {
  const t = useWords("meetings");
  const book = useBook();
  const facts = quorumFactsOf(book, meeting, events);
  const stretches = quorumTimeline(facts);
  const quorate = stretches.filter(({ quorum }) => quorum.quorate).length;
  const words = quorate === stretches.length ? t("quorum.yes") : quorate === 0 ? t("quorum.no") : t("quorum.partly");
  return (
    <>
      <SideCounts facts={facts} />
      <span className={styles.quorum}>{words}</span>
    </>
  );
}
