import type { RecordLink as PaperLink } from "../../../../../shared/document/document.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { routeToHash } from "../../../../navigation/route.ts";
import { RecordLink } from "../../../../records/showing/record-link.tsx";
import { useWords } from "../../../../text/words.ts";
import { Link } from "../../../../ui/link.tsx";
import styles from "./desk.module.css";

/** Where the facts of a part were recorded: attendance, decisions, votes and statements are changed there. */
export function FactLinks({ meeting, links }: { readonly meeting: Meeting; readonly links: readonly PaperLink[] }) {
  const t = useWords("review");
  const meetings = useWords("meetings");
  const isAttendance = links.some(({ kind }) => kind === "attendance");
  const decisions = new Set(
    links.flatMap(({ kind, id, field }) => (kind === "decision" && field === undefined ? [id] : [])),
  );
  if (!isAttendance && decisions.size === 0) return null;
  return (
    <p className={styles.facts}>
      <span>{t("passage.facts")}</span>
      {isAttendance ? (
        <Link href={routeToHash({ place: "meeting", id: meeting.id, view: "attendance" })}>
          {meetings("views.attendance")}
        </Link>
      ) : null}
      {[...decisions].map((id) => (
        <RecordLink key={id} kind="decision" id={id} />
      ))}
    </p>
  );
}
